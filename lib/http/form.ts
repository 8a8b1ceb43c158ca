/**
 * `application/x-www-form-urlencoded`, for queries and bodies.
 *
 * Pairs keep their order and their repeats, because a repeated parameter is an error that the
 * servers must see (OAuth 2.1 §3.1, §3.2).
 */

export type Pairs = readonly (readonly [name: string, value: string])[];

/** The mark in front is the one that `URLSearchParams` takes away: a mark in the text belongs to the first name. */
export const parsePairs = (text: string): Pairs => plainPairs(text) ?? [...new URLSearchParams(`?${text}`)];

/** The same by hand, several times as fast, for what every program sends; `undefined` where anything is odd about it. */
function plainPairs(text: string): Pairs | undefined {
	if (!PLAIN.test(text)) return undefined;
	const pairs: [string, string][] = [];
	for (const part of text.split("&")) {
		const equals = part.indexOf("=");
		if (equals < 0) return undefined;
		try {
			pairs.push([plain(part.slice(0, equals)), plain(part.slice(equals + 1))]);
		} catch {
			return undefined;
		}
	}
	return pairs;
}

/** Letters, digits, marks and whole escapes. */
const PLAIN = /^(?:[\w.~*!'()=&+:/@-]|%[0-9A-Fa-f]{2})+$/;

/** Throws where the escapes are no UTF-8. */
const plain = (text: string): string =>
	text.includes("%") || text.includes("+") ? decodeURIComponent(text.replaceAll("+", " ")) : text;

export const formatPairs = (pairs: Pairs): string =>
	new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();

/** Pairs from an object; members that are `undefined` are left out. */
export const pairsOf = (fields: Readonly<Record<string, string | undefined>>): Pairs =>
	Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));

/** The URL up to the query, and the query without `?`. A fragment stays with neither. */
export function splitUrl(url: string): { readonly target: string; readonly query: string } {
	const bare = url.split("#", 1)[0] ?? "";
	const mark = bare.indexOf("?");
	return mark < 0 ? { target: bare, query: "" } : { target: bare.slice(0, mark), query: bare.slice(mark + 1) };
}

/** The parts of an absolute URL, or `undefined` where the text is none: a learner may have edited it. */
export function parseUrl(url: string, base?: string): URL | undefined {
	try {
		return new URL(url, base);
	} catch {
		return undefined;
	}
}

export const queryOf = (url: string): Pairs => parsePairs(splitUrl(url).query);

/** What stands behind the `#`, or `undefined` where there is none. */
export function fragmentOf(url: string): string | undefined {
	const mark = url.indexOf("#");
	return mark < 0 ? undefined : url.slice(mark + 1);
}

/** The parameters behind the `#`, where an answer may put them (RFC 6749 §4.2.2). */
export const fragmentPairs = (url: string): Pairs => parsePairs(fragmentOf(url) ?? "");

/** The parameters that a redirect carries, in the query and behind the `#`. */
export const answeredPairs = (location: string): Pairs => [...queryOf(location), ...fragmentPairs(location)];

/** Puts pairs behind the `#`. A redirect URI has no fragment of its own (RFC 6749 §3.1.2). */
export const withFragment = (url: string, pairs: Pairs): string => `${url}#${formatPairs(pairs)}`;

/** Adds pairs to whatever query the URL already has (RFC 6749 §3.1.2: a registered query is kept). */
export function withQuery(url: string, pairs: Pairs): string {
	const added = formatPairs(pairs);
	if (added === "") return url;
	return `${url}${url.includes("?") ? "&" : "?"}${added}`;
}

/** Parameters as an endpoint reads them. */
export interface Params {
	/** The first value; empty counts as absent (OAuth 2.1 §3.1). */
	get(name: string): string | undefined;
	/** Every value that is not empty, for the parameters that may repeat. */
	all(name: string): readonly string[];
	/** Names that occur more than once with a value, in order of appearance. */
	readonly repeated: readonly string[];
	readonly pairs: Pairs;
}

export function readParams(pairs: Pairs): Params {
	const values = new Map<string, string[]>();
	for (const [name, value] of pairs) {
		if (value === "") continue;
		const known = values.get(name);
		if (known) known.push(value);
		else values.set(name, [value]);
	}
	return {
		get: (name) => values.get(name)?.[0],
		all: (name) => values.get(name) ?? [],
		repeated: [...values].filter(([, list]) => list.length > 1).map(([name]) => name),
		pairs,
	};
}

/**
 * Which of the parameters that an endpoint knows came more than once. Those that it does not know are ignored,
 * however often they come (OAuth 2.1 §3.1, §3.2).
 */
export const repeatedAmong = ({ repeated }: Params, known: readonly string[]): readonly string[] =>
	repeated.filter((name) => known.includes(name));
