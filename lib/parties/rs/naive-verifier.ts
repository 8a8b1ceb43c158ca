/**
 * How a library verifies a JWT that believes what its header says. Real ones did all of this (RFC 8725 §2.1, §2.9), and
 * none of it must be done. Only the API of one lesson runs it.
 */
import { utf8 } from "../../crypto/bytes";
import { fitsHs256 } from "../../crypto/hs256";
import { type Json, jsonObject } from "../../crypto/json";
import type { DecodedJwt } from "../../crypto/jwt";
import type { PublicJwk } from "../../crypto/keys";
import { publicKeyPem } from "../../crypto/pem";
import { publicKeyIn } from "../../crypto/public-key";
import { verifyCompact } from "../../crypto/rs256";

/** A key, and in a few words whose it is taken for. */
export interface NamedKey {
	readonly key: PublicJwk;
	readonly from: string;
}

type Header = DecodedJwt["header"];

/** The key that a token brings along, in `jwk` (RFC 7515 §4.1.3). */
export function keyInHeader({ jwk }: Header): NamedKey | undefined {
	const key = rsaKeyIn(jwk);
	return key && { key, from: "the key in its header" };
}

/** Where a token says that its key is, in `jku` (RFC 7515 §4.1.2). */
export const keySetIn = ({ jku }: Header): string | undefined =>
	typeof jku === "string" && URL.canParse(jku) ? jku : undefined;

/** The key that the header names, out of a document with keys. */
export function keyInSet({ kid }: Header, document: string): NamedKey | undefined {
	const keys = jsonObject(document)?.keys;
	const named = (Array.isArray(keys) ? keys : []).find((one) => typeof one === "object" && one?.kid === kid);
	const key = rsaKeyIn(named);
	return key && { key, from: "a key from its jku" };
}

/** The public half of an RSA key; `undefined` where there is none to be read. */
export function rsaKeyIn(jwk: Json | undefined): PublicJwk | undefined {
	const key = publicKeyIn(jwk);
	return key?.kty === "RSA" ? key : undefined;
}

/**
 * What a token is verified with, by the algorithm that it names itself; `undefined` where it does not fit. `none` needs
 * nothing. HS256 needs a secret, and the library takes the text of its key file for it, which holds a public key.
 */
export async function fitsAsHeaderSays(
	token: string,
	{ alg }: Header,
	named: NamedKey | undefined,
): Promise<string | undefined> {
	if (alg === "none") return token.endsWith(".") ? "none: nothing to verify" : undefined;
	if (!named) return undefined;
	if (alg === "HS256")
		return fitsHs256(token, utf8(publicKeyPem(named.key))) ? "HS256, public key as the secret" : undefined;
	return (await verifyCompact(token, named.key)) ? `RS256, ${named.from}` : undefined;
}
