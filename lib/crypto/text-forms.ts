/** Text forms of octets. Apart from what reads them: every page reads, and only the engine writes. */

export const hex = (octets: Uint8Array): string =>
	Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");

export function base64(octets: Uint8Array): string {
	let binary = "";
	for (const octet of octets) binary += String.fromCharCode(octet);
	return btoa(binary);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const LETTERS = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const ascii = new TextDecoder();

/** base64url without padding (RFC 7515 §2): three octets are four letters of six bits each. */
export function base64url(octets: Uint8Array): string {
	const { length } = octets;
	const text = new Uint8Array(Math.ceil((length * 4) / 3));
	let at = 0;
	for (let i = 0; i < length; i += 3) {
		const bits = ((octets[i] ?? 0) << 16) | ((octets[i + 1] ?? 0) << 8) | (octets[i + 2] ?? 0);
		// What lies behind the end is not kept.
		text[at++] = LETTERS[bits >> 18] ?? 0;
		text[at++] = LETTERS[(bits >> 12) & 63] ?? 0;
		text[at++] = LETTERS[(bits >> 6) & 63] ?? 0;
		text[at++] = LETTERS[bits & 63] ?? 0;
	}
	return ascii.decode(text);
}

/**
 * Whether the last character of unpadded base64url carries bits that belong to no octet. Decoders may ignore them, so
 * that several texts have the same octets, or refuse them (RFC 4648 §3.5).
 */
export function hasStrayBits(text: string): boolean {
	const bits = ALPHABET.indexOf(text.at(-1) ?? "");
	const stray = [0, 0, 15, 3][text.length % 4] ?? 0;
	return bits > 0 && (bits & stray) !== 0;
}
