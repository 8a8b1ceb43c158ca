import { type Check, fail, pass } from "../../../guard";
import type { DeviceGrantSubject } from "../subjects";

/** Nobody has answered yet: no failure, but the reason to ask again (RFC 8628 §3.5). */
export const personDecided: Check<DeviceGrantSubject> = {
	id: "token.person-decided",
	title: "The person has decided",
	specs: ["RFC 8628 §3.5"],
	without: "A token would be issued that nobody agreed to.",
	structural: true,
	run({ record }) {
		if (record?.decision === undefined) return fail("authorization_pending", "nobody has answered yet");
		return pass();
	},
};
