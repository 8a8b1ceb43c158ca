import { CRITICAL, judgeCritical } from "../../../critical";
import { type Check, fail } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

export const criticalUnderstood: Check<IdTokenSubject> = {
	id: "id-token.critical-understood",
	...CRITICAL,
	run({ jwt }) {
		if (!jwt) return noToken();
		return judgeCritical(jwt.header, (description, compared) =>
			fail("invalid_id_token", description, { ...REFUSED, compared }),
		);
	},
};
