/**
 * Call-out codes: a place in 25 bits, as five Crockford base-32 characters and one that checks them, such as
 * `K7Q-F2M`. A teacher says it; it works with no network between the machines. Places that do not fit
 * (edits, middle levels, other choices) have no code, and a link instead.
 */
import { type ControlId, controls, rank } from "../../vocabulary/controls";
import { profiles } from "../../vocabulary/profiles";
import type { Settings } from "../../vocabulary/settings";
import { DEFAULT_SEED } from "../../world/dice";
import type { RunSpec } from "../run";

/** Crockford's alphabet: no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Whose weakest levels the ten protection bits name. The order is part of every code ever spoken. */
const CODED: readonly ControlId[] = [
	"pkce",
	"method",
	"state",
	"iss",
	"redirectMatch",
	"codeUse",
	"scopeCheck",
	"aud",
	"exp",
	"clientType",
];

/** The second seed that a code can name, for a second run of the same lesson. */
const SECOND_SEED = "b";

export interface CalloutPlace {
	/** Position of the flow among the flows of the catalogue; 0 to 15. */
	readonly flow: number;
	/** 1 plus the position of the attack among the attacks, or 0 without one; 0 to 15. */
	readonly attack: number;
	/** Index of the hop, 0 to 31. */
	readonly hop: number;
	readonly settings: Settings;
}

/** The code of a place, or `undefined` where it does not fit into one. */
export function formatCallout(place: Omit<CalloutPlace, "settings"> & { readonly spec: RunSpec }): string | undefined {
	const { flow, attack, hop, spec } = place;
	const { settings, choices, edits } = spec;
	const bits = protectionBits(settings);
	const seed = [DEFAULT_SEED, SECOND_SEED].indexOf(settings.seed);
	if (bits === undefined || seed < 0 || hop > 31 || flow > 15 || attack > 15) return undefined;
	if (choices.length > 0 || edits.length > 0 || settings.skippedChecks.length > 0) return undefined;
	const profile = settings.profile === "2.1" ? 1 : 0;
	let number = flow;
	for (const [width, value] of [
		[5, hop],
		[1, profile],
		[10, bits],
		[4, attack],
		[1, seed],
	] as const)
		number = number * 2 ** width + value;
	const digits = digitsOf(number);
	return `${digits.slice(0, 3)}-${digits.slice(3)}${checkDigit(number)}`;
}

function protectionBits(settings: Settings): number | undefined {
	if (settings.profile === "weakest") return Object.keys(settings.levels).length === 0 ? 0b1111111111 : undefined;
	const changed = Object.entries(settings.levels) as [ControlId, string][];
	if (!changed.every(([id, level]) => CODED.includes(id) && rank(id, level) === 0)) return undefined;
	return CODED.reduce((bits, id) => bits * 2 + (settings.levels[id] === undefined ? 0 : 1), 0);
}

const digitsOf = (number: number): string =>
	Array.from({ length: 5 }, (_, i) => ALPHABET[Math.floor(number / 32 ** (4 - i)) % 32]).join("");

/** Twice an element of the field with 32 elements, modulo x⁵ + x² + 1. */
const doubled = (element: number): number => (element * 2) ^ (element & 16 ? 0b100101 : 0);

/** The digits as a polynomial over that field: every single wrong character and every swap of two is noticed. */
function checkDigit(number: number): string {
	const sum = [4, 3, 2, 1, 0].reduce((all, place) => doubled(all ^ (Math.floor(number / 32 ** place) % 32)), 0);
	return ALPHABET[sum] ?? "0";
}

/** Reads what a person typed: case, spaces and dashes do not matter, and O, I, L are read as 0, 1, 1. */
export function parseCallout(typed: string): CalloutPlace | undefined {
	const text = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
	if (text.length !== 6 || [...text].some((c) => !ALPHABET.includes(c))) return undefined;
	const number = [...text.slice(0, 5)].reduce((all, c) => all * 32 + ALPHABET.indexOf(c), 0);
	if (checkDigit(number) !== text[5]) return undefined;
	const bitsAt = (shift: number, width: number) => Math.floor(number / 2 ** shift) % 2 ** width;
	return {
		flow: bitsAt(21, 4),
		hop: bitsAt(16, 5),
		attack: bitsAt(1, 4),
		settings: settingsOf(bitsAt(15, 1) === 1, bitsAt(5, 10), bitsAt(0, 1) === 1),
	};
}

function settingsOf(is21: boolean, bits: number, secondSeed: boolean): Settings {
	const seed = secondSeed ? SECOND_SEED : DEFAULT_SEED;
	if (!is21 && bits === 0b1111111111) return { profile: "weakest", levels: {}, skippedChecks: [], seed };
	const profile = is21 ? "2.1" : "2.0";
	const off = CODED.filter(
		(id, i) => Math.floor(bits / 2 ** (9 - i)) % 2 === 1 && profiles[profile][id] !== controls[id].levels[0],
	);
	return {
		profile,
		levels: Object.fromEntries(off.map((id) => [id, controls[id].levels[0]])),
		skippedChecks: [],
		seed,
	};
}
