/** What the worker says of itself: how many of the site's files this browser keeps, of those that it is to keep. */
export interface Kept {
	readonly have: number;
	readonly of: number;
}

/** What a page asks it. */
export const ASK = "what-is-kept";

export const isKept = (value: unknown): value is Kept =>
	typeof value === "object" && value !== null && "have" in value && "of" in value;
