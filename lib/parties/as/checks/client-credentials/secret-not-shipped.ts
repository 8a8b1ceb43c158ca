import { type Check, fail, pass, skip } from "../../../guard";
import type { TokenSubject } from "../token/subject";

/**
 * Whoever opens a page can read a secret that is in its program. A server that asks for one all the same must treat the
 * client as a public one, and a public client has nothing to get a token by for itself (OAuth 2.1 §4.2).
 */
export const secretNotShipped: Check<TokenSubject> = {
	id: "token.secret-not-shipped",
	title: "Secret is not in a page",
	specs: ["RFC 10017 §6.3.3.1", "OAuth 2.1 §8.1", "OAuth 2.1 §4.2"],
	specs20: ["RFC 10017 §6.3.3.1", "RFC 8252 §8.5", "RFC 6749 §4.4"],
	without: "Everybody who has opened the page could get a token for the client itself.",
	control: { id: "pageClient", from: "public" },
	run({ client }) {
		if (client?.token_endpoint_auth_method === "none") return skip("no secret");
		if (client?.shipsSecret) return fail("unauthorized_client", "a secret in a page makes no client confidential");
		return pass("on a server");
	},
};
