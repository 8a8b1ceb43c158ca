/** What was typed with one mistake. */
import uFuzzy from "@leeoniya/ufuzzy";

/** One letter more, less, other or swapped, in each word of some length; numbers have to be right. */
const oneMistake = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const;
const anywhere = new uFuzzy(oneMistake);
/** The same where a word begins with it: far fewer fit by accident. */
const atWords = new uFuzzy({ ...oneMistake, interLft: 1 });

/** Beyond these, to allow for a mistake takes long, and it is no name that was meant. */
const MOST_WORDS = 4;
const MOST_LETTERS = 40;

/** Positions of names that have what was typed with a mistake. Signs mean something to the library, and go. */
export function mistaken(all: readonly string[], wanted: string): readonly number[] {
	const letters = wanted.replace(/[^a-z0-9]+/g, " ").trim();
	if (letters.length < 3 || letters.length > MOST_LETTERS || letters.split(" ").length > MOST_WORDS) return [];
	const names = [...all];
	const positions = anywhere.filter(names, letters) ?? [];
	const strictly = positions.length === 0 ? [] : atWords.info(positions, names, letters).idx;
	return strictly.length > 0 ? strictly : positions;
}
