import { type Check, compare, fail, pass } from "../../../guard";
import type { DeviceSubject } from "../subjects";

/** The time of both codes is over together (RFC 8628 §3.2). */
export const codeFresh: Check<DeviceSubject> = {
	id: "device.code-fresh",
	title: "User code is fresh",
	specs: ["RFC 8628 §3.2", "RFC 10027 §6.1.2"],
	without: "A code that was sent by mail would work whenever the mail is read.",
	run({ record }, at) {
		if (!record) return fail("invalid_request", "no device is waiting");
		const now = at.now();
		const age = now - record.issuedAt;
		const life = record.expiresAt - record.issuedAt;
		const fresh = now < record.expiresAt;
		const compared = compare(["age", `${age} s`], fresh ? "before" : "not before", ["lifetime", `${life} s`]);
		if (fresh) return pass(`${age} s of ${life} s`, compared);
		return fail("access_denied", "the code has expired", { compared });
	},
};
