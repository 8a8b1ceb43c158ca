import { numericDate, secondsText } from "../../../../crypto/json-kind";
import { timeBeside } from "../../../../world/clock";
import { type Check, compare, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn } from "./subject";

/** `exp` is required; `nbf` counts where it is sent (RFC 7523 §3). */
export const inTime: Check<TokenSubject> = {
	id: "assertion.in-time",
	title: "Assertion is in its time",
	specs: ["RFC 7523 §3", "RFC 7519 §4.1.4"],
	without: "An assertion from an old log would work for ever, and its number would have to be kept as long.",
	run(subject, { world: { clock } }) {
		const { exp, nbf } = jwtIn(subject)?.claims ?? {};
		const [end, from] = [numericDate(exp), nbf === undefined ? undefined : numericDate(nbf)];
		if ("problem" in end) return fail("invalid_client", `exp is ${end.problem}`, INVALID_CLIENT);
		if (from && "problem" in from) return fail("invalid_client", `nbf is ${from.problem}`, INVALID_CLIENT);
		const beside = (name: string, seconds: number, relation: "before" | "not before") =>
			compare(["now", timeBeside(clock, seconds)], relation, [name, timeBeside(seconds, clock)]);
		if (from && from.seconds > clock) {
			const compared = beside("nbf", from.seconds, "before");
			return fail("invalid_client", "the client assertion is not valid yet", { ...INVALID_CLIENT, compared });
		}
		const left = end.seconds - clock;
		const compared = beside("exp", end.seconds, left > 0 ? "before" : "not before");
		if (left > 0) return pass(`${secondsText(left)} left`, compared);
		return fail("invalid_client", "the client assertion has expired", { ...INVALID_CLIENT, compared });
	},
};
