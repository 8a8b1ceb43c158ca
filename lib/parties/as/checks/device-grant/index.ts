/** The device grant at the token endpoint, as a list (RFC 8628 §3.5). Only the last four depend on time and the person. */
import type { Check } from "../../../guard";
import type { DeviceGrantSubject } from "../subjects";
import { deviceCodeFresh } from "./device-code-fresh";
import { deviceCodeKnown } from "./device-code-known";
import { deviceCodeOfThisClient } from "./device-code-of-this-client";
import { deviceCodeUnused } from "./device-code-unused";
import { personAllowed } from "./person-allowed";
import { personDecided } from "./person-decided";
import { polledInTime } from "./polled-in-time";

export const deviceGrantChecks: readonly Check<DeviceGrantSubject>[] = [
	deviceCodeKnown,
	deviceCodeOfThisClient,
	deviceCodeUnused,
	deviceCodeFresh,
	polledInTime,
	personDecided,
	personAllowed,
];

export type { DeviceGrantSubject };
