/** An ID Token with ES256 whose signature is nobody's, at a server that says it signs so (RFC 7518 §3.4). */
import { fromBase64url } from "../../crypto/bytes";
import type { EcPublicJwk } from "../../crypto/keys";
import { base64url } from "../../crypto/text-forms";
import type { Deed } from "./fault";
import { inFirstToken, parts } from "./id-token";
import { keyInFront } from "./keys";
import { inServerDocument } from "./metadata";

/** The public key that RFC 7517 Appendix A.1 shows: nobody here has its other half. */
const KEY: EcPublicJwk = {
	kid: "es256",
	kty: "EC",
	crv: "P-256",
	alg: "ES256",
	use: "sig",
	x: "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
	y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
};

const announced = inServerDocument((document) => ({
	...document,
	id_token_signing_alg_values_supported: ["RS256", "ES256"],
}));

const published = keyInFront(KEY);

const forged = inFirstToken(({ claims, sandbox }) => {
	const header = { alg: "ES256", typ: "JWT", kid: KEY.kid };
	// Two numbers of 32 octets each, as such a signature has.
	const octets = ["r", "s"].flatMap((name) => [...(fromBase64url(sandbox.around.draw(name, 32)) ?? [])]);
	return `${parts(header, claims)}.${base64url(Uint8Array.from(octets))}`;
});

/** The algorithm and the key are as they should be, so that only the signature is left to be looked at. */
export const signatureEs256: Deed = {
	after: (answered) => announced.after?.(answered) ?? published(answered) ?? forged.after?.(answered),
};
