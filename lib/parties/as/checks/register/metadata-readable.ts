import { type Check, fail, pass } from "../../../guard";
import type { RegisterSubject } from "../subjects";

/** Anybody may register, and a server keeps what they state: it need not keep what is no metadata of a client any more. */
const MOST_CHARACTERS = 8192;

export const metadataReadable: Check<RegisterSubject> = {
	id: "register.metadata-readable",
	title: "Metadata is a JSON object",
	specs: ["RFC 7591 §3.1"],
	without: "There would be nothing to register.",
	structural: true,
	run({ stated, length }) {
		if (length > MOST_CHARACTERS)
			return fail("invalid_client_metadata", `the body is longer than ${MOST_CHARACTERS} characters`);
		if (!stated) return fail("invalid_client_metadata", "the body is not a JSON object");
		return pass();
	},
};
