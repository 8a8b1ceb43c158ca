import { timeOfDay } from "../../../../world/clock";
import { type Check, compare, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED, timeOrNumber } from "./subject";

export const notExpired: Check<IdTokenSubject> = {
	id: "id-token.not-expired",
	title: "ID Token has not expired",
	specs: ["OpenID Core §3.1.3.7"],
	without: "A token that somebody kept could be used to sign in years later.",
	run({ jwt }, { world }) {
		if (!jwt) return noToken();
		const { exp } = jwt.claims;
		if (typeof exp !== "number" || !Number.isFinite(exp))
			return fail("invalid_id_token", "the ID Token has no expiry time", REFUSED);
		const valid = world.clock < exp;
		const relation = valid ? "before" : "not before";
		const compared = compare(["now", timeOfDay(world.clock)], relation, ["exp", timeOrNumber(exp)]);
		if (valid) return pass(`${exp - world.clock} s left`, compared);
		return fail("invalid_id_token", "the ID Token has expired", { ...REFUSED, compared });
	},
};
