/** JSON Web Tokens (RFC 7519) taken apart. Decoding proves nothing; see `rs256.ts` for what does. */
import { fromBase64url, fromUtf8 } from "./bytes";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };
export type JsonObject = { readonly [member: string]: Json };

/** A token taken apart. Nothing in it has been verified. */
export interface DecodedJwt {
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
	const head = objectOf(header);
	if (!head) return { problem: "The first segment is not a JSON object in base64url." };
	const claims = objectOf(payload);
	if (!claims) return { problem: "The second segment is not a JSON object in base64url." };
	const octets = fromBase64url(signature);
	if (!octets) return { problem: "The third segment is not base64url." };
	return { header: head, claims, segments: [header, payload, signature], signatureLength: octets.length };
}

function objectOf(segment: string): JsonObject | undefined {
	const octets = fromBase64url(segment);
	if (!octets) return undefined;
	try {
		const value: unknown = JSON.parse(fromUtf8(octets));
		return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
	} catch {
		return undefined;
	}
}
