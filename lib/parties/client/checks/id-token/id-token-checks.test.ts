import { utf8 } from "../../../../crypto/bytes";
import type { JsonObject } from "../../../../crypto/json";
import { decodeJwt } from "../../../../crypto/jwt";
import { demonstrationKey, publicJwk } from "../../../../crypto/keys";
import { base64url } from "../../../../crypto/text-forms";
import { tokenHash } from "../../../../crypto/token-hash";
import { CLIENT_ID, ISSUER, REDIRECT_URI } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import { forgeIdToken, NONCE } from "../../../../testing/openid";
import { rfc7515A2Key } from "../../../../testing/vectors";
import { CLOCK_START } from "../../../../world/clock";
import { accessTokenHash } from "./access-token-hash";
import { algorithmAllowed } from "./algorithm-allowed";
import { audienceMe } from "./audience-me";
import { criticalUnderstood } from "./critical-understood";
import * as lists from "./index";
import { issuedLately } from "./issued-lately";
import { issuerAsked } from "./issuer-asked";
import { keyKnown } from "./key-known";
import { nonceMatches } from "./nonce-matches";
import { notEarly } from "./not-early";
import { notExpired } from "./not-expired";
import { signatureValid } from "./signature-valid";
import { signedInSince } from "./signed-in-since";
import type { IdTokenSubject } from "./subject";
import { tokenReadable } from "./token-readable";
import { tokenSent } from "./token-sent";

interface Input {
	/** As sent; `null` for none. Otherwise made from `header` and `claims`, unsigned. */
	readonly token?: string | null;
	readonly header?: JsonObject;
	readonly claims?: JsonObject;
	/** `null` where the client knows no such key. */
	readonly key?: typeof rfc7515A2Key | null;
	/** The nonce that the client stored. */
	readonly stored?: string | null;
	readonly accessToken?: string;
	/** `max_age` as it was sent, and how many seconds ago. */
	readonly asked?: readonly [maxAge: number, ago: number];
}

const INVALID = ["invalid_id_token", 400] as const;
const NONCE_ERROR = ["nonce_mismatch", 400] as const;
const ACCESS = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
const segment = (value: JsonObject) => base64url(utf8(JSON.stringify(value)));
const header = (change: JsonObject): Input => ({ header: change });
const claims = (change: JsonObject): Input => ({ claims: change });
const none: Input = { token: null };
const good = await forgeIdToken();
const foreign = await forgeIdToken({}, { ...rfc7515A2Key, kid: demonstrationKey.kid });
const bent = good.replace(/[^.](?=[^.]*$)/, (first) => (first === "A" ? "B" : "A"));
const swapped = `${good.split(".")[0]}.${segment({ sub: "eve" })}.${good.split(".")[2]}`;

testChecks<IdTokenSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "client",
	subject: ({
		token,
		header = {},
		claims = {},
		key = demonstrationKey,
		stored = NONCE,
		accessToken = ACCESS,
		asked,
	}) => {
		const text = token === null ? undefined : (token ?? `${segment(header)}.${segment(claims)}.AA`);
		const decoded = text === undefined ? undefined : decodeJwt(text);
		return {
			token: text,
			jwt: decoded && "claims" in decoded ? decoded : undefined,
			key: key === null ? undefined : publicJwk(key),
			clientId: CLIENT_ID,
			transaction: {
				id: "t1",
				issuer: ISSUER,
				redirectUri: REDIRECT_URI,
				...(stored === null ? {} : { nonce: stored }),
				...(asked ? { signedInSince: { maxAge: asked[0], askedAt: CLOCK_START - asked[1] } } : {}),
			},
			accessToken,
		};
	},
	table: [
		{
			check: tokenSent,
			cases: [
				["sent", {}, "passed"],
				["an access token alone", none, ["no_id_token", 400]],
			],
		},
		{
			check: tokenReadable,
			cases: [
				["a JWT", {}, "passed"],
				["none", none, "skipped"],
				["opaque", { token: "opaque" }, INVALID],
				["two segments", { token: "e30.e30" }, INVALID],
			],
		},
		{
			check: algorithmAllowed,
			cases: [
				["RS256", header({ alg: "RS256" }), "passed"],
				["no token", none, "skipped"],
				["none", header({ alg: "none" }), INVALID],
				["HS256, keyed with the public key", header({ alg: "HS256" }), INVALID],
				["missing", header({}), INVALID],
				["a list", header({ alg: ["RS256"] }), INVALID],
				["another letter case", header({ alg: "rs256" }), INVALID],
			],
		},
		{
			check: criticalUnderstood,
			cases: [
				["none", header({}), "passed"],
				["no token", none, "skipped"],
				["an unknown one", header({ crit: ["urn:test:must"], "urn:test:must": 1 }), INVALID],
				["a text", header({ crit: "urn:test:must" }), INVALID],
			],
		},
		{
			check: keyKnown,
			cases: [
				["a key of the issuer", {}, "passed"],
				["no token", none, "skipped"],
				["an unknown kid", { key: null }, INVALID],
			],
		},
		{
			check: signatureValid,
			cases: [
				["the issuer's", { token: good }, "passed"],
				["no token", none, "skipped"],
				["another key with the same kid", { token: foreign }, INVALID],
				["one character is another", { token: bent }, INVALID],
				["other claims under the same signature", { token: swapped }, INVALID],
				["unsigned", {}, INVALID],
				["no key to try", { token: good, key: null }, INVALID],
			],
		},
		{
			check: issuerAsked,
			cases: [
				["the one asked", claims({ iss: ISSUER }), "passed"],
				["no token", none, "skipped"],
				["another", claims({ iss: "https://evil-as.example" }), INVALID],
				["a slash more", claims({ iss: `${ISSUER}/` }), INVALID],
				["missing", claims({}), INVALID],
				["a list", claims({ iss: [ISSUER] }), INVALID],
			],
		},
		{
			check: audienceMe,
			cases: [
				["this client", claims({ aud: CLIENT_ID }), "passed"],
				["a list of this client", claims({ aud: [CLIENT_ID] }), "passed"],
				["azp of somebody else is not looked at", claims({ aud: CLIENT_ID, azp: "other-app" }), "passed"],
				["no token", none, "skipped"],
				["another client", claims({ aud: "other-app" }), INVALID],
				["another client, and azp names this one", claims({ aud: "other-app", azp: CLIENT_ID }), INVALID],
				["this client and one that is not trusted", claims({ aud: [CLIENT_ID, "other-app"] }), INVALID],
				["the same with azp", claims({ aud: [CLIENT_ID, "other-app"], azp: CLIENT_ID }), INVALID],
				["the userinfo endpoint", claims({ aud: `${ISSUER}/userinfo` }), INVALID],
				["an empty list", claims({ aud: [] }), INVALID],
				["missing", claims({}), INVALID],
				["no text", claims({ aud: { toString: 1 } }), INVALID],
			],
		},
		{
			check: notExpired,
			cases: [
				["a second left", claims({ exp: CLOCK_START + 1 }), "passed"],
				["no token", none, "skipped"],
				["this second", claims({ exp: CLOCK_START }), INVALID],
				["a text", claims({ exp: String(CLOCK_START + 300) }), INVALID],
				["missing", claims({}), INVALID],
				["beyond the calendar, before", claims({ exp: -1e300 }), INVALID],
			],
		},
		{
			check: notEarly,
			cases: [
				["not there", claims({}), "skipped"],
				["this second", claims({ nbf: CLOCK_START }), "passed"],
				["no token", none, "skipped"],
				["a second away", claims({ nbf: CLOCK_START + 1 }), INVALID],
				["a text", claims({ nbf: "0" }), INVALID],
			],
		},
		{
			check: issuedLately,
			cases: [
				["now", claims({ iat: CLOCK_START }), "passed"],
				["ten minutes ago", claims({ iat: CLOCK_START - 600 }), "passed"],
				["no token", none, "skipped"],
				["longer ago", claims({ iat: CLOCK_START - 601 }), INVALID],
				["in the future", claims({ iat: CLOCK_START + 1 }), INVALID],
				["a text", claims({ iat: String(CLOCK_START) }), INVALID],
				["missing", claims({}), INVALID],
			],
		},
		{
			check: signedInSince,
			cases: [
				["no max_age was sent", claims({}), "skipped"],
				["no token", { ...none, asked: [300, 0] }, "skipped"],
				["just lately enough", { claims: { auth_time: CLOCK_START - 310 }, asked: [300, 10] }, "passed"],
				["a second too long ago", { claims: { auth_time: CLOCK_START - 311 }, asked: [300, 10] }, INVALID],
				["after the question, with max_age 0", { claims: { auth_time: CLOCK_START - 10 }, asked: [0, 10] }, "passed"],
				["before the question, with max_age 0", { claims: { auth_time: CLOCK_START - 11 }, asked: [0, 10] }, INVALID],
				["missing", { claims: {}, asked: [300, 10] }, INVALID],
				["a text", { claims: { auth_time: String(CLOCK_START) }, asked: [300, 10] }, INVALID],
			],
		},
		{
			check: nonceMatches,
			cases: [
				["the one stored", claims({ nonce: NONCE }), "passed"],
				["no token", none, "skipped"],
				["another", claims({ nonce: "another" }), NONCE_ERROR],
				["longer", claims({ nonce: NONCE + NONCE }), NONCE_ERROR],
				["missing", claims({}), NONCE_ERROR],
				["missing, and the text none is stored", { claims: {}, stored: "none" }, NONCE_ERROR],
				["a list", claims({ nonce: [NONCE] }), NONCE_ERROR],
				["nothing stored", { claims: { nonce: NONCE }, stored: null }, NONCE_ERROR],
			],
		},
		{
			check: accessTokenHash,
			cases: [
				["fits: the example of OpenID Core", claims({ at_hash: "77QmUPtjPfzWtF2AnpK9RQ" }), "passed"],
				["not there", claims({}), "skipped"],
				["no token", none, "skipped"],
				["of another token", claims({ at_hash: tokenHash("another") }), INVALID],
				["the whole hash", claims({ at_hash: `${tokenHash(ACCESS)}AA` }), INVALID],
				["no text", claims({ at_hash: 1 }), INVALID],
				["null", claims({ at_hash: null }), INVALID],
			],
		},
	],
});
