/** Refusals of a client that signs what it says of itself (`private_key_jwt`). */
import { decodeJwt } from "../../crypto/jwt";
import { both, type Facts, type Table } from "./words";

/** What the assertion claims; `undefined` where it cannot be read. */
function claimsIn({ params }: Facts) {
	const jwt = decodeJwt(params.get("client_assertion") ?? "");
	return "claims" in jwt ? jwt.claims : undefined;
}

export const assertionWords: Table = {
	"assertion.sent": {
		means: "This client is registered with a key, and the request brings nothing that is signed with it.",
		change: "Send client_assertion and client_assertion_type. The panel above makes a key pair.",
	},
	"assertion.type-named": {
		means: "client_assertion_type does not say that the assertion is a JWT.",
		change: "Send client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer.",
	},
	"assertion.readable": {
		means: "client_assertion is no signed JWT.",
		change: "Send the compact form: header, payload and signature in base64url, joined by dots.",
	},
	"assertion.algorithm-allowed": {
		means: "The server does not take assertions that are signed by this algorithm.",
		change: "Sign with one of token_endpoint_auth_signing_alg_values_supported, such as ES256.",
	},
	"assertion.type-fits": {
		means: "The JWT says that it was made for another purpose.",
		change: "Leave typ out, or set it to client-authentication+jwt.",
	},
	"assertion.critical-understood": {
		means: "The header calls something critical that the server does not know.",
		change: "Leave crit out.",
	},
	"assertion.key-registered": {
		means: "The server has no key of this client that fits the kid and the algorithm of the assertion.",
		change: "Register the public half in the panel above, and name it by its kid, or leave kid out.",
	},
	"assertion.signature-valid": {
		means: "The signature does not fit the key that is registered.",
		change:
			"Sign with the private half of the very key that is registered. An ES256 signature in a JWT is the two numbers side by side, and not DER.",
	},
	"assertion.names-the-client": {
		means: "iss and sub of the assertion are not both the client_id.",
		change: "Set both iss and sub to client_id.",
	},
	"assertion.audience-is-issuer": {
		means: "The assertion is made for another server, or for more than this one.",
		change: "Set aud to the issuer, as one text, exactly as the metadata have it.",
		seen: [
			(facts) => {
				const [aud, issuer] = both(facts);
				if (Array.isArray(claimsIn(facts)?.aud))
					return {
						means: "aud is a list. The assertion may be for this server alone, and a list could be for others, too.",
						change: "Set aud to the issuer, as one text.",
					};
				if (!aud.includes(`${issuer}/token`)) return undefined;
				return {
					means:
						"aud is the address of the token endpoint. That was usual, and another server could have you sign for it that way.",
					change: "Set aud to the issuer. In openid-client and oauth4webapi it is the default of current versions.",
				};
			},
		],
	},
	"assertion.in-time": {
		means: "The assertion has expired, is not yet good, or does not say until when it is.",
		change:
			"Set iat to now and exp to a minute later, in seconds since 1970. Make a new one for each request, and look at the clock.",
		seen: [
			(facts) => {
				const exp = claimsIn(facts)?.exp;
				if (typeof exp !== "number" || exp < 100_000_000_000) return undefined;
				return {
					means: "exp is in milliseconds. In a JWT, times are seconds since 1970.",
					change: "Divide by 1000, and round down.",
					values: [["exp", String(exp)]],
				};
			},
		],
	},
	"assertion.unused": {
		means: "The assertion has no jti, or came before.",
		change: "Make a new assertion for each request, each with a random jti. A retry needs a new one, too.",
		seen: [
			(facts) =>
				claimsIn(facts)?.jti === undefined
					? {
							means: "The assertion has no jti, so the server cannot tell whether it came before.",
							change: "Give each assertion a random jti.",
						}
					: {
							means: "This assertion came before: the server has seen its jti.",
							change: "Make a new assertion for each request. A retry needs a new one, too.",
						},
		],
	},
};
