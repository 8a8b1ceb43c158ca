/** The presenter's key, as it comes in a header and in no address: addresses are shown, shared and remembered. */
import { createHash, timingSafeEqual } from "node:crypto";

/** A key as it counts: typed in any case, with or without dashes, and with letters for the digits that look like them. */
export const plainKey = (key) => key.replaceAll("-", "").toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");

const digest = (key) => createHash("sha256").update(plainKey(key)).digest();

/**
 * Digests are of one length, and are compared in a time that says nothing of where they differ.
 * @returns a function that takes an `Authorization` header, or none, and says whether it has the key
 */
export function keyHolder(key) {
	const wanted = digest(key);
	return (header) => {
		const [, given = ""] = /^Bearer ([\x21-\x7e]{1,256})$/i.exec(header ?? "") ?? [];
		return timingSafeEqual(digest(given), wanted);
	};
}
