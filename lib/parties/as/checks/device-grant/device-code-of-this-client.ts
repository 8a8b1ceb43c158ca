import { type Check, compare, fail, pass } from "../../../guard";
import type { DeviceGrantSubject } from "../subjects";

export const deviceCodeOfThisClient: Check<DeviceGrantSubject> = {
	id: "token.device-code-of-this-client",
	title: "Device code is this client's",
	specs: ["RFC 8628 §3.4", "RFC 6749 §5.2"],
	without: "Another client of the same server could redeem a device code that it has seen.",
	run({ client, record }) {
		const mine = client?.client_id ?? "";
		const owner = record?.clientId ?? "";
		const compared = compare(["asking", mine], mine === owner ? "=" : "≠", ["issued to", owner]);
		if (mine === owner) return pass(owner, compared);
		return fail("invalid_grant", "the device code was issued to another client", { compared });
	},
};
