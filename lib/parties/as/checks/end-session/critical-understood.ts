import { CRITICAL, judgeCritical } from "../../../critical";
import { type Check, fail, skip } from "../../../guard";
import type { LogoutSubject } from "./subject";

export const criticalUnderstood: Check<LogoutSubject> = {
	id: "end-session.critical-understood",
	...CRITICAL,
	run({ hint }) {
		if (!hint) return skip("no hint to read");
		return judgeCritical(hint.header, (description, compared) => fail("invalid_request", description, { compared }));
	},
};
