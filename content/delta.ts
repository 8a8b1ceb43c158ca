/** What OAuth 2.1 changed, row by row, and at which hop of a comparison it shows. */
import type { SpecRef } from "@/lib/vocabulary/specs";

export interface DeltaRow {
	readonly change: string;
	/** What the draft says now. */
	readonly now: string;
	/** What to do about it in a system that exists. */
	readonly task: string;
	readonly specs: readonly SpecRef[];
	/** Key of the hop in which it shows, where this grant shows it. */
	readonly hop?: string;
}

export const delta: readonly DeltaRow[] = [
	{
		change: "PKCE",
		now: "Clients use it and servers insist on it. The one exception is a confidential client whose server is known to use an OpenID Connect nonce.",
		task: "Send a challenge with every request, and refuse a code request without one.",
		specs: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §7.5.1"],
		hop: "connect.response",
	},
	{
		change: "Challenge method",
		now: "The parameter is required, and S256 is the only method. plain is prohibited.",
		task: "Send code_challenge_method=S256. Stop accepting plain.",
		specs: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §7.5.2"],
		hop: "authorize.checks",
	},
	{
		change: "Redirect match",
		now: "Compared character by character. Only the port of a loopback IP address may vary.",
		task: "Register every redirect_uri in full. Remove wildcards and prefixes.",
		specs: ["OAuth 2.1 §2.3.1", "OAuth 2.1 §8.4.2"],
		hop: "authorize.checks",
	},
	{
		change: "iss in the response",
		now: "The server names itself in success and in error, for the client to compare.",
		task: "Send iss from the server. Store the issuer with each request, and compare it.",
		specs: ["OAuth 2.1 §4.1.2", "RFC 9207 §2.4"],
		hop: "decide.response",
	},
	{
		change: "CSRF",
		now: "Must be prevented: by PKCE, by a nonce, or by a one-time state tied to the session.",
		task: "Know which of the three protects each client.",
		specs: ["OAuth 2.1 §2.3.3"],
		hop: "callback.checks",
	},
	{
		change: "redirect_uri in the token request",
		now: "Dropped. A server that also serves OAuth 2.0 clients accepts and enforces it where it comes.",
		task: "Stop sending it. Do not stop enforcing it for clients that do.",
		specs: ["OAuth 2.1 §10.2"],
		hop: "token.request",
	},
	{
		change: "Client secret",
		now: "Servers must support it in the body, and may support Basic. It was the other way round.",
		task: "Support client_secret_post. Better: private_key_jwt or mutual TLS.",
		specs: ["OAuth 2.1 §2.4.1"],
		hop: "token.request",
	},
	{
		change: "Code",
		now: "One use, and a valid second use should end the tokens of the first.",
		task: "Mark codes as used. Remember which tokens came of them.",
		specs: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §7.5.3"],
		hop: "token.checks",
	},
	{
		change: "Bearer token in a query",
		now: "Clients must not send it, and APIs must ignore it.",
		task: "Read tokens from the Authorization header.",
		specs: ["OAuth 2.1 §5.1"],
		hop: "api.request",
	},
	{
		change: "Implicit grant",
		now: "Gone. response_type=token is not defined any more.",
		task: "Move to the authorization code with PKCE.",
		specs: ["OAuth 2.1 §10.1"],
	},
	{
		change: "Password grant",
		now: "Gone. It trained people to type their password anywhere.",
		task: "Move to the authorization code with PKCE, or to the device grant.",
		specs: ["OAuth 2.1 §10", "RFC 9700 §2.4"],
	},
	{
		change: "Redirect after a form",
		now: "Never with 307 where the request may carry the person's password: the browser would send it on to the client. 303 is the right one.",
		task: "Answer a login or consent form with 303. Look for 307 in frameworks and proxies.",
		specs: ["OAuth 2.1 §7.5.4", "RFC 9700 §4.12"],
	},
	{
		change: "CORS",
		now: "Not at the authorization endpoint, which no script calls. Needed at the token endpoint, and at what else a client in a page calls.",
		task: "Allow pages to read the token, metadata, registration, revocation and userinfo endpoints, where pages are clients.",
		specs: ["OAuth 2.1 §3.1", "OAuth 2.1 §3.2"],
	},
	{
		change: "Audience of client assertions",
		now: "A signed client assertion names the server's issuer, and nothing else, in aud.",
		task: "Send the issuer as the only audience. Refuse the address of an endpoint, and any list of several.",
		specs: ["OAuth 2.1 §2.4", "RFC 7523bis"],
	},
	{
		change: "Refresh tokens",
		now: "Those of public clients are rotated or bound to a key. Confidential clients authenticate.",
		task: "Rotate, and end the whole family when an old one comes back.",
		specs: ["OAuth 2.1 §4.3.1"],
	},
	{
		change: "Sender-constrained tokens",
		now: "They should be used.",
		task: "Consider DPoP or mutual TLS where a stolen token would do harm.",
		specs: ["OAuth 2.1 §1.4.3"],
	},
];
