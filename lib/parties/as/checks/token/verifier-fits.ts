import { challengeOf, isPkceText } from "../../../../crypto/pkce";
import { sameText } from "../../../../crypto/same-text";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { CodeGrantSubject } from "./subject";

/**
 * The heart of PKCE: hash what came now, compare with what was stored then (RFC 7636 §4.6).
 * A verifier that is missing fits nothing: `invalid_grant`. One that is malformed is a malformed parameter: `invalid_request`.
 */
export const verifierFits: Check<CodeGrantSubject> = {
	id: "token.verifier-fits",
	title: "Verifier fits the challenge",
	specs: ["RFC 7636 §4.6", "OAuth 2.1 §4.1.3"],
	specs20: ["RFC 7636 §4.6"],
	without: "A copied code could be used by somebody who did not ask for it.",
	control: { id: "pkce", from: "optional" },
	run({ params, record }) {
		const challenge = record?.codeChallenge;
		if (challenge === undefined) return skip("no challenge stored");
		const verifier = params.get("code_verifier");
		const method = record?.codeChallengeMethod === "S256" ? "S256" : "plain";
		const stored = ["stored challenge", challenge] as const;
		if (verifier === undefined)
			return fail("invalid_grant", "code_verifier is missing", {
				detail: method === "S256" ? "no verifier whose hash is the challenge" : "no verifier that is the challenge",
				compared: compare(["verifier", "none"], "≠", stored),
			});
		if (!isPkceText(verifier)) return fail("invalid_request", "code_verifier has the wrong length or characters");
		const computed = challengeOf(verifier, method);
		const fits = sameText(computed, challenge);
		const label = method === "S256" ? "hash of the verifier" : "verifier";
		const compared = compare([label, computed], fits ? "=" : "≠", stored);
		if (fits) return pass(method, compared);
		return fail("invalid_grant", "code_verifier does not fit the code_challenge", { compared });
	},
};
