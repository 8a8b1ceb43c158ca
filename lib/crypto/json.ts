/** JSON that came from somebody else: read without trust, and without a throw (RFC 8259). */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };
export type JsonObject = { readonly [member: string]: Json };

/** The value of a text; `undefined` where it is no JSON. */
export function parseJson(text: string): Json | undefined {
	try {
		return JSON.parse(text) as Json;
	} catch {
		return undefined;
	}
}

export const isJson = (text: string): boolean => parseJson(text) !== undefined;

/** The object that a text holds; `undefined` where it holds another thing, or is no JSON. */
export function jsonObject(text: string): JsonObject | undefined {
	const value = parseJson(text);
	return isObject(value) ? value : undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of texts; `undefined` where it is another thing. */
export const textsOf = (value: Json | undefined): readonly string[] | undefined =>
	Array.isArray(value) && value.every((one) => typeof one === "string") ? (value as readonly string[]) : undefined;
