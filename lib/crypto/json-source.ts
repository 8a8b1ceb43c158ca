/**
 * JSON as it was written. `JSON.parse` gives values and forgets how they stood there: `3.0` becomes 3, digits beyond
 * 2^53 become others, and of two members with one name the first is gone. Who looks at a token has to see what was
 * sent, so here the text of each member stays. The text must be JSON: everybody here has parsed it before.
 */

/** A member of an object with the text of its value. */
export interface SourceMember {
	readonly name: string;
	/** The value as it stands in the text. */
	readonly source: string;
	/** Where that begins in the text, in UTF-16 units. */
	readonly start: number;
}

/** A string, a bracket, a separator, or a number or word. White space between them carries nothing. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

const opens = (token: string): boolean => token === "{" || token === "[";
const closes = (token: string): boolean => token === "}" || token === "]";

/** Every member of an object in order, each time that it stands there; none where the text is no object. */
export function sourceMembers(json: string): readonly SourceMember[] {
	const members: SourceMember[] = [];
	let depth = 0;
	let name: string | undefined;
	let value: { readonly start: number; end: number } | undefined;
	for (const { 0: token, index } of json.matchAll(TOKEN)) {
		if (depth === 0 && token !== "{") return [];
		const ends = depth === 1 && (token === "," || token === "}");
		if (ends && name !== undefined && value) {
			members.push({ name, source: json.slice(value.start, value.end), start: value.start });
			[name, value] = [undefined, undefined];
		} else if (depth === 1 && name === undefined && token.startsWith('"')) name = JSON.parse(token) as string;
		else if (depth > 1 || (depth === 1 && token !== ":" && !ends)) {
			value ??= { start: index, end: index };
			value.end = index + token.length;
		}
		depth += opens(token) ? 1 : closes(token) ? -1 : 0;
	}
	return members;
}

/** Names that stand more than once in one object: in the outermost one, and in objects inside. */
export function repeatedNames(json: string): { readonly own: readonly string[]; readonly inside: readonly string[] } {
	const [own, inside] = [new Set<string>(), new Set<string>()];
	const open: Set<string>[] = [];
	let last = "";
	for (const [token] of json.matchAll(TOKEN)) {
		if (opens(token)) open.push(new Set());
		else if (closes(token)) open.pop();
		else if (token === ":") {
			const name = JSON.parse(last) as string;
			if (open.at(-1)?.has(name)) (open.length === 1 ? own : inside).add(name);
			open.at(-1)?.add(name);
		}
		last = token;
	}
	return { own: [...own], inside: [...inside] };
}

/** The same without white space between its parts. */
export const compact = (json: string): string => (json.match(TOKEN) ?? []).join("");

/** The same with a line for each member and entry. Numbers and texts stay as they are written. */
export function indented(json: string, indent: string): string {
	const tokens = json.match(TOKEN) ?? [];
	let depth = 0;
	// A text that is nested ten thousand deep would be all white space.
	const newLine = () => `\n${indent.repeat(Math.min(depth, 40))}`;
	return tokens
		.map((token, i) => {
			const isEmpty = opens(token) && closes(tokens[i + 1] ?? "");
			if (opens(token)) depth += 1;
			if (closes(token)) depth -= 1;
			if (closes(token)) return opens(tokens[i - 1] ?? "") ? token : newLine() + token;
			if (token === ":") return ": ";
			return (opens(token) && !isEmpty) || token === "," ? token + newLine() : token;
		})
		.join("");
}
