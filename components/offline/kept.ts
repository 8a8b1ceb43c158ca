import { mark } from "../words/text";

/** What the worker says of itself: how many of the site's files this browser keeps, of those that it is to keep. */
export interface Kept {
	readonly have: number;
	readonly of: number;
	/** Parts of the site of which a file is not there, in the order of `partNames`. */
	readonly lacks: readonly Part[];
	/** Whether pages come from there already: a worker begins when it has everything, and a browser may throw away some later. */
	readonly serves: boolean;
}

/** What a page asks it. */
export const ASK = "what-is-kept";

export const isKept = (value: unknown): value is Kept =>
	typeof value === "object" && value !== null && "have" in value && "of" in value && "lacks" in value;

/** The parts of the site, as a visitor calls them. */
export const partNames = {
	learn: mark("the course"),
	practice: mark("practice"),
	flows: mark("flows"),
	attacks: mark("attacks"),
	free: mark("free play"),
	inspect: mark("the inspector"),
	workshop: mark("the workshop"),
	others: mark("home, search and glossary"),
	shared: mark("scripts that any page may need"),
} as const;

export type Part = keyof typeof partNames;

const parts = Object.keys(partNames) as Part[];

/** The parts whose pages stand under an address of the same name. */
const NAMED = ["learn", "practice", "flows", "attacks", "inspect", "workshop"] as const;

/** @param address of a file of the site: its path, which may end with a slash */
export function partOf(address: string): Part {
	if (address.startsWith("/_next/")) return "shared";
	if (/^\/attacks\/free(\/|$)/.test(address)) return "free";
	const [, first = ""] = address.split("/");
	return NAMED.find((part) => part === first) ?? "others";
}

/** @param missing addresses of files that are not kept */
export function lacksOf(missing: readonly string[]): readonly Part[] {
	const lacking = new Set(missing.map(partOf));
	return parts.filter((part) => lacking.has(part));
}
