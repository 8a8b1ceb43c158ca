/** Characters that nobody can see, by their names: a token with one of them looks like the one without it. */

/** Controls, formats, halves of pairs, white space that is no space, and letters that are drawn empty. */
const UNSEEN =
	/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

/** A stretch of a text, or the name of one character in it. */
export interface Part {
	readonly text: string;
	/** Where it begins in the text. */
	readonly at: number;
	readonly unseen: boolean;
}

/** A text cut at every character that nobody can see; that one is told as `U+200B`. */
export function unseenParts(text: string): readonly Part[] {
	const parts: Part[] = [];
	let done = 0;
	for (const { 0: character, index } of text.matchAll(UNSEEN)) {
		if (index > done) parts.push({ text: text.slice(done, index), at: done, unseen: false });
		const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
		parts.push({ text: `U+${code}`, at: index, unseen: true });
		done = index + character.length;
	}
	if (done < text.length) parts.push({ text: text.slice(done), at: done, unseen: false });
	return parts;
}

/** The beginning of a text, never in the middle of a pair of surrogates. */
export function cutAt(text: string, max: number): string {
	if (text.length <= max) return text;
	const last = text.charCodeAt(max - 1);
	return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
