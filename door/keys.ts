/** Fresh keys, made before they are needed: an RSA key takes a tenth of a second and more, on a thread of its own. */
import { createPrivateKey, generateKeyPair, sign } from "node:crypto";
import type { RsaKey } from "../lib/crypto/keys";
import { type Signer, signWith } from "../lib/crypto/rs256";

type Unnamed = Omit<RsaKey, "kid">;

const makeKey = (): Promise<Unnamed> =>
	new Promise((resolve, reject) => {
		generateKeyPair("rsa", { modulusLength: 2048 }, (error, _, privateKey) => {
			if (error) reject(error);
			else resolve(privateKey.export({ format: "jwk" }) as unknown as Unnamed);
		});
	});

/** @param ready how many are kept ready */
export function createKeyMaker(ready: number) {
	const waiting: Promise<Unnamed>[] = [];
	const fill = () => {
		while (waiting.length < ready) {
			const making = makeKey();
			// Whoever takes it hears of the failure.
			making.catch(() => undefined);
			waiting.push(making);
		}
	};
	return async (kid: string): Promise<RsaKey> => {
		const next = waiting.shift() ?? makeKey();
		const key = await next;
		fill();
		return signingFast({ ...key, kid });
	};
}

/** Node's own call costs a tenth less than the one that browsers have, and a signature is most of a token request. */
function signingFast(key: RsaKey): RsaKey {
	const known = createPrivateKey({ key: { ...key }, format: "jwk" });
	const signer: Signer = (octets) =>
		new Promise((resolve, reject) => {
			sign("sha256", octets, known, (error, signature) => (error ? reject(error) : resolve(signature)));
		});
	signWith(key, signer);
	return key;
}
