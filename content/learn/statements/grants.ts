/** Statements about grants, and about who takes part in them. */
import { at, query } from "@/lib/flow/proof/scenario";
import { checksOf, everHeld, formValue, hopAt } from "../read-run";
import type { Statement } from "../unit";

const OIDC = { lesson: "oidc-login" } as const;
const CODE = { lesson: "code-pkce" } as const;

export const grantStatements = {
	"password-for-token": {
		text: "In the authorization code grant, the client swaps a password for a token.",
		proof: CODE,
		hop: "token.request",
		holds: (run) => formValue(hopAt(run, "token.request"), "password") !== undefined,
		otherwise: { lesson: "password" },
		because: "It swaps a code. A client that sends a password is the withdrawn password grant.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 6749 §4.3"],
	},
	"three-roles": {
		text: "The code grant has three roles: client, authorization server and resource server. Nobody else decides anything.",
		proof: CODE,
		hop: "decide.request",
		holds: (run) => run.choices.length === 0,
		otherwise: { lesson: "client-credentials" },
		because: "There are four. The resource owner is the one who can say no.",
		specs: ["OAuth 2.1 §1.1"],
	},
	"password-last-resort": {
		text: "Where nothing else fits, OAuth 2.1 still offers the password grant.",
		proof: { lesson: "password", settings: { profile: "2.1" } },
		hop: "token.checks",
		holds: (run) => run.end.tag === "succeeded",
		otherwise: { lesson: "password" },
		because: "OAuth 2.1 has no such grant, and RFC 9700 says that it must not be used.",
		specs: ["OAuth 2.1 §10", "RFC 9700 §2.4"],
	},
	"implicit-main-flow": {
		text: "The implicit grant is one of the main flows of OAuth 2.1.",
		proof: { lesson: "implicit", settings: { profile: "2.1" } },
		hop: "authorize.checks",
		holds: (run) => run.end.tag === "succeeded",
		otherwise: { lesson: "implicit" },
		because: "OAuth 2.1 does not define response_type=token. RFC 9700 says that clients should not use it.",
		specs: ["OAuth 2.1 §10.1", "RFC 9700 §2.1.2"],
	},
	"pkce-saves-implicit": {
		text: "PKCE would make the implicit grant safe.",
		proof: { lesson: "implicit" },
		hop: "decide.response",
		// A verifier has to be shown to somebody before there is a token.
		holds: (run) => hopAt(run, "token.request") !== undefined,
		otherwise: CODE,
		because:
			"PKCE protects the redeeming of a code. Here the token itself is in the redirect: no code, and nothing to show a verifier for.",
		specs: ["RFC 7636 §1", "RFC 6749 §4.2"],
	},
	"sign-in-is-oauth": {
		text: "A button that says “Sign in with” needs nothing but an access token.",
		proof: OIDC,
		hop: "token.response",
		holds: (run) => !everHeld(run, "client", "id_token"),
		otherwise: CODE,
		because:
			"It is OpenID Connect. The client gets a second token, an ID Token, that was made for it and says who signed in.",
		specs: ["OpenID Core §3.1.3.3"],
	},
	"openid-one-field": {
		text: "OpenID Connect is OAuth with one field more: the client has nothing else to check.",
		proof: OIDC,
		hop: "id-token.checks",
		holds: (run) => checksOf(hopAt(run, "id-token.checks")).length === 0,
		otherwise: CODE,
		because: "The client asks for the scope openid, and then has to validate the ID Token, rule by rule.",
		specs: ["OpenID Core §3.1.2.1", "OpenID Core §3.1.3.7"],
	},
	"nonce-required": {
		text: "Without nonce there is no sign-in with OpenID Connect, in any flow.",
		proof: { ...OIDC, settings: { levels: { nonce: "off" } } },
		hop: "id-token.checks",
		holds: (run) => hopAt(run, "userinfo.request") === undefined,
		// No nonce comes back here either, to a client that has kept one.
		otherwise: { ...OIDC, edits: [at("authorize", query("nonce").remove())] },
		because:
			"In the code flow nonce is optional; in the implicit flow it is required. Where a client does without PKCE, it is essential.",
		specs: ["OpenID Core §3.1.2.1", "OpenID Core §3.2.2.1", "OAuth 2.1 §7.5.1"],
	},
	"pkce-wherever-a-person": {
		text: "PKCE is part of every grant in which a person takes part.",
		proof: { lesson: "device" },
		hop: "token.request",
		holds: (run) => formValue(hopAt(run, "token.request"), "code_verifier") !== undefined,
		otherwise: CODE,
		because:
			"The device grant has none: no code comes back through a browser. In the code grant there is one exception, too.",
		specs: ["RFC 8628 §3.4", "OAuth 2.1 §7.5.1"],
	},
	"token-for-ever": {
		text: "An access token is as good as an API key: once fetched, it works until somebody changes it.",
		proof: { lesson: "refresh" },
		hop: "late.checks",
		holds: (run) => hopAt(run, "late.checks")?.refusal === undefined,
		otherwise: { lesson: "refresh", settings: { levels: { exp: "off" } } },
		because:
			"The token ends by itself, after the seconds in expires_in, where the API looks at the time. A key that never changes looks simpler, until it leaks.",
		specs: ["OAuth 2.1 §3.2.3", "RFC 9700 §2.3"],
	},
} as const satisfies Readonly<Record<string, Statement>>;
