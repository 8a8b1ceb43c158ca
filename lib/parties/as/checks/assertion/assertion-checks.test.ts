import { utf8 } from "../../../../crypto/bytes";
import type { JsonObject } from "../../../../crypto/json";
import { clientDemonstrationKey, demonstrationKey, publicJwk } from "../../../../crypto/keys";
import { signJwt } from "../../../../crypto/sign-jwt";
import { base64url } from "../../../../crypto/text-forms";
import { parsePairs, readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { ISSUER, withLevels } from "../../../../testing/bench";
import { type Case, testChecks } from "../../../../testing/checks";
import { type ClientKey, clientKeys, signedBy } from "../../../../testing/client-keys";
import type { Registration } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import { presentedCredentials } from "../../client-credentials";
import type { TokenSubject } from "../token/subject";
import { algorithmAllowed } from "./algorithm-allowed";
import { audienceIsIssuer } from "./audience-is-issuer";
import { criticalUnderstood } from "./critical-understood";
import { inTime } from "./in-time";
import * as lists from "./index";
import { keyRegistered } from "./key-registered";
import { namesTheClient } from "./names-the-client";
import { readable } from "./readable";
import { sent } from "./sent";
import { signatureValid } from "./signature-valid";
import { typeFits } from "./type-fits";
import { typeNamed } from "./type-named";
import { unused } from "./unused";

const ID = "photo-print";
const TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const CLIENT = ["invalid_client", 401] as const;
const REQUEST = ["invalid_request", 400] as const;
const claims: JsonObject = { iss: ID, sub: ID, aud: ISSUER, exp: CLOCK_START + 60, jti: "number-one" };
const key = publicJwk(clientDemonstrationKey);

interface Input {
	readonly assertion?: string | null;
	readonly type?: string;
	readonly body?: string;
	readonly keys?: NonNullable<Registration["jwks"]>["keys"];
	/** Whether the server takes what RFC 7523 §3 lets an assertion name. */
	readonly takesEndpoints?: true;
	/** Numbers that were seen before. */
	readonly seen?: readonly string[];
}

const signed = (change: JsonObject = {}, typ = "client-authentication+jwt") =>
	signJwt(typ, { ...claims, ...change }, clientDemonstrationKey);
const good = await signed();

/** A header that nobody signed; the claims are the good ones. */
const withHeader = (header: JsonObject) =>
	[JSON.stringify(header), JSON.stringify(claims), "s"].map((text) => base64url(utf8(text))).join(".");

/** By a key of the client's own choice, which it has registered under its own name. */
const by = (made: ClientKey, header: JsonObject = {}, keys = [made.jwk]): Input => ({
	assertion: signedBy(made, { kid: made.jwk.kid, ...header }, claims),
	keys,
});
const { RS256: rsa, ES256: ec, Ed25519: ed } = clientKeys;

const says = async (name: string, change: JsonObject, expected: Case<Input>[2]): Promise<Case<Input>> => [
	name,
	{ assertion: await signed(change) },
	expected,
];
/** The same at a server that takes the names of RFC 7523 §3; one that has been told to be strict takes its issuer alone. */
const named = async (name: string, change: JsonObject, expected: Case<Input>[2]): Promise<readonly Case<Input>[]> => {
	const input = { assertion: await signed(change), takesEndpoints: true } as const;
	const strict = change.aud === undefined ? "passed" : CLIENT;
	return [
		[`${name}, by RFC 7523`, input, expected, withLevels({ assertionAud: "token-endpoint" })],
		[`${name}, by RFC 7523bis`, input, strict, withLevels({ assertionAud: "issuer" })],
	];
};
const typed = (name: string, header: JsonObject, expected: Case<Input>[2]): Case<Input> => [
	name,
	{ assertion: withHeader(header) },
	expected,
];

testChecks<TokenSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ assertion = good, type = TYPE, body, keys = [key], seen = [], takesEndpoints }, { as, world }) => {
		const form = new URLSearchParams({ client_assertion_type: type, client_assertion: assertion ?? "" }).toString();
		const params = readParams(parsePairs(body ?? form));
		as.assertions = Object.fromEntries(seen.map((number) => [`"${ID}" ${number}`, 0]));
		if (takesEndpoints) world.memory.as = { ...as, takesEndpoints };
		return {
			request: post(`${ISSUER}/token`, form),
			params,
			presented: presentedCredentials([], params),
			clientId: ID,
			client: { ...(as.clients[ID] as Registration), jwks: { keys } },
		};
	},
	table: [
		{
			check: sent,
			cases: [
				["an assertion", {}, "passed"],
				["only a name", { body: "client_id=photo-print" }, CLIENT],
				["a secret instead", { body: "client_id=photo-print&client_secret=x" }, CLIENT],
			],
		},
		{
			check: typeNamed,
			cases: [
				["jwt-bearer", {}, "passed"],
				["missing", { body: `client_assertion=${good}` }, REQUEST],
				["saml2-bearer", { type: TYPE.replace("jwt", "saml2") }, CLIENT],
				["in capitals", { type: TYPE.toUpperCase() }, CLIENT],
			],
		},
		{
			check: readable,
			cases: [
				["a JWT", {}, "passed"],
				["two segments", { assertion: "e30.e30" }, CLIENT],
				["five segments", { assertion: "e30.e30.e30.e30.e30" }, CLIENT],
				["no JSON", { assertion: "a.b.c" }, CLIENT],
			],
		},
		{
			check: algorithmAllowed,
			cases: [
				["RS256", {}, "passed"],
				["ES256", by(ec), "passed"],
				["Ed25519", by(ed), "passed"],
				["Ed25519 under its older name", by(ed, { alg: "EdDSA" }), "passed"],
				typed("ES384, which nobody reads here", { alg: "ES384" }, CLIENT),
				typed("none", { alg: "none" }, CLIENT),
				typed("HS256", { alg: "HS256" }, CLIENT),
				typed("a list with RS256", { alg: ["RS256"] }, CLIENT),
				typed("nothing", {}, CLIENT),
				typed("another case", { alg: "rs256" }, CLIENT),
			],
		},
		{
			check: typeFits,
			cases: [
				["client-authentication+jwt", {}, "passed"],
				typed("with application/", { typ: "application/client-authentication+jwt" }, "passed"),
				typed("in another case", { typ: "Client-Authentication+JWT" }, "passed"),
				typed("JWT, which says nothing", { typ: "JWT" }, "passed"),
				typed("missing: must not be refused", { alg: "RS256" }, "passed"),
				typed("an access token", { typ: "at+jwt" }, CLIENT),
				typed("a request object", { typ: "oauth-authz-req+jwt" }, CLIENT),
				typed("no text", { typ: ["JWT"] }, CLIENT),
			],
		},
		{
			check: criticalUnderstood,
			cases: [
				["none", {}, "passed"],
				typed("an unknown one", { alg: "RS256", "urn:test:must": 1, crit: ["urn:test:must"] }, CLIENT),
				typed("an empty list", { alg: "RS256", crit: [] }, CLIENT),
			],
		},
		{
			check: keyRegistered,
			cases: [
				["named", {}, "passed"],
				typed("not named, and there is only one", { alg: "RS256" }, "passed"),
				[
					"not named, and there are two",
					{ assertion: withHeader({}), keys: [key, publicJwk(demonstrationKey)] },
					CLIENT,
				],
				["not named, and one of three is for it", by(ec, { kid: undefined as never }, [key, ec.jwk, ed.jwk]), "passed"],
				[
					"not named, and two of three are for it",
					by(rsa, { kid: undefined as never }, [key, rsa.jwk, ed.jwk]),
					CLIENT,
				],
				["none registered", { keys: [] }, CLIENT],
				["another one registered", { keys: [publicJwk(demonstrationKey)] }, CLIENT],
				typed("an unknown name", { kid: "evil" }, CLIENT),
				typed("a key of its own", { kid: 1, jwk: { kty: "RSA", n: demonstrationKey.n, e: "AQAB" } }, CLIENT),
			],
		},
		{
			check: signatureValid,
			cases: [
				["the client's", {}, "passed"],
				["of a P-256 key", by(ec), "passed"],
				["of an Ed25519 key", by(ed), "passed"],
				["of an Ed25519 key, under its older name", by(ed, { alg: "EdDSA" }), "passed"],
				["of P-256, under the name of an RSA key", by(ec, { kid: key.kid }, [key, ec.jwk]), CLIENT],
				["of P-256, said to be RS256", by(ec, { alg: "RS256" }), CLIENT],
				[
					"of a key that is registered for another algorithm",
					by(ec, {}, [{ ...ec.jwk, alg: "ES512" as never }]),
					CLIENT,
				],
				["of no point", by(ec, {}, [{ ...ec.jwk, x: ec.jwk.kty === "EC" ? ec.jwk.y : "" } as never]), CLIENT],
				[
					"somebody else's, under the same name",
					{ assertion: await signJwt("JWT", claims, { ...demonstrationKey, kid: key.kid }) },
					CLIENT,
				],
				["none", { assertion: good.replace(/[^.]*$/, "") }, CLIENT],
				["no signature and alg none", { assertion: withHeader({ alg: "none", kid: key.kid }) }, CLIENT],
				["no key", { keys: [] }, CLIENT],
			],
		},
		{
			check: namesTheClient,
			cases: [
				["both", {}, "passed"],
				await says("another issuer", { iss: "other" }, CLIENT),
				await says("another subject", { sub: "other" }, CLIENT),
				await says("a list", { iss: [ID] }, CLIENT),
			],
		},
		{
			check: audienceIsIssuer,
			cases: [
				["the issuer", {}, "passed"],
				await says("the issuer in a list", { aud: [ISSUER] }, "passed"),
				await says("the issuer and another", { aud: [ISSUER, "https://evil-as.example"] }, CLIENT),
				await says("the token endpoint", { aud: `${ISSUER}/token` }, CLIENT),
				await says("the issuer with a slash", { aud: `${ISSUER}/` }, CLIENT),
				await says("nobody", { aud: [] }, CLIENT),
				...(await named("the token endpoint", { aud: `${ISSUER}/token` }, "passed")),
				...(await named("the issuer", {}, "passed")),
				...(await named("another endpoint", { aud: `${ISSUER}/par` }, CLIENT)),
				...(await named("another server", { aud: "https://evil-as.example/par" }, CLIENT)),
				...(await named("the issuer and another", { aud: [ISSUER, "https://evil-as.example"] }, CLIENT)),
			],
		},
		{
			check: inTime,
			cases: [
				["a minute", {}, "passed"],
				await says("one second left", { exp: CLOCK_START + 1 }, "passed"),
				await says("over this second", { exp: CLOCK_START }, CLIENT),
				await says("over", { exp: 1 }, CLIENT),
				await says("a text", { exp: "9999999999" }, CLIENT),
				await says("from now", { nbf: CLOCK_START }, "passed"),
				await says("from later", { nbf: CLOCK_START + 1 }, CLIENT),
				await says("from some time", { nbf: "0" }, CLIENT),
			],
		},
		{
			check: unused,
			cases: [
				["new", {}, "passed"],
				["another number was used", { seen: ["number-two"] }, "passed"],
				["used", { seen: ["number-one"] }, CLIENT],
				await says("no number", { jti: "" }, CLIENT),
				await says("a number that is no text", { jti: 1 }, CLIENT),
			],
		},
	],
});
