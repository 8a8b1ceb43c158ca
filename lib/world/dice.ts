/**
 * Seeded randomness: the same seed gives the same values in every browser, and switching a protection
 * off does not change the values that have nothing to do with it, because each kind of value has a
 * counter of its own.
 *
 * These are DEMONSTRATION values, predictable on purpose. A real client needs a secure random source.
 */

import { sha256 } from "../crypto/sha256";
import { base64url } from "../crypto/text-forms";
import type { Surroundings } from "./surroundings";
import type { World } from "./world";

/** Chosen so that the code of the default seed ends in `u9Xw`, the one that the lessons talk about. */
const SALT = "par-avion-136082";

/** The seed that lessons, screenshots and sixty laptops share. */
export const DEFAULT_SEED = "a";

/**
 * With the default seed the first verifier is the octet sequence of RFC 7636 Appendix B, so that
 * anybody can check the challenge with the RFC in hand.
 */
const RFC7636_VERIFIER = [
	116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214, 191, 240, 91,
	88, 5, 88, 83, 132, 141, 121,
] as const;

/** The octets for the n-th draw under a label; at most 32. */
export function octetsFor(seed: string, label: string, n: number, length: number): Uint8Array {
	if (seed === DEFAULT_SEED && label === "client/code_verifier" && n === 0) return Uint8Array.from(RFC7636_VERIFIER);
	return sha256(`${SALT}/${seed}/${label}/${n}`).slice(0, length);
}

/**
 * Draws the next value under a label, such as `as/code`, and counts it in the world.
 * @param length octets, at most 32 (the default: 256 bits, over the 160 that OAuth 2.1 §7.7 asks for)
 * @returns base64url text
 */
export function draw(world: World, seed: string, label: string, length = 32): string {
	const n = world.draws[label] ?? 0;
	world.draws[label] = n + 1;
	return base64url(octetsFor(seed, label, n, length));
}

/**
 * Draws a text of letters, such as a user code. An octet that would make the first letters of the alphabet
 * more likely is thrown away, so each letter is equally likely.
 */
export function drawLetters(world: World, seed: string, label: string, alphabet: string, length: number): string {
	const usable = 256 - (256 % alphabet.length);
	let text = "";
	while (text.length < length) {
		const n = world.draws[label] ?? 0;
		world.draws[label] = n + 1;
		const octets = [...octetsFor(seed, label, n, 32)].filter((octet) => octet < usable);
		text += octets.map((octet) => alphabet[octet % alphabet.length]).join("");
	}
	return text.slice(0, length);
}

/** The surroundings of a lesson: a seed that everybody can have, and the clock of its world. */
export const seeded = (world: World, seed: string): Surroundings => ({
	draw: (label, octets) => draw(world, seed, label, octets),
	drawLetters: (label, alphabet, length) => drawLetters(world, seed, label, alphabet, length),
	now: () => world.clock,
});
