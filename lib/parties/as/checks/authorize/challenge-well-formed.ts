import { isPkceText, pkceSyntax } from "../../../../crypto/pkce";
import { type Check, fail, pass, skip } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/** 43 to 128 characters; the base64url of a SHA-256 hash is always exactly 43 (RFC 7636 §4.2). */
export const challengeWellFormed: Check<AuthorizeSubject> = {
	id: "authorize.challenge-well-formed",
	title: "Challenge is well formed",
	specs: ["RFC 7636 §4.2"],
	without: "A challenge that no verifier fits would be accepted. With plain, a short one could be guessed.",
	control: { id: "pkce", from: "optional" },
	run({ params }) {
		const challenge = params.get("code_challenge");
		if (challenge === undefined) return skip("no challenge");
		const isHash = params.get("code_challenge_method") === "S256";
		if (!isPkceText(challenge) || (isHash && challenge.length !== 43))
			return fail("invalid_request", "code_challenge has the wrong length or characters");
		return pass(`${pkceSyntax(challenge).length} characters`);
	},
};
