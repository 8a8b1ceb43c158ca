/** A public key as a PEM file has it (RFC 7468). Only for who takes such a text for something else. */
import { fromBase64url } from "./bytes";
import type { PublicJwk } from "./keys";
import { base64 } from "./text-forms";

const [SEQUENCE, INTEGER, BIT_STRING] = [0x30, 0x02, 0x03];

/** The name of the algorithm, rsaEncryption, without parameters (RFC 8017 Appendix A.1). */
const RSA_ENCRYPTION = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/** One value of DER: what it is, how long, and its content. */
function der(tag: number, content: readonly number[]): readonly number[] {
	const { length } = content;
	if (length < 0x80) return [tag, length, ...content];
	return [tag, ...(length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]), ...content];
}

/** Without the octet in front, a first bit that is set would make it negative. */
function integer(text: string): readonly number[] {
	const octets = [...(fromBase64url(text) ?? [])];
	return der(INTEGER, (octets[0] ?? 0) >= 0x80 ? [0, ...octets] : octets);
}

/** With a line break at its end, as tools write such a file. */
export function publicKeyPem({ n, e }: Pick<PublicJwk, "n" | "e">): string {
	const key = der(SEQUENCE, [...integer(n), ...integer(e)]);
	const info = der(SEQUENCE, [...der(SEQUENCE, RSA_ENCRYPTION), ...der(BIT_STRING, [0, ...key])]);
	const lines = base64(Uint8Array.from(info)).match(/.{1,64}/g) ?? [];
	return ["-----BEGIN PUBLIC KEY-----", ...lines, "-----END PUBLIC KEY-----", ""].join("\n");
}
