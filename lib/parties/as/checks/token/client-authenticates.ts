import { sameText } from "../../../../crypto/same-text";
import { type Check, compare, fail, pass, skip, type Verdict } from "../../../guard";
import type { TokenSubject } from "./subject";

/**
 * A confidential client proves who it is by its secret, in the way that it registered (OAuth 2.1 §2.4, §3.2.1). What a
 * public client sends is judged, too: the server has to authenticate whoever includes credentials (OAuth 2.1 §3.2.2),
 * and a client that registered none cannot succeed. Other ways have checks of their own (`authentication.ts`); where
 * those do not run, such a client gets nothing.
 */
export const clientAuthenticates: Check<TokenSubject> = {
	id: "token.client-authenticates",
	title: "Client authenticates as it is registered",
	specs: ["OAuth 2.1 §2.4", "OAuth 2.1 §3.2.1", "OAuth 2.1 §3.2.2", "OAuth 2.1 §3.2.4"],
	specs20: ["RFC 6749 §2.3", "RFC 6749 §3.2.1", "RFC 6749 §5.2"],
	without: "Whoever knows a client_id, which is public, could act as this client.",
	run({ client, presented }) {
		const method = client?.token_endpoint_auth_method ?? "none";
		const used = presented.filter((one) => one.method !== "none").map((one) => one.method);
		const compared = compare(["sent", used.join(" ") || "none"], "≠", ["registered", method]);
		if (method === "none") return withoutCredentials(used, compared);
		const offered = presented.find((one) => one.method === method)?.clientSecret;
		if (offered === undefined)
			return fail("invalid_client", "client authentication is missing", { status: 401, compared });
		const { client_secret: secret } = client ?? {};
		if (secret === undefined || !sameText(offered, secret))
			return fail("invalid_client", "client authentication failed", { status: 401 });
		return pass(method);
	},
};

/** A certificate proves no public client; it may be there to bind the token (RFC 8705 §4). */
function withoutCredentials(used: readonly string[], compared: ReturnType<typeof compare>): Verdict {
	if (used.every((method) => method === "tls_client_auth")) return skip("public client");
	return fail("invalid_client", "this client has no credentials, and the request has some", { status: 401, compared });
}
