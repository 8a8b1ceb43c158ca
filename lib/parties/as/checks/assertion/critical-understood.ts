import { CRITICAL, judgeCritical } from "../../../critical";
import { type Check, fail } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn } from "./subject";

export const criticalUnderstood: Check<TokenSubject> = {
	id: "assertion.critical-understood",
	...CRITICAL,
	run: (subject) =>
		judgeCritical(jwtIn(subject)?.header, (description, compared) =>
			fail("invalid_client", description, { ...INVALID_CLIENT, compared }),
		),
};
