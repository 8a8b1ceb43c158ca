/** Chance and the time of a real server: 256 secret bits for each draw, from the operating system. */
import { randomBytes, randomInt } from "node:crypto";
import type { Surroundings } from "../lib/world/surroundings";

export const realSurroundings: Surroundings = {
	draw: (_, octets = 32) => randomBytes(octets).toString("base64url"),
	drawLetters: (_, alphabet, length) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(""),
	now: () => Math.floor(Date.now() / 1000),
};
