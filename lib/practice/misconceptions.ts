/** What people who answer wrongly may believe, by name. */
export interface Misconception {
	/** As a heading: "Scope taken for audience". */
	readonly name: string;
	/** What is true, in one or two sentences. */
	readonly truth: string;
	/** Where it is said: `RFC 9068 §4`. */
	readonly spec: string;
}

export const misconceptions = {
	"state-nonce": {
		name: "state and nonce confused",
		truth:
			"state ties the answer to the browser session that asked. nonce ties an ID Token to the request that asked for it.",
		spec: "OpenID Connect Core 1.0 §3.1.2.1",
	},
	"verifier-challenge": {
		name: "Verifier taken for challenge",
		truth:
			"The code_challenge travels with the authorization request. The code_verifier stays with the client until the token request.",
		spec: "RFC 7636 §4.5",
	},
	"code-token": {
		name: "Code taken for token",
		truth: "The code opens nothing at an API. The client has to redeem it for an access token first.",
		spec: "RFC 6749 §1.3.1",
	},
	"refresh-at-api": {
		name: "Refresh token thought to reach the API",
		truth: "A refresh token is only for the authorization server. It is never sent to an API.",
		spec: "RFC 6749 §1.5",
	},
} as const satisfies Readonly<Record<string, Misconception>>;

export type MisconceptionId = keyof typeof misconceptions;
