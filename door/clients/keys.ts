/** Key pairs as clients make them, by the name of an algorithm. */
import * as oauth from "oauth4webapi";

export async function keyPair(alg: string) {
	const { privateKey, publicKey } = await oauth.generateKeyPair(alg, { extractable: true });
	const publicJwk = (await crypto.subtle.exportKey("jwk", publicKey)) as Record<string, unknown>;
	const { ext: _, key_ops: __, ...members } = publicJwk;
	return { privateKey, publicKey, publicJwk: members };
}
