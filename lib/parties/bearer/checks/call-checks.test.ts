import { utf8 } from "../../../crypto/bytes";
import type { JsonObject } from "../../../crypto/json";
import { decodeJwt } from "../../../crypto/jwt";
import { demonstrationKey, publicJwk } from "../../../crypto/keys";
import { base64url } from "../../../crypto/text-forms";
import { API, ISSUER } from "../../../testing/bench";
import { testChecks } from "../../../testing/checks";
import { CRITICAL } from "../../../testing/inputs";
import { rfc7515A2Jws, rfc7515A2Key } from "../../../testing/vectors";
import { CLOCK_START } from "../../../world/clock";
import { algorithmAllowed } from "./algorithm-allowed";
import { audienceMine } from "./audience-mine";
import { claimsComplete } from "./claims-complete";
import { criticalUnderstood } from "./critical-understood";
import * as lists from "./index";
import { issuerExpected } from "./issuer-expected";
import { keyKnown } from "./key-known";
import { notEarly } from "./not-early";
import { notExpired } from "./not-expired";
import { oneToken } from "./one-token";
import { scopeCovers } from "./scope-covers";
import { signatureValid } from "./signature-valid";
import type { CallSubject } from "./subject";
import { tokenReadable } from "./token-readable";
import { tokenSent } from "./token-sent";
import { typeAccessToken } from "./type-access-token";

interface Input {
	/** As sent, `none` for no token at all; otherwise made from `header` and `claims`, unsigned. */
	readonly token?: string;
	readonly header?: JsonObject;
	readonly claims?: JsonObject;
	readonly key?: typeof rfc7515A2Key;
	readonly presented?: number;
}

const INVALID = ["invalid_token", 401] as const;
const SCOPE = ["insufficient_scope", 403] as const;
const segment = (value: JsonObject) => base64url(utf8(JSON.stringify(value)));
const header = (change: JsonObject): Input => ({ header: change });
const claims = (change: JsonObject): Input => ({ claims: change });
const WHOLE = { sub: "ada", client_id: "photo-print", iat: CLOCK_START, jti: "t1" } as const;
/** JSON that no text can be made of by `String`. */
const unprintable = { toString: 1, valueOf: 1 };

testChecks<CallSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "rs",
	subject: ({ token, header = {}, claims = {}, key, presented = 1 }) => {
		const text = token ?? `${segment(header)}.${segment(claims)}.AA`;
		const decoded = decodeJwt(text);
		return {
			presented: Array.from({ length: presented }, () => ({ where: "header" as const, token: text })),
			token: token === "none" ? undefined : text,
			jwt: "claims" in decoded ? decoded : undefined,
			key: key && publicJwk(key),
			needs: "photos.read",
		};
	},
	table: [
		{
			check: oneToken,
			cases: [
				["one", {}, "passed"],
				["none", { presented: 0 }, "passed"],
				["two", { presented: 2 }, ["invalid_request", 400]],
			],
		},
		{
			check: tokenSent,
			cases: [
				["sent", {}, "passed"],
				["not sent: no error code", { token: "none" }, ["", 401]],
			],
		},
		{
			check: tokenReadable,
			cases: [
				["a JWT", {}, "passed"],
				["not a JWT", { token: "opaque" }, INVALID],
			],
		},
		{
			check: algorithmAllowed,
			cases: [
				["RS256", header({ alg: "RS256" }), "passed"],
				["none", header({ alg: "none" }), INVALID],
				["missing", header({}), INVALID],
				["HS256", header({ alg: "HS256" }), INVALID],
				["a list", header({ alg: ["RS256"] }), INVALID],
				["an object without text", header({ alg: unprintable }), INVALID],
			],
		},
		{
			check: typeAccessToken,
			cases: [
				["at+jwt", header({ typ: "at+jwt" }), "passed"],
				["the media type, without case", header({ typ: "Application/AT+JWT" }), "passed"],
				["JWT", header({ typ: "JWT" }), INVALID],
				["missing", header({}), INVALID],
				["more than that", header({ typ: "at+jwt2" }), INVALID],
				["an object without text", header({ typ: unprintable }), INVALID],
			],
		},
		{
			check: criticalUnderstood,
			cases: [
				["none", header({}), "passed"],
				["an extension that is not called critical", header({ "urn:test:must": true }), "passed"],
				["an unknown one", header({ "urn:test:must": true, crit: ["urn:test:must"] }), INVALID],
				["an empty list", header({ crit: [] }), INVALID],
				["null", header({ crit: null }), INVALID],
				["an object without text", header({ crit: unprintable }), INVALID],
			],
		},
		{
			check: keyKnown,
			cases: [
				["known", { key: rfc7515A2Key }, "passed"],
				["unknown", {}, INVALID],
			],
		},
		{
			check: signatureValid,
			cases: [
				["valid", { token: rfc7515A2Jws, key: rfc7515A2Key }, "passed"],
				[
					"one with a critical extension, which another check judges",
					{ token: CRITICAL, key: demonstrationKey },
					"passed",
				],
				["another key", { token: rfc7515A2Jws, key: demonstrationKey }, INVALID],
				["another payload", { token: rfc7515A2Jws.replace(".eyJpc3Mi", ".eyJpc3Nj"), key: rfc7515A2Key }, INVALID],
				["no signature", { token: rfc7515A2Jws.replace(/[^.]*$/, ""), key: rfc7515A2Key }, INVALID],
			],
		},
		{
			check: issuerExpected,
			cases: [
				["the expected one", claims({ iss: ISSUER }), "passed"],
				["a slash more", claims({ iss: `${ISSUER}/` }), INVALID],
				["missing", claims({}), INVALID],
				["a list", claims({ iss: [ISSUER] }), INVALID],
				["an object without text", claims({ iss: unprintable }), INVALID],
			],
		},
		{
			check: audienceMine,
			cases: [
				["this API", claims({ aud: API }), "passed"],
				["this API among others", claims({ aud: ["https://other-api.example", API] }), "passed"],
				["another API", claims({ aud: "https://other-api.example" }), INVALID],
				["missing", claims({}), INVALID],
				["an object", claims({ aud: unprintable }), INVALID],
			],
		},
		{
			check: notExpired,
			cases: [
				["a second left", claims({ exp: CLOCK_START + 1 }), "passed"],
				["far away", claims({ exp: 1e300 }), "passed"],
				["just over", claims({ exp: CLOCK_START }), INVALID],
				["long ago", claims({ exp: -1e300 }), INVALID],
				["missing", claims({}), INVALID],
				["a text", claims({ exp: String(CLOCK_START + 1) }), INVALID],
			],
		},
		{
			check: claimsComplete,
			cases: [
				["all of them", claims(WHOLE), "passed"],
				["no sub: a signed text that is about nobody", claims({ ...WHOLE, sub: null }), INVALID],
				["an empty sub", claims({ ...WHOLE, sub: "" }), INVALID],
				["a number for sub", claims({ ...WHOLE, sub: 1 }), INVALID],
				["no client_id", claims({ ...WHOLE, client_id: null }), INVALID],
				["no jti", claims({ ...WHOLE, jti: null }), INVALID],
				["a text for iat", claims({ ...WHOLE, iat: String(CLOCK_START) }), INVALID],
				["nothing", claims({}), INVALID],
			],
		},
		{
			check: notEarly,
			cases: [
				["not there", claims({}), "skipped"],
				["this second", claims({ nbf: CLOCK_START }), "passed"],
				["long ago", claims({ nbf: -1e300 }), "passed"],
				["a second away", claims({ nbf: CLOCK_START + 1 }), INVALID],
				["far away", claims({ nbf: 1e300 }), INVALID],
				["a text", claims({ nbf: "0" }), INVALID],
				["null", claims({ nbf: null }), INVALID],
			],
		},
		{
			check: scopeCovers,
			cases: [
				["the scope", claims({ scope: "photos.read" }), "passed"],
				["the scope among others", claims({ scope: "openid photos.read" }), "passed"],
				["another", claims({ scope: "photos.write" }), SCOPE],
				["a longer name", claims({ scope: "photos.read.all" }), SCOPE],
				["missing", claims({}), SCOPE],
				["a list", claims({ scope: ["photos.read"] }), SCOPE],
				["a list of one text with it", claims({ scope: ["openid photos.read email"] }), SCOPE],
				["an object without text", claims({ scope: unprintable }), SCOPE],
			],
		},
	],
});
