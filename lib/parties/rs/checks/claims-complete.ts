import { type Check, compare, fail, pass } from "../../guard";
import { type CallSubject, INVALID_TOKEN, missingIn } from "./subject";

/**
 * Whom it is about, who asked, when it was made, and its number: RFC 9068 §2.2 requires them. What else it requires
 * (`iss`, `aud`, `exp`) has checks of its own. Empty is as good as absent.
 */
export const claimsComplete: Check<CallSubject> = {
	id: "api.claims-complete",
	title: "Token says what every access token says",
	specs: ["RFC 9068 §2.2"],
	without: "The API would serve a token that is about nobody, and could not tell in its log who called.",
	run({ jwt }) {
		const missing = missingIn(jwt?.claims ?? {});
		if (missing.length === 0) return pass();
		const compared = compare(["missing", missing.join(" ")], "is in", ["required", "sub client_id iat jti"]);
		return fail("invalid_token", "the token lacks a claim that every access token has", { ...INVALID_TOKEN, compared });
	},
};
