import type { SpecRef } from "../vocabulary/specs";

/** What people who answer wrongly may believe, by name. */
export interface Misconception {
	/** As a heading: "Scope taken for audience". */
	readonly name: string;
	/** What is true, in one or two sentences. */
	readonly truth: string;
	/** Where it is said: `RFC 9068 §4`. */
	readonly spec: SpecRef;
}

export const misconceptions = {
	"state-nonce": {
		name: "state and nonce confused",
		truth:
			"state ties the answer to the browser session that asked. nonce ties an ID Token to the request that asked for it.",
		spec: "OpenID Core §3.1.2.1",
	},
	"state-pkce": {
		name: "state and PKCE confused",
		truth:
			"The client checks state when the answer comes back. The authorization server checks the code_verifier when the code is redeemed.",
		spec: "RFC 9700 §2.1",
	},
	"state-iss": {
		name: "state and iss confused",
		truth: "state says which request this is the answer to. iss says which authorization server has answered.",
		spec: "RFC 9700 §2.1",
	},
	"nonce-pkce": {
		name: "nonce and PKCE confused",
		truth:
			"The client finds the nonce in the ID Token and compares it itself. The code_verifier is for the authorization server, which refuses the code without it.",
		spec: "RFC 9700 §4.5.3",
	},
	"nonce-iss": {
		name: "nonce and iss confused",
		truth: "nonce ties an ID Token to one request. iss names who has issued it.",
		spec: "OpenID Core §3.1.3.7",
	},
	"pkce-iss": {
		name: "PKCE and iss confused",
		truth:
			"The code_verifier shows that whoever redeems the code is the one that asked for it. iss tells the client which server has answered, before it sends the code anywhere.",
		spec: "RFC 9207 §2.4",
	},
	"verifier-challenge": {
		name: "Verifier taken for challenge",
		truth:
			"The code_challenge travels with the authorization request. The code_verifier stays with the client until the token request.",
		spec: "RFC 7636 §1.1",
	},
	"scope-audience": {
		name: "Scope taken for audience",
		truth: "The scope says what a token is for. The audience says at which API it counts.",
		spec: "RFC 8707 §1",
	},
	"access-token-login": {
		name: "Access token taken for a login",
		truth: "An access token is for the API. Who has signed in is said to the client by the ID Token.",
		spec: "RFC 6749 §10.16",
	},
	"code-token": {
		name: "Code taken for token",
		truth: "The code opens nothing at an API. The client has to redeem it for an access token first.",
		spec: "RFC 6749 §1.3",
	},
	"client-user": {
		name: "Client authentication taken for user authentication",
		truth: "A client authenticates at the authorization server: that says which program asks, not which person.",
		spec: "RFC 6749 §3.2.1",
	},
	"password-shared": {
		name: "Password thought to reach the client",
		truth: "The person types the password on the authorization server's page. The client gets tokens in its place.",
		spec: "RFC 6749 §1.3.1",
	},
	"refresh-at-api": {
		name: "Refresh token thought to reach the API",
		truth: "A refresh token is only for the authorization server. It is never sent to an API.",
		spec: "RFC 6749 §1.5",
	},
	"device-codes": {
		name: "User code taken for device code",
		truth:
			"The person reads the user_code on the device and types it into a browser. The device_code is for the device alone: it asks for its token with it.",
		spec: "RFC 8628 §3.3",
	},
	"front-back": {
		name: "Front channel taken for back channel",
		truth:
			"What is sent through the browser is there from then on. What a server answers to a request that came straight from the client, the browser never has.",
		spec: "RFC 6749 §1.3.1",
	},
	"key-sent": {
		name: "Private key thought to travel",
		truth: "A private key never leaves its owner. What travels is a proof that it was used.",
		spec: "RFC 9449 §4.2",
	},
} as const satisfies Readonly<Record<string, Misconception>>;

export type MisconceptionId = keyof typeof misconceptions;
