import { sameText } from "../../../../crypto/bytes";
import { type Check, fail, pass, skip } from "../../../guard";
import type { TokenSubject } from "./subject";

/**
 * A confidential client proves who it is by its secret, in the way that it registered (OAuth 2.1 §2.4, §3.2.1).
 * Other ways have checks of their own (`authentication.ts`); where those do not run, such a client gets nothing.
 */
export const clientAuthenticates: Check<TokenSubject> = {
	id: "token.client-authenticates",
	title: "Client authenticates",
	specs: ["OAuth 2.1 §2.4", "OAuth 2.1 §3.2.1"],
	specs20: ["RFC 6749 §2.3", "RFC 6749 §3.2.1"],
	without: "Whoever knows a client_id, which is public, could act as this client.",
	run({ client, presented }) {
		const method = client?.token_endpoint_auth_method ?? "none";
		if (method === "none") return skip("public client");
		const offered = presented.find((p) => p.method === method)?.clientSecret;
		if (offered === undefined) return fail("invalid_client", "client authentication is missing", { status: 401 });
		const { client_secret: secret } = client ?? {};
		if (secret === undefined || !sameText(offered, secret))
			return fail("invalid_client", "client authentication failed", { status: 401 });
		return pass(method);
	},
};
