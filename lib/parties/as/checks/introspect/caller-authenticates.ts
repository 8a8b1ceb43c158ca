import { sameText } from "../../../../crypto/same-text";
import { type Check, fail, pass } from "../../../guard";
import type { IntrospectSubject } from "./subject";

const REFUSED = { status: 401 } as const;

/** Only an API that the server knows may ask (RFC 7662 §2.1); anybody else gets 401 (RFC 7662 §2.3). */
export const callerAuthenticates: Check<IntrospectSubject> = {
	id: "introspect.caller-authenticates",
	title: "Caller is a known API",
	specs: ["RFC 7662 §2.1", "RFC 7662 §2.3"],
	without: "Anybody could try texts until one is a token, and read what it opens.",
	run({ presented, caller }) {
		const offered = presented.find(({ method }) => method === "client_secret_basic");
		if (!offered) return fail("invalid_client", "the caller did not authenticate", REFUSED);
		if (!caller || !sameText(offered.clientSecret ?? "", caller.secret))
			return fail("invalid_client", "authentication of the caller failed", REFUSED);
		return pass(caller.id);
	},
};
