import { type Check, fail, pass, skip } from "../../../guard";
import type { CodeGrantSubject } from "./subject";

/** A verifier without a challenge means that somebody removed the challenge (OAuth 2.1 §3.2.4, RFC 9700 §4.8.2). */
export const verifierExpected: Check<CodeGrantSubject> = {
	id: "token.verifier-expected",
	title: "A verifier only where a challenge was",
	specs: ["OAuth 2.1 §3.2.4", "RFC 9700 §4.8.2"],
	specs20: ["RFC 9700 §4.8.2"],
	without: "An attacker could delete the challenge, and the client would not notice.",
	control: { id: "pkce", from: "guarded" },
	run({ params, record }) {
		if (params.get("code_verifier") === undefined) return skip("no verifier");
		if (record?.codeChallenge === undefined)
			return fail("invalid_request", "code_verifier was sent, but the request had no code_challenge");
		return pass();
	},
};
