import { type Check, fail, pass, skip } from "../../../guard";
import { statesKeysTwice } from "../../registration";
import type { DocumentSubject } from "../subjects";

export const keysOnce: Check<DocumentSubject> = {
	id: "document.keys-once",
	title: "Keys are stated in one way",
	specs: ["CIMD", "RFC 7591 §2"],
	without: "The server could look for a key in one place and the client keep it in the other.",
	run({ document = {} }) {
		if (statesKeysTwice(document)) return fail("invalid_client_metadata", "jwks and jwks_uri must not both be there");
		if (document.jwks === undefined && document.jwks_uri === undefined) return skip("no keys are stated");
		return pass(document.jwks === undefined ? "jwks_uri" : "jwks");
	},
};
