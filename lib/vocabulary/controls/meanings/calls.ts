/** The words for the controls of `../calls.ts`. */
import type { callControls } from "../calls";
import type { MeaningsOf } from "./meaning";

export const callMeanings: MeaningsOf<typeof callControls> = {
	scopeCheck: {
		name: "Scope check",
		at: "rs",
		does: "The API compares the scope of the token with what the call needs.",
		spec: "RFC 6750 §3.1",
	},
	aud: {
		name: "Audience",
		at: "rs",
		does: "Names the API that the token is for, and the API compares it.",
		spec: "RFC 9068 §4",
	},
	queryToken: {
		name: "Query token",
		at: "rs",
		does: "The API looks for no token in the address of a call.",
		spec: "OAuth 2.1 §5.1",
		spec20: "RFC 6750 §2.3",
	},
	exp: {
		name: "Expiry",
		at: "rs",
		does: "The API refuses a token whose time is over.",
		spec: "RFC 9068 §4",
	},
	alg: {
		name: "Algorithm",
		at: "rs",
		does: "The API verifies with the algorithms of its own list, whatever the header of a token names.",
		spec: "RFC 8725 §3.1",
	},
	key: {
		name: "Key source",
		at: "rs",
		does: "The API takes keys from the issuer's JWKS, and none that a token brings along or points to.",
		spec: "RFC 8725 §3.8",
	},
	typ: {
		name: "Token type",
		at: "rs",
		does: "The API takes no JWT that was issued as something else, such as an ID Token.",
		spec: "RFC 9068 §4",
	},
	clientType: {
		name: "Client type",
		at: "as",
		does: "A confidential client proves who it is at the token endpoint.",
		spec: "OAuth 2.1 §2.1",
		spec20: "RFC 6749 §2.1",
	},
	clientAuth: {
		name: "Client authentication",
		at: "client",
		does: "How a confidential client proves who it is.",
		spec: "OAuth 2.1 §2.4",
		spec20: "RFC 6749 §2.3",
	},
	referrer: {
		name: "Referrer policy",
		at: "client",
		does: "How much of its address a page lets the browser tell to other sites.",
		spec: "RFC 9700 §4.2.4",
	},
	assertionAud: {
		name: "Assertion audience",
		at: "client",
		does: "A client's assertion is for the address to which it is sent, or for the server by its issuer, and for nobody else.",
		spec: "RFC 9700 Update §2.1.2",
	},
	clientKeys: {
		name: "Client keys",
		at: "client",
		does: "The client has a key of its own for each authorization server.",
		spec: "RFC 9700 Update §2.1.2",
	},
	clientIds: {
		name: "Client identifiers",
		at: "as",
		does: "A client does not choose its client_id: the server refuses the name of a user, or makes every one itself.",
		spec: "RFC 9700 §4.15.1",
	},
	idSpace: {
		name: "Identifier space",
		at: "as",
		does: "In sub, clients have names of a form that no person's name has.",
		spec: "RFC 9700 §4.15.1",
	},
	clientTokens: {
		name: "Client tokens",
		at: "rs",
		does: "The API does not take a client that acts as itself for a person.",
		spec: "RFC 9700 §4.15",
	},
	runsIn: {
		name: "Client runs in",
		at: "client",
		does: "A script in a page is a public client, and the browser decides what it may read.",
		spec: "RFC 10017 §6.3",
	},
	pageClient: {
		name: "Client in a page",
		at: "as",
		does: "The server takes a client whose secret is in a page for a public one, whatever it sends.",
		spec: "RFC 10017 §6.3.3.1",
	},
	storage: {
		name: "Token storage",
		at: "client",
		does: "Where the page keeps its tokens. With a backend for frontend (bff), tokens and credentials are on its server.",
		spec: "RFC 10017 §8",
	},
	scripts: {
		name: "Script sources",
		at: "client",
		does: "The page tells the browser from where it may load scripts (Content Security Policy).",
		spec: "RFC 10017 §5",
	},
};
