/** Octets and their text forms. Pure: no `Buffer`, so that the same bytes come out in every runtime. */

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** The text of octets, a byte order mark included. Throws a `TypeError` where they are not UTF-8. */
export const fromUtf8 = (octets: Uint8Array): string => decoder.decode(octets);

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
 * The octets of unpadded base64url, or `undefined` where the text is not that: a foreign character,
 * padding, or a length that no octets have.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
	if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
	return fromBase64(text.replace(/-/g, "+").replace(/_/g, "/"));
}

/** The text in a segment of a JWT as it was sent, a byte order mark included; `undefined` where it is no text. */
export function textIn(segment: string): string | undefined {
	const octets = fromBase64url(segment);
	if (!octets) return undefined;
	try {
		return fromUtf8(octets);
	} catch {
		return undefined;
	}
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

/** The octets of base64 with or without padding, or `undefined`. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
	try {
		const binary = atob(text);
		const octets = new Uint8Array(binary.length);
		for (let i = 0; i < binary.length; i++) octets[i] = binary.charCodeAt(i);
		return octets;
	} catch {
		return undefined;
	}
}

/** Compares without an early exit, so that the time says nothing about where texts differ. */
export function sameText(a: string, b: string): boolean {
	let difference = a.length ^ b.length;
	for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i % Math.max(b.length, 1));
	return difference === 0;
}
