import { type Check, compare, fail, pass, skip } from "../../../guard";
import { consentedScopes, isIdentityProven, wasAllowed } from "../../consents";
import { isSilent, type SignInSubject } from "./subject";

/** With `prompt=none` nobody can be asked, so it must have been allowed before (OpenID Core §3.1.2.4, §3.1.2.6). */
export const consented: Check<SignInSubject> = {
	id: "sign-in.consented",
	title: "It was allowed before",
	specs: ["OpenID Core §3.1.2.4", "OpenID Core §3.1.2.6", "RFC 8252 §8.6"],
	without: "Any client could have people signed in without their knowledge, by an invisible page.",
	run(subject, at) {
		if (!isSilent(subject)) return skip("the consent page may be shown");
		const { client, session, scope, redirectUri = "" } = subject;
		if (!isIdentityProven(client, redirectUri))
			return fail("consent_required", "another app could pass for this client, so its user has to be asked");
		const allowed = consentedScopes(at, session?.sub ?? "", client?.client_id ?? "");
		const fits = wasAllowed(at, session?.sub ?? "", client?.client_id ?? "", scope);
		const compared = compare(["asked", scope], fits ? "is covered by" : "is not covered by", [
			"allowed before",
			allowed.join(" ") || "nothing",
		]);
		if (fits) return pass(undefined, compared);
		return fail("consent_required", "the user has to be asked first", { compared });
	},
};
