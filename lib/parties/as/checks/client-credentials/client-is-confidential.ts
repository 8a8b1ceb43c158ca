import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";

/** The client's credentials are the whole grant, so a client without any has none (OAuth 2.1 §4.2). */
export const clientIsConfidential: Check<TokenSubject> = {
	id: "token.client-is-confidential",
	title: "Client is confidential",
	specs: ["OAuth 2.1 §4.2", "RFC 6749 §4.4"],
	specs20: ["RFC 6749 §4.4"],
	without: "Everybody who knows the client_id, which is public, would get a token.",
	run({ client }) {
		const method = client?.token_endpoint_auth_method ?? "none";
		if (method === "none") return fail("unauthorized_client", "a public client may not use this grant");
		return pass(method);
	},
};
