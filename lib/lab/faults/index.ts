/** Every fault: where it strikes, and what it does there. */

import type { FaultId } from "../fault-ids";
import type { Fault } from "./fault";
import { issMissing, stateWrong } from "./redirect";

export const faults: Readonly<Record<FaultId, Fault>> = {
	"state-wrong": stateWrong,
	"iss-missing": issMissing,
};
