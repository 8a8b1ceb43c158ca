import type { Json, JsonObject } from "../crypto/jwt";

/** Whether a text is JSON (RFC 8259 §2). */
export function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** The object that a text holds; `undefined` where it holds another thing, or is no JSON. */
export function jsonObject(text: string): JsonObject | undefined {
	try {
		const value = JSON.parse(text) as Json;
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

export const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of texts; `undefined` where it is another thing. */
export const textsOf = (value: Json | undefined): readonly string[] | undefined =>
	Array.isArray(value) && value.every((one) => typeof one === "string") ? (value as readonly string[]) : undefined;
