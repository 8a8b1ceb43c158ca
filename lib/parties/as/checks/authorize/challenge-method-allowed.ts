import { isChallengeMethod } from "../../../../crypto/pkce";
import { stands } from "../../../context";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/**
 * OAuth 2.1 §4.1.1 requires the method and prohibits `plain`. In RFC 7636 §4.3 a missing method means
 * `plain`, which a server that wants S256 refuses with `invalid_request` (RFC 7636 §4.4.1).
 */
export const challengeMethodAllowed: Check<AuthorizeSubject> = {
	id: "authorize.challenge-method-allowed",
	title: "Challenge method is allowed",
	specs: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §7.5.2", "RFC 7636 §4.3"],
	specs20: ["RFC 7636 §4.3", "RFC 7636 §4.4.1"],
	without: "With plain, whoever reads the request already knows the verifier.",
	control: { id: "pkce", from: "optional" },
	run({ params }, at) {
		if (params.get("code_challenge") === undefined) return skip("no challenge");
		const sent = params.get("code_challenge_method");
		if (sent === undefined && at.settings.profile === "2.1")
			return fail("invalid_request", "code_challenge_method is required");
		const method = sent ?? "plain";
		const allowed = stands(at, "method", "S256") ? ["S256"] : ["plain", "S256"];
		const fits = isChallengeMethod(method) && allowed.includes(method);
		const compared = compare(["sent", method], fits ? "is in" : "is not in", ["allowed", allowed.join(" ")]);
		if (fits) return pass(method, compared);
		return fail("invalid_request", "code_challenge_method is not allowed", { compared });
	},
};
