import { CRITICAL, judgeCritical } from "../../critical";
import { type Check, fail } from "../../guard";
import { type CallSubject, INVALID_TOKEN } from "./subject";

/** Before the signature: what is critical may be how to verify it. */
export const criticalUnderstood: Check<CallSubject> = {
	id: "api.critical-understood",
	...CRITICAL,
	run: ({ jwt }) =>
		judgeCritical(jwt?.header, (description, compared) =>
			fail("invalid_token", description, { ...INVALID_TOKEN, compared }),
		),
};
