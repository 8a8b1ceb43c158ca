import { numericDate, secondsText } from "../../../../crypto/json-kind";
import { timeBeside } from "../../../../world/clock";
import { type Check, compare, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

export const notExpired: Check<IdTokenSubject> = {
	id: "id-token.not-expired",
	title: "ID Token has not expired",
	specs: ["OpenID Core §3.1.3.7"],
	without: "A token that somebody kept could be used to sign in years later.",
	run({ jwt }, { world }) {
		if (!jwt) return noToken();
		const exp = numericDate(jwt.claims.exp);
		if ("problem" in exp) return fail("invalid_id_token", `exp of the ID Token is ${exp.problem}`, REFUSED);
		const { clock } = world;
		const valid = clock < exp.seconds;
		const compared = compare(["now", timeBeside(clock, exp.seconds)], valid ? "before" : "not before", [
			"exp",
			timeBeside(exp.seconds, clock),
		]);
		if (valid) return pass(`${secondsText(exp.seconds - clock)} left`, compared);
		return fail("invalid_id_token", "the ID Token has expired", { ...REFUSED, compared });
	},
};
