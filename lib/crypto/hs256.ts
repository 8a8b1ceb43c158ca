/** HS256 (RFC 7518 §3.2): a JWS under a secret that both sides have. No honest party of the lessons uses it. */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "./bytes";
import { sameText } from "./same-text";
import { base64url } from "./text-forms";

/** The third segment for the first two, as they stand with the dot between them. */
export const hs256 = (input: string, secret: Uint8Array): string => base64url(hmac(sha256, secret, utf8(input)));

/** Whether the last segment of a compact JWS is that of the others. What its header says is not looked at. */
export function fitsHs256(jws: string, secret: Uint8Array): boolean {
	const dot = jws.lastIndexOf(".");
	return sameText(jws.slice(dot + 1), hs256(jws.slice(0, dot), secret));
}
