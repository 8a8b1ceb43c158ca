/** How long an answer may be used again without asking (RFC 9111 §4.2), for the documents that a server keeps. */
import { type HeaderList, header, headerAll } from "../../http/message";
import { secondsOfHttpDate } from "../../world/clock";

/** No document is kept longer, whatever its headers say: a day, in seconds (CIMD lets the server set a bound). */
export const LONGEST_FRESH = 86_400;

/**
 * Seconds for which an answer is fresh, by its headers: `max-age` before `Expires`, less the `Age` that it has
 * already (RFC 9111 §4.2.1). What cannot be read counts as stale. Where the headers say nothing, a cache may guess
 * (RFC 9111 §4.2.2); this one does not, and asks again.
 * @param now seconds since 1970, when it was received
 */
export function freshFor(headers: HeaderList, now: number): number {
	const directives = directivesOf(headers);
	if (directives.some(([name]) => name === "no-store" || name === "no-cache")) return 0;
	const lifetime = lifetimeOf(
		directives.flatMap(([name, value]) => (name === "max-age" ? [value] : [])),
		headers,
		now,
	);
	return Math.min(LONGEST_FRESH, Math.max(0, lifetime - (secondsIn(header(headers, "age")) ?? 0)));
}

function lifetimeOf(maxAges: readonly string[], headers: HeaderList, now: number): number {
	const [maxAge, ...others] = maxAges;
	if (maxAge !== undefined) return others.length > 0 ? 0 : (secondsIn(maxAge) ?? 0);
	const [expires, ...more] = headerAll(headers, "expires");
	const end = more.length > 0 ? undefined : secondsOfHttpDate(expires ?? "");
	return end === undefined ? 0 : end - (secondsOfHttpDate(header(headers, "date") ?? "") ?? now);
}

/** `max-age=60, no-cache` as pairs, names in lower case, values without quotes (RFC 9111 §5.2). */
const directivesOf = (headers: HeaderList): readonly (readonly [name: string, value: string])[] =>
	headerAll(headers, "cache-control")
		.flatMap((line) => line.split(","))
		.map((part) => {
			const [name = "", value = ""] = part.trim().split("=", 2);
			return [name.toLowerCase(), value.replace(/^"(.*)"$/, "$1")];
		});

/** A whole number of seconds, or `undefined`. */
const secondsIn = (text: string | undefined): number | undefined =>
	text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
