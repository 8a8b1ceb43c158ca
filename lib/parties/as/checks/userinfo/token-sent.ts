import { type Check, fail, pass } from "../../../guard";
import type { UserinfoSubject } from "../subjects";

/** A request without credentials gets a challenge without an error code (RFC 6750 §3.1). */
export const tokenSent: Check<UserinfoSubject> = {
	id: "userinfo.token-sent",
	title: "A token is sent",
	specs: ["OpenID Core §5.3.1", "RFC 6750 §3.1"],
	without: "The server would not know whom to speak of.",
	structural: true,
	run({ presented, token }) {
		if (token === undefined) return fail("", "no access token was sent", { status: 401 });
		return pass(presented[0]?.where === "body" ? "form body" : "Authorization header");
	},
};
