import { type Check, compare, fail, pass } from "../../../guard";
import type { DeviceGrantSubject } from "../subjects";

/** After `expires_in` seconds the device has to begin again (RFC 8628 §3.5). */
export const deviceCodeFresh: Check<DeviceGrantSubject> = {
	id: "token.device-code-fresh",
	title: "Device code is fresh",
	specs: ["RFC 8628 §3.5"],
	without: "A forgotten device code would keep working.",
	run({ record }, at) {
		if (!record) return fail("invalid_grant", "the device code is unknown");
		const now = at.now();
		const age = now - record.issuedAt;
		const life = record.expiresAt - record.issuedAt;
		const fresh = now < record.expiresAt;
		const compared = compare(["age", `${age} s`], fresh ? "before" : "not before", ["lifetime", `${life} s`]);
		if (fresh) return pass(`${age} s of ${life} s`, compared);
		return fail("expired_token", "the device code has expired", { compared });
	},
};
