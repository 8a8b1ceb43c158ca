import { expect, test } from "vitest";
import { utf8 } from "../../../../crypto/bytes";
import type { JsonObject } from "../../../../crypto/json";
import { decodeJwt } from "../../../../crypto/jwt";
import { base64url } from "../../../../crypto/text-forms";
import { API, ISSUER } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { UserinfoSubject } from "../subjects";
import { audienceUserinfo } from "./audience-userinfo";
import * as lists from "./index";
import { issuerSelf } from "./issuer-self";
import { notRevoked } from "./not-revoked";
import { tokenSent } from "./token-sent";
import { userKnown } from "./user-known";

interface Input {
	readonly claims?: JsonObject;
	/** No token at all. */
	readonly none?: true;
	readonly where?: "header" | "body";
	/** What the server remembers of the token `t1`. */
	readonly revoked?: boolean;
}

const INVALID = ["invalid_token", 401] as const;
const HERE = `${ISSUER}/userinfo`;
const claims = (change: JsonObject): Input => ({ claims: change });
const segment = (value: JsonObject) => base64url(utf8(JSON.stringify(value)));

testChecks<UserinfoSubject, Input>({
	at: import.meta.url,
	// The others are the API's own, and stand in its table.
	lists: { own: lists.userinfoChecks.filter(({ id }) => id.startsWith("userinfo.")) },
	lane: "as",
	subject: ({ claims = {}, none, where = "header", revoked = false }, { as }) => {
		as.tokens.t1 = { clientId: "photo-print", sub: "ada", scope: "openid", expiresAt: 0, revoked };
		const token = `${segment({})}.${segment(claims)}.AA`;
		const decoded = decodeJwt(token);
		return {
			presented: none ? [] : [{ where, token }],
			token: none ? undefined : token,
			jwt: "claims" in decoded ? decoded : undefined,
			key: undefined,
			needs: "openid",
		};
	},
	table: [
		{
			check: tokenSent,
			cases: [
				["in the header", {}, "passed"],
				["in the body", { where: "body" }, "passed"],
				["none: no error code", { none: true }, ["", 401]],
			],
		},
		{
			check: issuerSelf,
			cases: [
				["this server", claims({ iss: ISSUER }), "passed"],
				["another", claims({ iss: "https://evil-as.example" }), INVALID],
				["missing", claims({}), INVALID],
				["a list", claims({ iss: [ISSUER] }), INVALID],
			],
		},
		{
			check: audienceUserinfo,
			cases: [
				["this endpoint", claims({ aud: HERE }), "passed"],
				["among others", claims({ aud: [API, HERE] }), "passed"],
				["an API", claims({ aud: API }), INVALID],
				["the client, as in an ID Token", claims({ aud: "photo-print" }), INVALID],
				["missing", claims({}), INVALID],
			],
		},
		{
			check: notRevoked,
			cases: [
				["on record", claims({ jti: "t1" }), "passed"],
				["not on record", claims({ jti: "toString" }), "skipped"],
				["without a number", claims({}), "skipped"],
				["revoked", { claims: { jti: "t1" }, revoked: true }, INVALID],
			],
		},
		{
			check: userKnown,
			cases: [
				["Ada", claims({ sub: "ada" }), "passed"],
				["a client", claims({ sub: "photo-print" }), INVALID],
				["nobody", claims({}), INVALID],
				["toString", claims({ sub: "toString" }), INVALID],
			],
		},
	],
});

test("nothing that a token says counts before its signature", () => {
	const ids = lists.userinfoChecks.map(({ id }) => id);
	const signature = ids.indexOf("api.signature-valid");
	for (const claim of [
		"userinfo.issuer-self",
		"userinfo.audience-mine",
		"api.not-expired",
		"api.scope-covers",
	] as const)
		expect(ids.indexOf(claim), claim).toBeGreaterThan(signature);
});
