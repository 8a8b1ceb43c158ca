import { type Check, compare, fail, pass } from "../../../guard";
import { lettersOf } from "../../device-codes";
import type { DeviceSubject } from "../subjects";

/** Compared in capitals and without punctuation (RFC 8628 §6.1). A slip is no error: the form comes again. */
export const codeKnown: Check<DeviceSubject> = {
	id: "device.code-known",
	title: "A device shows this code",
	specs: ["RFC 8628 §3.3", "RFC 8628 §6.1"],
	without: "There would be nothing to ask the person about.",
	structural: true,
	run({ typed, record }) {
		const letters = lettersOf(typed ?? "");
		if (!record)
			return fail("access_denied", "no device shows this code", {
				status: 200,
				compared: compare(["typed", letters], "is not in", ["codes", "shown by devices"]),
			});
		return pass(letters, compare(["typed", letters], "=", ["shown", record.userCode]));
	},
};
