import { type Check, fail, pass } from "../../../guard";
import type { DeviceSubject } from "../subjects";

/** A code is answered once, and the first answer stands. RFC 8628 §3.3 leaves it to the server. */
export const codeUndecided: Check<DeviceSubject> = {
	id: "device.code-undecided",
	title: "Nobody has answered yet",
	specs: ["RFC 8628 §3.3"],
	without: "A second person could change the answer of the first, or put an account of their own in its place.",
	run({ record }) {
		if (record?.decision !== undefined) return fail("access_denied", "this code was answered already");
		return pass();
	},
};
