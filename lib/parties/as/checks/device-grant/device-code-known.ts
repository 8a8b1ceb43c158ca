import { tailOf } from "../../../../vocabulary/values";
import { type Check, fail, pass } from "../../../guard";
import type { DeviceGrantSubject } from "../subjects";

/** The device code has enough entropy that it cannot be guessed (RFC 8628 §5.2). */
export const deviceCodeKnown: Check<DeviceGrantSubject> = {
	id: "token.device-code-known",
	title: "Device code exists",
	specs: ["RFC 8628 §3.4", "RFC 8628 §5.2"],
	without: "There would be nobody to issue a token for.",
	structural: true,
	run({ deviceCode, record }) {
		if (deviceCode === undefined) return fail("invalid_request", "device_code is missing");
		if (!record) return fail("invalid_grant", "the device code is unknown");
		return pass(tailOf(deviceCode));
	},
};
