/** Text forms of octets. Apart from what reads them: every page reads, and only the engine writes. */

export const hex = (octets: Uint8Array): string =>
	Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");

export function base64(octets: Uint8Array): string {
	let binary = "";
	for (const octet of octets) binary += String.fromCharCode(octet);
	return btoa(binary);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** base64url without padding (RFC 7515 §2): three octets are four letters of six bits each. */
export function base64url(octets: Uint8Array): string {
	let text = "";
	for (let i = 0; i < octets.length; i += 3) {
		const [a = 0, b, c] = [octets[i], octets[i + 1], octets[i + 2]];
		text += `${ALPHABET[a >> 2]}${ALPHABET[((a & 3) << 4) | ((b ?? 0) >> 4)]}`;
		if (b !== undefined) text += ALPHABET[((b & 15) << 2) | ((c ?? 0) >> 6)];
		if (c !== undefined) text += ALPHABET[c & 63];
	}
	return text;
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
