/**
 * What people are told of each control, in the groups of the controls themselves. It stands apart from what a run goes by,
 * since a page that is opened needs the levels of controls at once, and their words only when somebody looks at the controls.
 */
import type { ControlId } from "..";
import { agentMeanings } from "./agents";
import { callMeanings } from "./calls";
import { codeMeanings } from "./code";
import { grantMeanings } from "./grants";
import type { Meaning } from "./meaning";
import { openidMeanings } from "./openid";
import { pageMeanings } from "./pages";
import { senderMeanings } from "./sender";

export const meanings: Readonly<Record<ControlId, Meaning>> = {
	...codeMeanings,
	...callMeanings,
	...grantMeanings,
	...openidMeanings,
	...senderMeanings,
	...agentMeanings,
	...pageMeanings,
};
