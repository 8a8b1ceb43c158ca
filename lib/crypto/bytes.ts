/** Octets out of their text forms. Pure: no `Buffer`, so that the same bytes come out in every runtime. */

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** The text of octets, a byte order mark included. Throws a `TypeError` where they are not UTF-8. */
export const fromUtf8 = (octets: Uint8Array): string => decoder.decode(octets);

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
