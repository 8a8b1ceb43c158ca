import { timeOfDay } from "../../../world/clock";
import { type Check, compare, fail, pass } from "../../guard";
import { type CallSubject, claimsOf, INVALID_TOKEN } from "./subject";

export const notExpired: Check<CallSubject> = {
	id: "api.not-expired",
	title: "Token has not expired",
	specs: ["RFC 9068 §4", "RFC 7519 §4.1.4"],
	without: "A stolen token would work for ever.",
	control: { id: "exp", from: "on" },
	run(call, { world }) {
		const exp = claimsOf(call).exp;
		if (typeof exp !== "number" || !Number.isFinite(exp))
			return fail("invalid_token", "the token has no expiry time", INVALID_TOKEN);
		const valid = world.clock < exp;
		const shown = timeOrNumber(exp);
		const compared = compare(["now", timeOfDay(world.clock)], valid ? "before" : "not before", ["exp", shown]);
		if (valid) return pass(`${exp - world.clock} s left`, compared);
		return fail("invalid_token", "the token has expired", { ...INVALID_TOKEN, compared });
	},
};

/** A date may lie outside what the calendar can write: the number then stands for itself. */
const timeOrNumber = (seconds: number) => (Math.abs(seconds) < 8.64e12 ? timeOfDay(seconds) : String(seconds));
