/**
 * `WWW-Authenticate` challenges (RFC 9110 §11.6.1, RFC 6750 §3): built and read by grammar, since
 * several schemes may share one line and their parameters contain commas.
 */

export interface Challenge {
	readonly scheme: string;
	readonly params: Readonly<Record<string, string>>;
}

/** One header value. Parameters are always quoted; members that are `undefined` are left out. */
export function formatChallenge(scheme: string, params: Readonly<Record<string, string | undefined>>): string {
	const parts = Object.entries(params)
		.filter((entry): entry is [string, string] => entry[1] !== undefined)
		.map(([name, value]) => `${name}="${value.replace(/["\\]/g, "\\$&")}"`);
	return `${scheme} ${parts.join(", ")}`;
}

/** Every challenge in the header lines. Text that does not follow the grammar ends the reading. */
export function parseChallenges(lines: readonly string[]): Challenge[] {
	const found: { scheme: string; params: Record<string, string> }[] = [];
	const token = /\s*,?\s*([!#$%&'*+.^_`|~\w-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?/y;
	for (const line of lines) {
		token.lastIndex = 0;
		for (let match = token.exec(line); match; match = token.exec(line)) {
			const [, name = "", quoted, bare] = match;
			const value = quoted?.replace(/\\(.)/g, "$1") ?? bare;
			const current = found.at(-1);
			if (value === undefined) found.push({ scheme: name, params: {} });
			else if (current) current.params[name.toLowerCase()] = value;
		}
	}
	return found;
}
