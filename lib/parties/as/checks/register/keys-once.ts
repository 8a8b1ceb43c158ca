import { type Check, fail, pass, skip } from "../../../guard";
import { statesKeysTwice } from "../../registration";
import type { RegisterSubject } from "../subjects";

export const keysOnce: Check<RegisterSubject> = {
	id: "register.keys-once",
	title: "Keys are stated in one way",
	specs: ["RFC 7591 §2"],
	without: "The server could look for a key in one place and the client keep it in the other.",
	run({ stated = {} }) {
		if (statesKeysTwice(stated)) return fail("invalid_client_metadata", "jwks and jwks_uri must not both be there");
		if (stated.jwks === undefined && stated.jwks_uri === undefined) return skip("no keys are stated");
		return pass(stated.jwks === undefined ? "jwks_uri" : "jwks");
	},
};
