/** What kind of JSON value somebody sent, in words, and times as JWTs write them. */
import type { Json } from "./json";

/** Completes "it is": `a text`, `null`, `missing`. */
export function kindOf(value: Json | undefined): string {
	if (value === undefined) return "missing";
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return (
		{ string: "a text", number: "a number", boolean: "a boolean", object: "an object" }[typeof value as string] ?? ""
	);
}

/** What makes a value none of its kind. Completes "exp is": `missing`, or what it is instead of a number. */
export interface OtherKind {
	readonly problem: string;
}

/**
 * A NumericDate: seconds since 1970, fractions allowed (RFC 7519 §2). Any JSON number is one, however far away. A
 * number that is too large for a double reads as infinite (RFC 8259 §6), and nobody can tell what it meant.
 */
export function numericDate(value: Json | undefined): { readonly seconds: number } | OtherKind {
	if (value === undefined) return { problem: "missing" };
	if (typeof value !== "number") return { problem: `${kindOf(value)}, not a number` };
	return Number.isFinite(value) ? { seconds: value } : { problem: "a number too large to count" };
}

/** A text that says something. */
export function textThere(value: Json | undefined): { readonly text: string } | OtherKind {
	if (value === undefined) return { problem: "missing" };
	if (typeof value !== "string") return { problem: `${kindOf(value)}, not a text` };
	return value === "" ? { problem: "empty" } : { text: value };
}

/** Seconds in words, to the millisecond: differences of fractions carry noise. */
export const secondsText = (seconds: number): string => `${Math.round(seconds * 1000) / 1000} s`;

/**
 * A member of a token as text: a text as it is, anything else as its JSON. `String` would make the list
 * `["RS256"]` equal to its entry, and throws for `{"toString":1}`, which anybody can send.
 */
export const textOf = (member: Json | undefined): string =>
	typeof member === "string" ? member : member === undefined ? "none" : jsonText(member);

/** JSON as text; nothing for nothing. A number that reads as infinite has no JSON, and says that it is. Lists in lists in lists, thousands deep, are more than a runtime can write. */
export function jsonText(value: Json | undefined, indent?: number): string {
	try {
		if (typeof value === "number" && !Number.isFinite(value)) return String(value);
		return value === undefined ? "" : JSON.stringify(value, null, indent);
	} catch {
		return "(nested too deeply to show)";
	}
}
