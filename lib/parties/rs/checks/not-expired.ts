import { numericDate, secondsText } from "../../../crypto/json-kind";
import { timeBeside } from "../../../world/clock";
import { type Check, compare, fail, pass } from "../../guard";
import { type CallSubject, claimsOf, INVALID_TOKEN } from "./subject";

export const notExpired: Check<CallSubject> = {
	id: "api.not-expired",
	title: "Token has not expired",
	specs: ["RFC 9068 §4", "RFC 7519 §4.1.4"],
	without: "A stolen token would work for ever.",
	control: { id: "exp", from: "on" },
	run(call, { world }) {
		const exp = numericDate(claimsOf(call).exp);
		if ("problem" in exp) return fail("invalid_token", `exp of the token is ${exp.problem}`, INVALID_TOKEN);
		const { clock } = world;
		const valid = clock < exp.seconds;
		const compared = compare(["now", timeBeside(clock, exp.seconds)], valid ? "before" : "not before", [
			"exp",
			timeBeside(exp.seconds, clock),
		]);
		if (valid) return pass(`${secondsText(exp.seconds - clock)} left`, compared);
		return fail("invalid_token", "the token has expired", { ...INVALID_TOKEN, compared });
	},
};
