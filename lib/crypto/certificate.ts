/**
 * What a party reads from a client's certificate (X.509, RFC 5280): whose it is, and its thumbprint. Nothing here
 * verifies it: that the chain is good and that its key is there, the TLS handshake has proved, which is modelled.
 */
import { fromBase64, fromUtf8 } from "./bytes";
import { sha256 } from "./sha256";
import { base64url } from "./text-forms";

/**
 * `x5t#S256`: SHA-256 over the whole DER, as base64url without padding (RFC 8705 §3.1).
 * @param certificate its DER, as base64; `undefined` where the text is not that
 */
export function certificateThumbprint(certificate: string): string | undefined {
	const der = fromBase64(certificate);
	return der && base64url(sha256(der));
}

/** One value of DER: what it is, and what stands in it. */
interface Element {
	readonly tag: number;
	readonly content: Uint8Array;
}

const [INTEGER, OID, SEQUENCE, SET, VERSION] = [0x02, 0x06, 0x30, 0x31, 0xa0];

/** The values that follow each other in some octets; `undefined` where these are no DER. */
function elementsIn(octets: Uint8Array): readonly Element[] | undefined {
	const found: Element[] = [];
	for (let at = 0; at < octets.length; ) {
		const [tag = 0, first = 0x80] = octets.subarray(at, at + 2);
		// From 128 on, the length stands in octets of its own; more than three of them no certificate needs.
		const more = first < 0x80 ? 0 : first & 0x7f;
		if (first >= 0x80 && (more === 0 || more > 3)) return undefined;
		const start = at + 2 + more;
		const length = more === 0 ? first : octets.subarray(at + 2, start).reduce((sum, octet) => sum * 256 + octet, 0);
		if (start + length > octets.length) return undefined;
		found.push({ tag, content: octets.subarray(start, start + length) });
		at = start + length;
	}
	return found;
}

const childrenOf = (element: Element | undefined, tag: number): readonly Element[] =>
	element?.tag === tag ? (elementsIn(element.content) ?? []) : [];

/**
 * The subject of a certificate as RFC 4514 writes it: `CN=archive-job,O=Example`, the last name first.
 * @param certificate its DER, as base64; `undefined` where it has no subject that can be read
 */
export function certificateSubject(certificate: string): string | undefined {
	const [whole] = elementsIn(fromBase64(certificate) ?? new Uint8Array()) ?? [];
	const [signed] = childrenOf(whole, SEQUENCE);
	const parts = childrenOf(signed, SEQUENCE).filter(({ tag }) => tag !== VERSION);
	if (parts[0]?.tag !== INTEGER) return undefined;
	// Number, algorithm, issuer, validity, subject (RFC 5280).
	const names = childrenOf(parts[4], SEQUENCE).map((name) => childrenOf(name, SET).map(attributeText));
	if (names.length === 0 || names.some((name) => name.length === 0 || name.includes(undefined))) return undefined;
	return names
		.reverse()
		.map((name) => name.join("+"))
		.join(",");
}

/** The kinds of names that a certificate here may have, by the last octet of their identifiers below 2.5.4. */
const KINDS: Readonly<Record<number, string>> = { 3: "CN", 6: "C", 7: "L", 8: "ST", 10: "O", 11: "OU" };

function attributeText(attribute: Element): string | undefined {
	const [kind, value] = childrenOf(attribute, SEQUENCE);
	const [a, b, last = 0, ...rest] = kind?.tag === OID ? kind.content : [];
	const name = a === 0x55 && b === 0x04 && rest.length === 0 ? KINDS[last] : undefined;
	if (name === undefined || value === undefined) return undefined;
	try {
		return `${name}=${fromUtf8(value.content).replace(/[\\,+"<>;]|^[ #]| $/g, "\\$&")}`;
	} catch {
		return undefined;
	}
}
