/** What to change in a system that was built for OAuth 2.0, so that it is one of OAuth 2.1: a list to tick. */
import type { SpecRef } from "@/lib/vocabulary/specs";

export interface MigrationItem {
	/** In what is remembered. */
	readonly id: string;
	/** Who has to do it. */
	readonly who: "client" | "authorization server" | "resource server";
	readonly text: string;
	readonly specs: readonly SpecRef[];
}

// biome-ignore format: one line per item.
export const migration: readonly MigrationItem[] = [
	{ id: "grants", who: "client", text: "Uses neither the implicit nor the password grant.", specs: ["OAuth 2.1 §10", "OAuth 2.1 §10.1"] },
	{ id: "pkce", who: "client", text: "Sends code_challenge with the method S256. A confidential client may use the nonce of OpenID Connect instead, where the server can rely on that.", specs: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §7.5.1"] },
	{ id: "csrf", who: "client", text: "Ties the answer to the session that asked: by PKCE that the server enforces, by a nonce, or by a state for one use.", specs: ["OAuth 2.1 §2.3.3"] },
	{ id: "iss", who: "client", text: "With several authorization servers, compares iss with the one that it asked.", specs: ["RFC 9207 §2.4", "OAuth 2.1 §7.15.1"] },
	{ id: "bearer", who: "client", text: "Sends no access token in the query of an address.", specs: ["OAuth 2.1 §5.1"] },
	{ id: "redirect-at-token", who: "client", text: "Need not repeat redirect_uri at the token endpoint, unless the server is also one of OAuth 2.0 and asks for it.", specs: ["OAuth 2.1 §10.2"] },
	{ id: "as-pkce", who: "authorization server", text: "Enforces PKCE, and refuses plain.", specs: ["OAuth 2.1 §7.5.1", "OAuth 2.1 §7.5.2"] },
	{ id: "as-redirect", who: "authorization server", text: "Compares redirect addresses as exact strings, and lets only the port of a loopback address differ.", specs: ["OAuth 2.1 §2.3.1", "OAuth 2.1 §8.4.2"] },
	{ id: "as-iss", who: "authorization server", text: "Sends iss with every answer, errors among them.", specs: ["OAuth 2.1 §4.1.2"] },
	{ id: "as-code", who: "authorization server", text: "Issues one token for a code, and should revoke it when the code comes again.", specs: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §7.5.3"] },
	{ id: "as-refresh", who: "authorization server", text: "Rotates the refresh tokens of public clients, or binds them to a key; has confidential clients authenticate.", specs: ["OAuth 2.1 §4.3.1"] },
	{ id: "as-secret", who: "authorization server", text: "Takes a client secret in the body of the request; Basic it may take besides.", specs: ["OAuth 2.1 §2.4.1"] },
	{ id: "as-303", who: "authorization server", text: "Redirects with 303, and never with 307.", specs: ["OAuth 2.1 §7.5.4"] },
	{ id: "as-cors", who: "authorization server", text: "Allows other origins at the token endpoint where apps run in pages, and never at the authorization endpoint.", specs: ["OAuth 2.1 §3.1", "OAuth 2.1 §3.2"] },
	{ id: "rs-query", who: "resource server", text: "Ignores an access token in the query.", specs: ["OAuth 2.1 §5.1"] },
	{ id: "rs-bound", who: "resource server", text: "Should take tokens that are bound to a key of the client.", specs: ["OAuth 2.1 §1.4.3"] },
];
