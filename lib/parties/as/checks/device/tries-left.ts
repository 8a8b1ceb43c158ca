import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass } from "../../../guard";
import { lifetimeOf } from "../../device-codes";
import type { DeviceSubject } from "../subjects";

/** Wrong codes that may be typed while one code lives, in the example of RFC 8628 §5.1. */
export const WRONG_CODES_ALLOWED = 5;

/**
 * A short code needs a limit: eight of twenty letters are 34.5 bits, and with five tries in the lifetime of a
 * code somebody who guesses succeeds once in 2^32 (RFC 8628 §5.1).
 */
export const triesLeft: Check<DeviceSubject> = {
	id: "device.tries-left",
	title: "Codes are not being guessed",
	specs: ["RFC 8628 §5.1"],
	without: "A program could try codes until it finds one that some device shows.",
	control: { id: "codeTries", from: "on" },
	run(_, at) {
		const as = recall(at.world, at.lane.id, "as");
		const recent = (as.devices?.wrongCodes ?? []).filter((time) => time > at.now() - lifetimeOf(as)).length;
		const left = recent < WRONG_CODES_ALLOWED;
		const limit = ["allowed", String(WRONG_CODES_ALLOWED)] as const;
		const compared = compare(["wrong codes so far", String(recent)], left ? "before" : "not before", limit);
		if (left) return pass(`${recent} of ${WRONG_CODES_ALLOWED} wrong codes`, compared);
		return fail("access_denied", "too many wrong codes were typed", { status: 429, compared });
	},
};
