/** Calls that bring another token, which differs from that of the run in one thing: what a token says, and who signed it. */
import { API, OTHER_API } from "../../cast/cast";
import { utf8 } from "../../crypto/bytes";
import { hs256 } from "../../crypto/hs256";
import { publicJwk } from "../../crypto/keys";
import { publicKeyPem } from "../../crypto/pem";
import { thiefDemonstrationKey } from "../../crypto/proof-keys";
import { replaceSegment, withMember } from "../../crypto/rewrite-jwt";
import { recall } from "../../world/world";
import { type ApiCall, invalidClaim, invalidToken, schemeOf } from "./call";
import type { Kit } from "./kit";
import type { ApiTraits } from "./tested-api";

/** Seconds: long before now, and a while after it. */
const [AN_HOUR, A_MINUTE] = [3600, 60];
/** An issuer that no API of the lessons expects. */
const OTHER_ISSUER = "https://other-as.example";
/** A scope that no call of the lessons needs. */
const NARROW = "profile";

type Bring = (kit: Kit) => string | Promise<string>;

interface TokenCall extends Omit<ApiCall, "make"> {
	readonly token: Bring;
}

const withToken = ({ token, ...call }: TokenCall): ApiCall => ({
	...call,
	make: async (kit) => [await kit.carrying(await token(kit))],
});

const jwt = ({ jwt: isJwt }: ApiTraits): boolean => isJwt;

/** What its issuer did not sign. An API that asks leaves that to the server (RFC 7662 §4). */
const unsigned = invalidClaim("RFC 9068 §4");

const alg = (kit: Kit, name: string) => withMember(kit.tested.token, "header", "alg", () => JSON.stringify(name));

const calls: readonly TokenCall[] = [
	{
		id: "expired",
		name: "Expired",
		differs: "The issuer issued this token an hour ago, and exp is over.",
		should: invalidClaim("RFC 9068 §4"),
		token: ({ issue, now, lifetime, tested: { claims } }) => {
			const iat = now - AN_HOUR;
			return issue({ iat, exp: iat + lifetime, ...(claims.auth_time === undefined ? {} : { auth_time: iat }) });
		},
	},
	{
		id: "early",
		name: "Not yet valid",
		differs: "The issuer wrote nbf into it: the token counts only in a minute.",
		should: invalidClaim("RFC 7519 §4.1.5"),
		token: ({ issue, now }) => issue({ nbf: now + A_MINUTE }),
	},
	{
		id: "issuer",
		name: "Wrong issuer",
		differs: "iss names another server. Everything else is as the issuer wrote it.",
		should: invalidClaim("RFC 9068 §4"),
		token: ({ issue }) => issue({ iss: OTHER_ISSUER }),
	},
	{
		id: "audience",
		name: "Wrong audience",
		differs: "aud names another API: the issuer made this token for that one.",
		should: invalidClaim("RFC 9068 §4"),
		token: ({ issue, world, tested: { api } }) =>
			issue({ aud: recall(world, api.id, "rs").resource === OTHER_API ? API : OTHER_API }),
	},
	{
		id: "type",
		name: "Wrong type",
		differs: "typ is JWT, as of an ID Token. Everything else fits.",
		should: unsigned,
		fits: jwt,
		token: ({ sign }) => sign({ header: { typ: "JWT" } }),
	},
	{
		id: "alg-none",
		name: "alg: none",
		differs: "The header says that the token has no signature, and it has none.",
		should: invalidClaim("RFC 9068 §4", "RFC 8725 §3.1"),
		fits: jwt,
		token: (kit) => replaceSegment(alg(kit, "none"), "signature", ""),
	},
	{
		id: "hs256",
		name: "HS256 with the public key",
		differs: "The header says HS256, and the issuer's public key, as a file has it, was the secret.",
		should: invalidClaim("RFC 9068 §4", "RFC 8725 §3.1"),
		fits: jwt,
		token: (kit) => {
			const text = alg(kit, "HS256");
			const input = text.slice(0, text.lastIndexOf("."));
			return `${input}.${hs256(input, utf8(publicKeyPem(publicJwk(kit.issuerKey))))}`;
		},
	},
	{
		id: "kid",
		name: "Unknown kid",
		differs: "A stranger signed, and the header names the stranger's key, which is not among the issuer's.",
		should: unsigned,
		fits: jwt,
		token: ({ sign }) => sign({ header: { kid: thiefDemonstrationKey.kid } }, thiefDemonstrationKey),
	},
	{
		id: "jwk",
		name: "Brings its own key",
		differs: "A stranger signed, and put the public half of the key into the header, as jwk.",
		should: invalidClaim("RFC 9068 §4", "RFC 8725 §3.8"),
		fits: jwt,
		token: ({ sign }) => {
			const { kty, n, e, kid } = thiefDemonstrationKey;
			return sign({ header: { kid, jwk: { kty, n, e } } }, thiefDemonstrationKey);
		},
	},
	{
		id: "foreign",
		name: "Foreign key",
		differs: "A stranger signed, and the header names the issuer's key.",
		should: unsigned,
		fits: jwt,
		token: ({ sign }) => sign({}, thiefDemonstrationKey),
	},
	{
		id: "flipped",
		name: "One byte flipped",
		differs: "One octet of sub is another; the signature is as it was.",
		should: unsigned,
		fits: jwt,
		token: ({ tested: { token } }) => withMember(token, "payload", "sub", (before) => flipped(before)),
	},
	{
		id: "guessed",
		name: "One character changed",
		differs: "One character of the token is another: a text that nobody has issued.",
		should: invalidToken("RFC 7662 §2.2"),
		fits: ({ jwt: isJwt }) => !isJwt,
		token: ({ tested: { token } }) => `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`,
	},
	{
		id: "crit",
		name: "Unknown extension",
		differs: "The header says in crit that an extension must be understood which nobody knows.",
		should: invalidToken("RFC 7515 §4.1.11"),
		fits: jwt,
		token: ({ sign }) => sign({ header: { crit: ["urn:example:unknown"], "urn:example:unknown": true } }),
	},
	{
		id: "incomplete",
		name: "A claim is missing",
		differs: "The issuer signed it without jti, which every JWT access token must have.",
		should: invalidClaim("RFC 9068 §2.2"),
		fits: jwt,
		token: ({ sign }) => sign({ claims: { jti: undefined } }),
	},
	{
		id: "scope",
		name: "Scope too narrow",
		differs: `The issuer issued it with the scope ${NARROW} alone.`,
		should: (traits) => ({
			status: 403,
			error: "insufficient_scope",
			schemes: [schemeOf(traits)],
			specs: ["RFC 9068 §4", "RFC 6750 §3.1"],
		}),
		token: ({ issue }) => issue({ scope: NARROW }),
	},
	{
		id: "revoked",
		name: "Revoked",
		differs: "The server has revoked the token. Nothing of it has changed, and exp is not over.",
		should: invalidToken("RFC 7662 §2.2"),
		beyond: ({ asks }) =>
			asks
				? undefined
				: "This API verifies tokens by itself, and cannot know: it would have to ask the server, or tokens have to be short-lived (RFC 7009 §3).",
		token: async ({ issue, world, tested: { issuer } }) => {
			const token = await issue({});
			for (const one of Object.values(recall(world, issuer.id, "as").tokens)) one.revoked = true;
			return token;
		},
	},
];

/** The last character of a JSON text, one bit further. */
function flipped(source: string): string {
	const value = String(JSON.parse(source));
	const last = value.charCodeAt(value.length - 1);
	return JSON.stringify(`${value.slice(0, -1)}${String.fromCharCode(last ^ 1)}`);
}

export const tokenCalls: readonly ApiCall[] = calls.map(withToken);
