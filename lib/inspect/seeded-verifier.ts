/** The verifiers that the lessons' clients make, for the PKCE calculator. Light: no party is loaded with it. */
import { base64url } from "../crypto/text-forms";
import { DEFAULT_SEED, octetsFor } from "../world/dice";

/** The first verifier that a client makes with a seed: 32 octets in base64url, 43 characters. */
export const seededVerifier = (seed: string): string => base64url(octetsFor(seed, "client/code_verifier", 0, 32));

/** The verifier of RFC 7636 Appendix B, which is also the one of the default seed. */
export const EXAMPLE_VERIFIER = seededVerifier(DEFAULT_SEED);

/** The n-th seed after the default one: `b`, `c`, … `z`, `aa`, `ab`, … */
export function seedAfterDefault(n: number): string {
	let rest = n + 1;
	let seed = "";
	do {
		seed = String.fromCharCode(97 + (rest % 26)) + seed;
		rest = Math.floor(rest / 26) - 1;
	} while (rest >= 0);
	return seed;
}
