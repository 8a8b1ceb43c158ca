/** The key with which a presenter drives the room. It is printed where the server is started, and nowhere else. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { plainKey } from "../relay/key.mjs";

/** Letters and digits that are not taken for one another: Crockford's. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 80 bits: sixteen symbols of five. */
export const newKey = () =>
	[...randomBytes(16)].map((octet, i) => `${i > 0 && i % 4 === 0 ? "-" : ""}${SYMBOLS[octet % 32]}`).join("");

const MADE = new RegExp(`^[${SYMBOLS}]{4}(-[${SYMBOLS}]{4}){3}$`);

/**
 * The key of this server. One that was made before is taken again, so that a restart in the middle of a workshop changes
 * nothing.
 * @param chosen what PRESENTER_KEY says, if anything
 * @returns `{ key }`, or `{ problem }`, a sentence
 */
export function presenterKey(root, chosen) {
	if (!chosen) return { key: keptKey(join(root, "node_modules", ".cache", "par-avion", "presenter-key")) };
	return /^[\x21-\x7e]{16,256}$/.test(chosen) && plainKey(chosen).length >= 16
		? { key: chosen }
		: {
				problem: "PRESENTER_KEY needs at least 16 characters besides dashes: letters, digits or signs, without spaces.",
			};
}

function keptKey(file) {
	const kept = read(file);
	if (kept && MADE.test(kept)) return kept;
	const key = newKey();
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, key, { mode: 0o600 });
	} catch {
		// A folder that nobody may write to: the key is another one after a restart, and that is all.
	}
	return key;
}

function read(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return undefined;
	}
}
