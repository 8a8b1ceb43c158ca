/** Where in a typed request something stands, so that it can be pointed at. Pure. */
import type { Written } from "@/lib/practice/write";

/** Positions in the text, from and up to. */
export type Span = readonly [from: number, to: number];

type Wrong = NonNullable<Written["wrong"]>;

/** The whole of a line; from 1. */
export function lineSpan(text: string, line: number): Span | undefined {
	const before = text.split("\n").slice(0, line - 1);
	const from = before.reduce((sum, one) => sum + one.length + 1, 0);
	const to = text.indexOf("\n", from);
	return from < text.length ? [from, to < 0 ? text.length : to] : undefined;
}

/** What a request failed at; `undefined` where it is not there. Of what stands there too often, the last. */
export function wrongSpan(text: string, { part, name, kind, sent }: Wrong): Span | undefined {
	if (kind === "missing") return undefined;
	const { start, head, body } = placesIn(text);
	switch (kind === "misplaced" ? sent : part) {
		case "method":
			return found(text, start, /^\s*(\S+)/d);
		case "path":
			return found(text, start, /^\s*\S+ ([^\s?]+)/d);
		case "server":
			return found(text, head, /^host:[ \t]*(.+)$/dim);
		case "body":
			return body[0] < body[1] ? body : undefined;
		case "header":
			return found(text, head, new RegExp(`^${escaped(name)}:[ \\t]*(.+)$`, "dgim"));
		case "query":
			return parameter(text, start, name);
		case "form":
			return parameter(text, body, name);
	}
	return undefined;
}

/** The request line, all lines before the empty one, and what follows it. */
function placesIn(text: string): Readonly<Record<"start" | "head" | "body", Span>> {
	const from = text.length - text.trimStart().length;
	const line = text.indexOf("\n", from);
	const end = /\n\r?\n/.exec(text.slice(from));
	const close = end ? from + end.index : text.length;
	return {
		start: [from, line < 0 ? text.length : line],
		head: [from, close],
		body: end ? [close + end[0].length, text.length] : [text.length, text.length],
	};
}

/** A value, or the name where it has none. */
function parameter(text: string, place: Span, name: string): Span | undefined {
	const own = escaped(name);
	return (
		found(text, place, new RegExp(`(?<=^|[?&\\s])${own}=([^&\\s]+)`, "dg")) ??
		found(text, place, new RegExp(`(?<=^|[?&\\s])(${own})(?==|&|\\s|$)`, "dg"))
	);
}

/** The first group of the last match. */
function found(text: string, [from, to]: Span, pattern: RegExp): Span | undefined {
	const part = text.slice(from, to);
	const match = pattern.global ? [...part.matchAll(pattern)].at(-1) : pattern.exec(part);
	const span = match?.indices?.[1];
	return span && [from + span[0], from + span[1]];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
