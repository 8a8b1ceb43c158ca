/** Scope strings (OAuth 2.1 §1.4.1): tokens of `%x21 / %x23-5B / %x5D-7E`, one space between two. */

/** The tokens, each once, in order; `undefined` where the text is malformed. */
export function scopeTokens(text: string): readonly string[] | undefined {
	if (text === "") return [];
	const tokens = text.split(" ");
	if (!tokens.every((token) => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(token))) return undefined;
	return [...new Set(tokens)];
}
