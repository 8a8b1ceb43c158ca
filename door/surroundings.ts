/** Chance and the time of a real server: every draw comes from the operating system, and has a seed nowhere. */
import { randomFillSync, randomInt } from "node:crypto";
import type { Surroundings } from "../lib/world/surroundings";

/** Octets that are fetched at once: to ask the operating system costs more than what it gives. */
const AHEAD = 4096;

/** @returns draws so many octets, none of them twice */
function createOctets(): (length: number) => Buffer {
	const ahead = Buffer.alloc(AHEAD);
	let used = AHEAD;
	return (length) => {
		if (used + length > AHEAD) {
			randomFillSync(ahead);
			used = 0;
		}
		const drawn = Buffer.from(ahead.subarray(used, used + length));
		// What has been given away is not kept here as well.
		ahead.fill(0, used, used + length);
		used += length;
		return drawn;
	};
}

const octets = createOctets();

export const realSurroundings: Surroundings = {
	draw: (_, length = 32) => octets(length).toString("base64url"),
	drawLetters: (_, alphabet, length) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(""),
	now: () => Math.floor(Date.now() / 1000),
};
