/** JSON Web Tokens (RFC 7519) taken apart. Decoding proves nothing; see `rs256.ts` for what does. */
import { fromBase64url, textIn } from "./bytes";
import { isObject, type JsonObject, parseJson } from "./json";
import { kindOf } from "./json-kind";

/** A token taken apart. Nothing in it has been verified. */
export interface DecodedJwt {
	/** Of members with one name only the last counts, as RFC 7515 §4 and RFC 7519 §4 allow. */
	readonly header: JsonObject;
	readonly claims: JsonObject;
	/** The three segments as they stand in the token. */
	readonly segments: readonly [header: string, payload: string, signature: string];
	/** Length of the signature in octets. */
	readonly signatureLength: number;
}

/** A compact JWS whose header and payload are JSON objects, or the reason why the text is not one. */
export function decodeJwt(text: string): DecodedJwt | { readonly problem: string } {
	const segments = text.split(".");
	if (segments.length !== 3)
		return { problem: `A JWT has three segments with a dot between them; this has ${segments.length}.` };
	const [header = "", payload = "", signature = ""] = segments;
	const head = objectIn(header);
	if ("problem" in head) return { problem: `The first segment is not a JSON object in base64url: ${head.problem}.` };
	const claims = objectIn(payload);
	if ("problem" in claims)
		return { problem: `The second segment is not a JSON object in base64url: ${claims.problem}.` };
	const octets = fromBase64url(signature);
	if (!octets) return { problem: `The third segment is not base64url: ${notBase64url(signature)}.` };
	return {
		header: head.object,
		claims: claims.object,
		segments: [header, payload, signature],
		signatureLength: octets.length,
	};
}

/** The object in a segment, or why there is none: it completes "it is not one:". */
export function objectIn(segment: string): { readonly object: JsonObject } | { readonly problem: string } {
	if (!fromBase64url(segment)) return { problem: notBase64url(segment) };
	const text = textIn(segment);
	if (text === undefined) return { problem: "it is not UTF-8" };
	if (text === "") return { problem: "it is empty" };
	// A parser may ignore a byte order mark (RFC 8259 §8.1).
	const value = parseJson(text.replace(/^\ufeff/, ""));
	if (value === undefined) return { problem: "it is not JSON" };
	return isObject(value) ? { object: value } : { problem: `it is ${kindOf(value)}` };
}

/** What keeps a text from being base64url as a JWT has it: without padding, white space or line breaks (RFC 7515 §2). */
function notBase64url(segment: string): string {
	if (/^[A-Za-z0-9_-]*=+$/.test(segment)) return "it ends with =, and a JWT has no padding (RFC 7515 §2)";
	if (/^[A-Za-z0-9+/]*=*$/.test(segment) && /[+/]/.test(segment))
		return "it has + or /, which are of base64 and not of base64url (RFC 7515 §2)";
	if (/^[A-Za-z0-9_-]*$/.test(segment)) return "no octets have that many characters";
	return "it has a character that base64url has not";
}
