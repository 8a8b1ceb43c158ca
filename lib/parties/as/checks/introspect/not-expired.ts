import { timeNear } from "../../../../world/clock";
import { type Check, compare, fail, pass } from "../../../guard";
import { INACTIVE, type IntrospectSubject } from "./subject";

export const notExpired: Check<IntrospectSubject> = {
	id: "introspect.not-expired",
	title: "Token has not expired",
	specs: ["RFC 7662 §2.2", "RFC 7662 §4"],
	without: "An old token would count for ever.",
	run({ token }, { world }) {
		const exp = token?.record?.expiresAt ?? 0;
		const valid = world.clock < exp;
		const compared = compare(["now", timeNear(world.clock, world.clock)], valid ? "before" : "not before", [
			"exp",
			timeNear(exp, world.clock),
		]);
		if (valid) return pass(`${exp - world.clock} s left`, compared);
		return fail("inactive", "the token has expired", { ...INACTIVE, compared });
	},
};
