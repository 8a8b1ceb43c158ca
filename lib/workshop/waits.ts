/** How long a page waits before it tries the relay again. */

const SHORTEST = 500;
const LONGEST = 5000;
const WHERE_NONE = 60_000;

/**
 * Longer after each attempt in vain. Not everybody comes back in the same moment: the name that a page was given, which is
 * the server's chance, says how much of the time it takes, from half to all.
 * @param failures attempts in vain since the relay was there
 * @returns milliseconds
 */
export function waitAfter(ended: "lost" | "none", failures: number, who = ""): number {
	const longest = ended === "none" ? WHERE_NONE : Math.min(LONGEST, SHORTEST * 2 ** failures);
	return longest * (1 - shareOf(who) / 2);
}

/** From 0, as for no name, to less than 1. */
const shareOf = (name: string): number =>
	[...name].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1000, 0) / 1000;
