import { type Check, fail, pass } from "../../../guard";
import type { RegisterSubject } from "../subjects";

export const metadataReadable: Check<RegisterSubject> = {
	id: "register.metadata-readable",
	title: "Metadata is a JSON object",
	specs: ["RFC 7591 §3.1"],
	without: "There would be nothing to register.",
	structural: true,
	run({ stated }) {
		if (!stated) return fail("invalid_client_metadata", "the body is not a JSON object");
		return pass();
	},
};
