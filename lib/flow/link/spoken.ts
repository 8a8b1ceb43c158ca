/**
 * Thirty-five bits as one person says them to another: seven Crockford base-32 characters and one that checks them,
 * such as `1RB0-01JR`.
 */

/** Crockford's alphabet: no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Characters without the check. */
const LENGTH = 7;

/** How many numbers can be said. */
export const SPOKEN = 32 ** LENGTH;

/** Characters of the codes of the first version, without their check. */
const LENGTH_BEFORE = 5;

/** @param number from 0 to `SPOKEN` - 1 */
export function spell(number: number): string {
	const values = Array.from({ length: LENGTH }, (_, i) => Math.floor(number / 32 ** (LENGTH - 1 - i)) % 32);
	const text = [...values, checkOf(values)].map((value) => ALPHABET[value]).join("");
	return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/**
 * Reads what a person typed: case, spaces and dashes do not matter, and O, I, L are read as 0, 1, 1.
 * @returns the number; `earlier` for a code of six characters, as they were once; `undefined` where a character is wrong
 */
export function hear(typed: string): number | "earlier" | undefined {
	const text = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
	const values = [...text].map((character) => ALPHABET.indexOf(character));
	const digits = values.slice(0, -1);
	if (values.includes(-1) || checkOf(digits) !== values.at(-1)) return undefined;
	if (digits.length === LENGTH_BEFORE) return "earlier";
	return digits.length === LENGTH ? digits.reduce((all, value) => all * 32 + value, 0) : undefined;
}

/** Twice an element of the field with 32 elements, modulo x⁵ + x² + 1. */
const doubled = (element: number): number => (element * 2) ^ (element & 16 ? 0b100101 : 0);

/**
 * The digits as a polynomial over that field. Each place has a weight of its own, and none is zero, so every single
 * wrong character and every swap of two is noticed.
 */
const checkOf = (digits: readonly number[]): number => digits.reduce((sum, digit) => doubled(sum ^ digit), 0);
