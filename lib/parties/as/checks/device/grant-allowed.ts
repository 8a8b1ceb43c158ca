import { DEVICE_GRANT } from "../../../../vocabulary/device-grant";
import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token";

/** A code for a client that could never redeem it would only be useful to somebody who phishes (RFC 8628 §3.2). */
export const grantAllowed: Check<TokenSubject> = {
	id: "device.grant-allowed",
	title: "Client may use the device grant",
	specs: ["RFC 8628 §3.2", "RFC 6749 §5.2"],
	without: "A client that was never meant to run on a device could ask for codes.",
	run({ client }) {
		if (!client?.grant_types.includes(DEVICE_GRANT))
			return fail("unauthorized_client", "this client may not use the device grant");
		return pass(client.client_id);
	},
};
