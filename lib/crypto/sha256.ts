import { sha256 as digest } from "@noble/hashes/sha2.js";
import { utf8 } from "./bytes";

/**
 * SHA-256 (FIPS 180-4) of text (as UTF-8) or octets: 32 octets. Pure JavaScript, because
 * `crypto.subtle` is missing on a page that is not a secure context, such as a classroom laptop
 * opening `http://192.168…`, and because a synchronous hash keeps the parties simple.
 */
export const sha256 = (input: string | Uint8Array): Uint8Array =>
	digest(typeof input === "string" ? utf8(input) : input);
