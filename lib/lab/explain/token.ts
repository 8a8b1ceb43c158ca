/** Refusals at the token endpoint that any grant can meet, and those of a code. */
import { fromBase64 } from "../../crypto/bytes";
import { jsonObject } from "../../crypto/json";
import { decodeJwt } from "../../crypto/jwt";
import { header, mediaType } from "../../http/message";
import { DEVICE_GRANT } from "../../vocabulary/device-grant";
import { TOKEN_EXCHANGE } from "../../vocabulary/token-exchange";
import { labGrants } from "../people";
import { differenceOf } from "./addresses";
import { forgotten } from "./forgotten";
import { codeIn, redeemedAt } from "./past";
import { verifierWords } from "./verifier";
import { both, type Facts, type Table, type Told } from "./words";

/** Whether credentials cannot be taken apart: Basic without base64 or a colon, or an assertion that is no JWT. */
function isUnreadable(text: string): boolean {
	const basic = /^basic +(.*)$/i.exec(text)?.[1];
	if (basic === undefined) return "problem" in decodeJwt(text);
	const octets = fromBase64(basic);
	return octets === undefined || !octets.includes(COLON);
}

const COLON = 58;

/** A code that came again, with the message in which it brought its tokens. */
function redeemedBefore({ params, past }: Facts): Told | undefined {
	const at = redeemedAt(past(), params.get("code") ?? "");
	return at === undefined ? undefined : { ...AGAIN, values: [["redeemed in", `message ${at}`]] };
}

const AGAIN: Told = {
	means:
		"This code was redeemed before. The server takes it for a stolen one and, unless the sandbox is set otherwise, revokes the tokens of the first time: userinfo and a refresh refuse them. An API that reads the JWT by itself takes the access token until exp.",
	change:
		"Redeem a code once. Look for a callback that is loaded twice, for a retry, and for two workers that share it.",
};

/** Grants that other standards added have a URN for a name; the others are written in small letters. */
const fullNames: Readonly<Record<string, string>> = {
	device_code: DEVICE_GRANT,
	device: DEVICE_GRANT,
	"token-exchange": TOKEN_EXCHANGE,
	token_exchange: TOKEN_EXCHANGE,
};

function fullName({ params }: Facts): Told | undefined {
	const sent = params.get("grant_type") ?? "";
	const small = sent.trim().toLowerCase();
	const known = fullNames[small] ?? labGrants.find((one) => one === small);
	if (known === undefined || known === sent) return undefined;
	return {
		means: "The server has this grant, under another name: grant_type is compared letter by letter.",
		change: `Send grant_type=${known}.`,
		values: [["its name", known]],
	};
}

export const tokenWords: Table = {
	"token.form-encoded": {
		means: "The body is no form. The token endpoint reads nothing else.",
		change: "Send Content-Type: application/x-www-form-urlencoded, and the parameters as a form.",
		seen: [
			({ request }) =>
				mediaType(request.headers) === "application/json" || jsonObject(request.body)
					? {
							means:
								"The body is JSON. The token endpoint reads a form (application/x-www-form-urlencoded), and nothing else.",
							change: "Send new URLSearchParams({ … }) instead of JSON.stringify({ … }).",
						}
					: undefined,
		],
	},
	"token.parameters-once": {
		means: "A parameter came more than once, and the server would have to choose.",
		change: "Send each parameter once. Look for one that both your library and your own code add.",
	},
	"token.one-authentication": {
		means: "The client authenticates in two ways at once, or names two clients.",
		change: "Use one way: the Authorization header, or client_id and client_secret in the form, or an assertion.",
		seen: [
			({ check: { compared }, params, request }) => {
				const ways = [
					header(request.headers, "authorization"),
					params.get("client_secret"),
					params.get("client_assertion"),
				];
				if (compared || ways.filter((one) => one !== undefined).length > 1) return undefined;
				return {
					means: "client_id names another client than the one whose credentials came.",
					change: "Send the client_id of the client that authenticates, or leave it out of the form.",
				};
			},
		],
	},
	"token.client-known": {
		means: "No client of this sandbox has this client_id.",
		change:
			"Copy client_id from the panel above. Clients that registered themselves are forgotten when the sandbox is cleared.",
		seen: [
			({ params, request }) => {
				const isNamed = params.get("client_id") !== undefined;
				const shown = header(request.headers, "authorization") ?? params.get("client_assertion");
				if (isNamed || (shown !== undefined && !isUnreadable(shown))) return undefined;
				return {
					means:
						shown === undefined
							? "The request names no client: it has no client_id, no Authorization header and no assertion."
							: "Which client asks cannot be read: the Authorization header or the assertion is not written as such.",
					change:
						"Send client_id in the form; or Authorization: Basic with id and secret, form-encoded, joined by a colon and in base64; or an assertion that is a signed JWT with client_assertion_type.",
				};
			},
		],
	},
	"token.client-authenticates": {
		means: "The client does not prove that it is the one that it names.",
		change: "Send the secret from the panel above, in the way that the client is registered for.",
		seen: [
			({ request }) =>
				/^basic /i.test(header(request.headers, "authorization") ?? "") &&
				isUnreadable(header(request.headers, "authorization") ?? "")
					? {
							means: "The Basic header has no colon between id and secret, so no secret was sent.",
							change: "Join the form-encoded id and secret by a colon, and put the whole into base64 (RFC 7617 §2).",
						}
					: undefined,
			({ refusal, check }) =>
				refusal.description === "client authentication failed"
					? {
							means:
								"The way is right, and the secret is not. In a Basic header, id and secret are form-encoded before they are joined by a colon and put into base64.",
							change: "Copy the secret from the panel above. It belongs to this sandbox alone.",
						}
					: check.compared?.right.text === "none"
						? {
								means: "This is a public client. It has no secret, and the request has one.",
								change: "Send client_id in the form and nothing else, or use the confidential client.",
							}
						: undefined,
			(facts) => {
				const [sent, registered] = both(facts);
				if (registered === "" || sent === registered) return undefined;
				if (sent === "none")
					return {
						means: `The client is registered for ${registered}, and the request shows nothing by which it authenticates.`,
						change: "Send the secret from the panel above in that way, or use the public client.",
					};
				return {
					means: `The client is registered for ${registered}, and the request uses ${sent}. This server takes a client in the registered way only: to it, authentication is missing, as the answer says. Other servers may take both.`,
					change: `Set the authentication method of your client to ${registered}, or use the ready client for yours.`,
				};
			},
		],
	},
	"token.grant-type-supported": {
		means: "The server does not have this grant.",
		change: "Send one of grant_types_supported of the metadata, such as authorization_code.",
		seen: [
			({ params }) =>
				params.get("grant_type") === undefined
					? {
							means: "The request names no grant_type, so the server cannot know what it is about.",
							change: "Send grant_type in the form, such as authorization_code, and send the form as such.",
						}
					: undefined,
			fullName,
			({ params }) =>
				params.get("grant_type") === "password"
					? {
							means:
								"The password grant is not offered. OAuth 2.1 has left it out, since the client would see the password.",
							change: "Send the person to /authorize, and redeem the code.",
						}
					: undefined,
		],
	},
	"token.grant-type-allowed": {
		means: "The server has this grant, and this client is not registered for it.",
		change:
			"Use the ready client for it: lab-machine for client_credentials and an exchange of tokens, lab-device for the device grant, the others for a code.",
	},
	"token.code-known": {
		means: "The server has issued no such code, or has forgotten it when the sandbox was cleared.",
		change: "Send the code as it came, once decoded from the address. Redeem it at the server that sent it.",
		seen: [
			({ params }) =>
				params.get("code") === undefined
					? { means: "The request has no code.", change: "Take code from the query of your callback, and send it." }
					: undefined,
			({ params }) =>
				/%[0-9A-F]{2}/i.test(params.get("code") ?? "")
					? {
							means: "The code is still percent-encoded: it was encoded twice on its way.",
							change: "Read code with a URL parser, and let the form encode it.",
						}
					: undefined,
			(facts) => forgotten(facts, "code", codeIn, "Redeem a code at once, in the request of the callback itself."),
		],
	},
	"token.code-fresh": {
		means: "The code has waited for too long.",
		change: "Redeem a code at once, in the request of the callback itself.",
	},
	"token.code-of-this-client": {
		means: "Another client was given this code.",
		change: "Redeem it with the client_id that stood in the authorization request.",
	},
	"token.redirect-uri-same": {
		means: "redirect_uri is not the one of the authorization request.",
		change: "Send the same text in both requests: keep it with the state.",
		seen: [
			({ params }) =>
				params.get("redirect_uri") === undefined
					? {
							means: "The authorization request had a redirect_uri, and this one has none.",
							change: "Send the same redirect_uri again.",
						}
					: undefined,
			(facts) => {
				const difference = differenceOf(...both(facts));
				return difference === undefined
					? undefined
					: {
							means: `redirect_uri is not the one of the authorization request: ${difference}.`,
							change:
								"Send the same text in both requests. A proxy may have changed the host or the scheme that your framework sees.",
						};
			},
		],
	},
	"token.verifier-expected": {
		means:
			"A verifier came, and the authorization request had no challenge. Somebody may have taken it away on its way.",
		change: "Send code_challenge and code_challenge_method=S256 in the authorization request.",
	},
	"token.verifier-fits": verifierWords,
	"token.key-same": {
		means:
			"The code was asked for with one key, and the DPoP proof that comes now is signed with another, or is missing.",
		change:
			"Sign the proof with the key that the authorization request named in dpop_jkt, or that signed the pushed request.",
	},
	"token.resource-granted": {
		means: "The token would be for an API that the authorization request did not name.",
		change: "Name every resource in the authorization request, and one of them, or none, here.",
	},
	"token.code-unused": { ...AGAIN, seen: [redeemedBefore] },
	"token.scope-registered": {
		means: "The client is not registered for this scope.",
		change: "Ask for what the client has, or leave scope out to get all of it.",
	},
	"token.resource-known": {
		means: "resource names an API that this server issues no tokens for.",
		change: "Send the address of the API or of the tool server from the panel above.",
	},
	"token.client-is-confidential": {
		means: "A public client cannot prove who it is, and this grant rests on that alone.",
		change: "Use your service, or your client with a key.",
	},
};
