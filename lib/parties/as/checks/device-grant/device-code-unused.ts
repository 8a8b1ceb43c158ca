import { type Check, compare, fail, pass } from "../../../guard";
import type { DeviceGrantSubject } from "../subjects";

/** One device code, one token. RFC 8628 §3.5 names no code for a second try; here it is `invalid_grant`. */
export const deviceCodeUnused: Check<DeviceGrantSubject> = {
	id: "token.device-code-unused",
	title: "Device code is unused",
	specs: ["RFC 8628 §3.5", "RFC 6749 §5.2"],
	without: "Whoever learns the device code later could get a token, too.",
	run({ record }) {
		const uses = record?.uses ?? 0;
		const compared = compare(["uses before", String(uses)], uses === 0 ? "=" : "≠", ["allowed before", "0"]);
		if (uses === 0) return pass("0 uses before", compared);
		return fail("invalid_grant", "the device code was used before", { compared });
	},
};
