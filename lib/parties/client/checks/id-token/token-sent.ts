import { type Check, fail, pass } from "../../../guard";
import { type IdTokenSubject, REFUSED } from "./subject";

/** A server that was asked for `openid` answers with one (OpenID Core §3.1.3.3). */
export const tokenSent: Check<IdTokenSubject> = {
	id: "id-token.token-sent",
	title: "An ID Token came",
	specs: ["OpenID Core §3.1.3.3", "OpenID Core §3.1.3.5"],
	without: "The client would take an access token for a login, whomever it was issued for.",
	run({ token }) {
		if (token === undefined) return fail("no_id_token", "only an access token came, which is not a login", REFUSED);
		return pass();
	},
};
