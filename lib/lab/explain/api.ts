/** Refusals by whoever takes an access token: the API, the tool server and userinfo. */
import { textOf } from "../../crypto/json-kind";
import { decodeJwt } from "../../crypto/jwt";
import { header } from "../../http/message";
import { apiScopes } from "../people";
import { differenceOf } from "./addresses";
import { endedBy } from "./endings";
import { noToken, schemeTwice } from "./no-token";
import { both, type Facts, type Table, type Told, type Words } from "./words";

/** The token of the Authorization header; `undefined` where there is none. */
const tokenIn = ({ request }: Facts): string | undefined =>
	/^(?:bearer|dpop)\s+(\S+)$/i.exec(header(request.headers, "authorization") ?? "")?.[1];

function claimsIn(facts: Facts) {
	const jwt = decodeJwt(tokenIn(facts) ?? "");
	return "claims" in jwt ? jwt.claims : undefined;
}

/** An ID Token that is sent where an access token belongs. */
const isIdToken = (facts: Facts): Told | undefined => {
	const claims = claimsIn(facts);
	if (claims === undefined || claims.client_id !== undefined || claims.scope !== undefined) return undefined;
	if (claims.nonce === undefined && claims.auth_time === undefined && claims.at_hash === undefined) return undefined;
	return {
		means: "It is an ID Token. It tells your client who signed in, and opens no API.",
		change: "Send access_token of the token response.",
	};
};

const expired: Words = {
	means: "The access token has expired.",
	change: "Refresh when an API answers 401 with invalid_token, and a little before expires_in has passed.",
};

const revoked: Words = {
	means: "The access token was revoked, by the client or because its code or refresh token was used twice.",
	change: "Send the person to /authorize again.",
	seen: [(facts) => endedBy(facts, tokenIn(facts), "The access token was revoked")],
};

const audience: Words = {
	means: "The token is good, and meant for another API. It would open this one, too, if nobody looked.",
	change: "Ask for a token with resource set to the address of this API, in the authorization request and at /token.",
	seen: [
		(facts) => {
			const scopes = textOf(claimsIn(facts)?.scope ?? "").split(" ");
			if (scopes.some((one) => apiScopes.includes(one))) return undefined;
			return {
				means: "The token is meant for another API than this one, and none of its scopes opens anything here.",
				change:
					"Ask for a token with resource set to the address of this API, and with a scope of it such as photos.read.",
				values: [["scope of the token", scopes.join(" ") || "none"]],
			};
		},
		(facts) => {
			const [here, aud] = both(facts);
			const difference = aud.includes(" ") ? undefined : differenceOf(aud, here);
			if (difference === undefined || difference === "the paths differ" || difference === "the hosts differ")
				return undefined;
			return {
				means: `The token is meant for an address that is nearly this one: ${difference}.`,
				change: `Send resource=${here}, exactly.`,
			};
		},
	],
};

const scope: Words = {
	means:
		"The token is good, and the person has not allowed this with it. The challenge of the answer names the scope that is needed.",
	change: "Ask for that scope together with those that you have, at /authorize, and try again with the new token.",
	seen: [
		(facts) => {
			const decoded = decodeJwt(tokenIn(facts) ?? "");
			if (!("claims" in decoded) || decoded.claims.sub !== decoded.claims.client_id) return undefined;
			return {
				means:
					"The token is good, and no person is in it: the client got it for itself, without the scope that the challenge names.",
				change: "Ask /token for that scope, with a client that is registered for it.",
			};
		},
	],
};

/** A client asked for the token in its own name: no scope and no resource make a person of that. */
function ofNobody(facts: Facts): Told | undefined {
	const claims = claimsIn(facts);
	if (claims?.sub === undefined || claims.sub !== claims.client_id) return undefined;
	return {
		means: "Userinfo is about a person, and there is none in this token: the client got it for itself.",
		change: "Ask userinfo with a token from a sign-in.",
	};
}

const complete: Words = {
	means: "The token lacks what every access token of this server says.",
	change: "Send the token as it came from this server.",
};

export const apiWords: Table = {
	"api.one-token": {
		means: "The token came in more than one way.",
		change: "Send it once, in the Authorization header.",
	},
	"api.token-sent": noToken,
	"api.token-readable": {
		means: "The token is no JWT that can be read.",
		change: "Send access_token of the token response, whole and as it came.",
		seen: [
			(facts) =>
				(tokenIn(facts) ?? "").startsWith('"')
					? {
							means: "The token has quotation marks around it.",
							change: "Read it from the JSON, and send the text alone.",
						}
					: undefined,
			schemeTwice,
			(facts) => {
				const jwt = decodeJwt(tokenIn(facts) ?? "..");
				if (!("problem" in jwt)) return undefined;
				return {
					means: `The token is no JWT that can be read. ${jwt.problem}`,
					change: "Send access_token of the token response, whole and as it came. It may have been cut on its way.",
				};
			},
		],
	},
	"api.algorithm-allowed": {
		means: "The token says that it is signed by an algorithm that this API does not take.",
		change: "Send the token as it came from this server.",
	},
	"api.type-access-token": {
		means: "The token does not say that it is an access token (typ at+jwt).",
		change: "Send access_token of the token response.",
		seen: [isIdToken],
	},
	"api.critical-understood": {
		means: "The header calls something critical that the API does not know.",
		change: "Send the token as it came from this server.",
	},
	"api.key-known": {
		means:
			"The token is signed with a key that is not, or no more, one of this server's. Each sandbox has keys of its own, and new ones after it was cleared.",
		change: "Get a new token in this sandbox.",
	},
	"api.signature-valid": {
		means: "The signature does not fit: the token was changed after it was signed, or cut.",
		change: "Send all three parts of the token, unchanged.",
	},
	"api.issuer-expected": {
		means: "Another server issued the token.",
		change: "Get the token from the issuer in the panel above.",
	},
	"api.audience-mine": audience,
	"api.not-expired": expired,
	"api.not-early": {
		means: "The token is not good yet (nbf).",
		change: "Send the token as it came from this server, and look at the clock of whoever changed it.",
	},
	"api.claims-complete": complete,
	"api.scope-covers": scope,
	"api.introspection-answered": {
		means: "The API asks the authorization server about each token, and got no answer that it could use.",
		change: "Nothing in your client. The stage shows what the API asked, and the list of faults what is on.",
	},
	"api.introspected-active": {
		means:
			"The authorization server says that the token does not count: it is unknown, expired, revoked or meant for another API.",
		change: "Get a new token. The stage shows what the API asked, and what it was told.",
		seen: [
			(facts) =>
				endedBy(facts, tokenIn(facts), "The authorization server says that the token does not count: it was revoked"),
		],
	},
	"tool.scope-covers": scope,
	"tool.request-readable": {
		means: "The body is no JSON-RPC request. A list of them is none, either.",
		change: "Send one JSON object with jsonrpc, id and method.",
	},
	"tool.meta-complete": {
		means:
			"The request does not state the protocol version and the client's capabilities in _meta, as the revision of 2026-07-28 wants it.",
		change: "Let a current SDK send it, or add the keys to _meta of every request.",
	},
	"tool.headers-match": {
		means: "MCP-Protocol-Version, Mcp-Method or Mcp-Name does not say what the body says, or is missing.",
		change: "Set these headers from the very body that is sent.",
	},
	"tool.version-supported": {
		means: "The tool server does not speak the version that the request names.",
		change: "Take one of the versions in the answer.",
	},
	"tool.method-known": {
		means: "The tool server does not know the method.",
		change: "Ask with server/discover what it offers.",
	},
	"tool.known": {
		means: "There is no such tool.",
		change: "Ask with tools/list which there are.",
	},
	"tool.origin-allowed": {
		means:
			"A page of another site sends this request. A tool server on your own machine must not be driven by pages that you happen to visit.",
		change: "Call the tool server from a program, or add the page's origin to the settings of the sandbox (origins).",
	},
	"userinfo.token-sent": noToken,
	"userinfo.issuer-self": {
		means: "Another server issued the token.",
		change: "Ask userinfo of the server that issued the token.",
	},
	"userinfo.audience-mine": {
		means: "The token is meant for another API than userinfo.",
		change: "Ask for scope openid without resource, or keep a token of its own for userinfo.",
		seen: [ofNobody],
	},
	"userinfo.not-revoked": revoked,
	"userinfo.user-known": {
		means: "The token speaks of no person: a client got it for itself.",
		change: "Ask userinfo with a token from a sign-in.",
	},
};
