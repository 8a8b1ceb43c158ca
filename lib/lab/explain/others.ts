/** Refusals at registration, of a client's metadata document, at introspection and at revocation. */
import { endedBy } from "./endings";
import { both, type Table } from "./words";

const REDIRECTS =
	"A client that anybody may register is answered at https addresses, or at http on loopback (127.0.0.1, [::1] or localhost).";

export const otherWords: Table = {
	"register.metadata-readable": {
		means: "The body is no JSON object.",
		change: "Send Content-Type: application/json, and the metadata as one JSON object.",
		seen: [
			({ refusal: { description } }) =>
				/longer/.test(description)
					? { means: "The metadata is too long to be kept.", change: "Send less: 8192 characters at most." }
					: undefined,
		],
	},
	"register.keys-once": {
		means: "The client states its keys in two ways.",
		change: "Send jwks or jwks_uri, and not both.",
	},
	"register.redirect-uris-usable": { means: REDIRECTS, change: "Send such addresses in redirect_uris, as a list." },
	"register.method-offered": {
		means: "The server does not offer this way to authenticate to clients that register themselves.",
		change: "Ask for one of the methods that it offers.",
		seen: [
			(facts) => {
				const [asked, offered] = both(facts);
				return offered === ""
					? undefined
					: {
							means: `The server does not offer ${asked} to clients that register themselves.`,
							change: `Set token_endpoint_auth_method to one of: ${offered}.`,
						};
			},
		],
	},
	"register.grants-offered": {
		means: "The server does not offer such a grant or response type to clients that register themselves.",
		change: "Register authorization_code, with refresh_token if you need it, and the response type code.",
	},
	"document.fetched": {
		means:
			"The server could not get the document at the address that is your client_id. In a sandbox nothing is fetched unless its owner says so.",
		change: "Give the document to the sandbox (Sandbox in the panel above), or let the server fetch it.",
	},
	"document.readable": {
		means: "What is at the address of the client_id is no JSON object.",
		change: "Serve the metadata as application/json.",
	},
	"document.names-itself": {
		means: "client_id inside the document is not its own address.",
		change: "Write the address into the document exactly as you send it.",
	},
	"document.name-given": { means: "The document gives the client no name.", change: "Add client_name." },
	"document.keys-once": {
		means: "The document states the client's keys in two ways.",
		change: "Keep jwks or jwks_uri, and not both.",
	},
	"document.no-secret": {
		means:
			"Everybody can read the document, so it can hold no secret. Such a client is public, or signs with a key whose public half stands in the document.",
		change:
			"Set token_endpoint_auth_method to none, or to private_key_jwt with jwks in the document, and take secrets and private keys out.",
	},
	"document.redirect-uris-usable": { means: REDIRECTS, change: "Correct redirect_uris in the document." },
	"introspect.caller-authenticates": {
		means:
			"Only an API that the server knows may ask about tokens, and it proves who it is by Basic. A client is no API.",
		change: "Ask as lab-api. Your client does not need to ask: it gets expires_in with the token.",
	},
	"introspect.token-given": { means: "The request names no token.", change: "Send token in the form." },
	"introspect.token-known": {
		means: "The server has issued no such token. The answer is the one for every token that does not count.",
		change: "Ask about an access token of this sandbox.",
	},
	"introspect.not-expired": { means: "The token has expired.", change: "Treat active: false as no token." },
	"introspect.not-early": { means: "The token is not good yet.", change: "Treat active: false as no token." },
	"introspect.meant-for-caller": {
		means: "The token is meant for another API than the one that asks.",
		change: "Treat active: false as no token.",
	},
	"introspect.not-revoked": {
		means: "The token was revoked.",
		change: "Treat active: false as no token.",
		seen: [(facts) => endedBy(facts, facts.params.get("token"), "The token was revoked")],
	},
	"revoke.token-given": { means: "The request names no token.", change: "Send token in the form." },
	"revoke.type-supported": {
		means: "Tokens of this kind cannot be revoked.",
		change: "Revoke the refresh token or the access token. An ID Token opens nothing, and needs no revoking.",
	},
	"revoke.token-of-this-client": {
		means: "The token was issued to another client.",
		change: "Revoke with the client_id that it was issued to.",
	},
};
