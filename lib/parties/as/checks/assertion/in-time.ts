import type { Json } from "../../../../crypto/jwt";
import { timeOfDay } from "../../../../world/clock";
import { type Check, compare, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn, textOf } from "./subject";

const isTime = (value: Json | undefined): value is number => typeof value === "number" && Number.isFinite(value);

/** A date may lie outside what the calendar can write: the number then stands for itself. */
const timeOrNumber = (seconds: number) => (Math.abs(seconds) < 8.64e12 ? timeOfDay(seconds) : String(seconds));

/** `exp` is required; `nbf` counts where it is sent (RFC 7523 §3). */
export const inTime: Check<TokenSubject> = {
	id: "assertion.in-time",
	title: "Assertion is in its time",
	specs: ["RFC 7523 §3", "RFC 7519 §4.1.4"],
	without: "An assertion from an old log would work for ever, and its number would have to be kept as long.",
	run(subject, { world: { clock } }) {
		const { exp, nbf } = jwtIn(subject)?.claims ?? {};
		if (!isTime(exp)) return fail("invalid_client", "exp is missing or not a number", INVALID_CLIENT);
		if (nbf !== undefined && !(isTime(nbf) && nbf <= clock)) {
			const from = isTime(nbf) ? timeOrNumber(nbf) : textOf(nbf);
			const compared = compare(["now", timeOfDay(clock)], "before", ["nbf", from]);
			return fail("invalid_client", "the client assertion is not valid yet", { ...INVALID_CLIENT, compared });
		}
		const left = exp - clock;
		const until = timeOrNumber(exp);
		const compared = compare(["now", timeOfDay(clock)], left > 0 ? "before" : "not before", ["exp", until]);
		if (left > 0) return pass(`${left} s left`, compared);
		return fail("invalid_client", "the client assertion has expired", { ...INVALID_CLIENT, compared });
	},
};
