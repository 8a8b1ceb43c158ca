/** How much of a question something has: a rare word counts for more than one that stands everywhere. */

/** The words of an entry's names, and those of its text, each with a space before it. */
export interface Said {
	readonly name: string;
	readonly text: string;
}

export interface Share {
	/** Of the words, by weight, those that it has anywhere: from 0 to 1. */
	readonly has: number;
	/** The same, where a word that stands in its text alone counts for less. */
	readonly share: number;
}

/** What a word in the text counts, beside one in a name. */
const IN_TEXT = 0.5;

/** @returns for each entry */
export function sharesOf(all: readonly Said[], words: readonly string[]): readonly Share[] {
	const counted = [...new Set(words)].map((word) => countsOf(all, ` ${word}`));
	const known = counted.filter(({ weight }) => weight > 0);
	// A word that stands nowhere tells nothing of where to look, and was asked all the same.
	const usual = known.reduce((sum, { weight }) => sum + weight, 0) / (known.length || 1);
	const whole = usual * counted.length;
	const part = (sum: number) => (whole === 0 ? 0 : Math.round((sum / whole) * 1000) / 1000);
	return all.map((_, position) => {
		const held = known.map(({ weight, counts }) => ({ weight, count: counts[position] ?? 0 }));
		return {
			has: part(held.reduce((sum, { weight, count }) => sum + (count > 0 ? weight : 0), 0)),
			share: part(held.reduce((sum, { weight, count }) => sum + weight * count, 0)),
		};
	});
}

/** How a word counts in each entry, and what it tells; nothing, where none has it. */
function countsOf(all: readonly Said[], word: string) {
	const counts = all.map(({ name, text }) => (name.includes(word) ? 1 : text.includes(word) ? IN_TEXT : 0));
	const having = counts.filter((count) => count > 0).length;
	return { counts, weight: having === 0 ? 0 : Math.log(1 + all.length / having) };
}
