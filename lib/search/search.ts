/**
 * Finds entries by what somebody typed: in the middle of words, too, and with one mistake. What is typed right comes
 * first, and where anything has it as it was typed, nothing is guessed.
 */
import uFuzzy from "@leeoniya/ufuzzy";
import { type Entry, type Kind, kinds, MAX_TYPED } from "./entry";

/** How an entry was found, the best first. */
const ways = ["exact", "prefix", "word", "middle", "mistake", "text"] as const;
type Way = (typeof ways)[number];

export interface Hit {
	readonly entry: Entry;
	readonly way: Way;
}

export interface Group {
	readonly kind: Kind;
	readonly hits: readonly Hit[];
}

export interface SearchIndex {
	readonly entries: readonly Entry[];
	/** All that an entry says, as it is compared. */
	readonly texts: readonly string[];
	/** Every name, as it is compared, and the position of its entry. */
	readonly names: readonly string[];
	readonly owners: readonly number[];
}

/** Lower case, without accents and marks of its script. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Letters and digits alone: `mixup` is found in `Mix-up`, and `code verifier` in `code_verifier`. */
const squashed = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

export function indexOf(entries: readonly Entry[]): SearchIndex {
	const named = entries.flatMap(({ name, also = [] }, owner) =>
		[name, ...also].map((one) => [plain(one), owner] as const),
	);
	const texts = entries.map(({ name, also = [], text }) => plain([name, ...also, text].join(" ")));
	return { entries, texts, names: named.map(([name]) => name), owners: named.map(([, owner]) => owner) };
}

/** What fits, the best first. @param typed whatever was typed: it never throws, and nothing fits an empty text */
export function search(index: SearchIndex, typed: string): readonly Hit[] {
	const wanted = plain(typed.slice(0, MAX_TYPED)).trim();
	if (wanted === "") return [];
	const found = new Map<number, Way>();
	const note = (owner: number, way: Way) => {
		const known = found.get(owner);
		if (known === undefined || ways.indexOf(way) < ways.indexOf(known)) found.set(owner, way);
	};
	index.names.forEach((name, position) => {
		const way = literally(name, wanted);
		if (way) note(index.owners[position] ?? 0, way);
	});
	if (found.size === 0) for (const position of mistaken(index, wanted)) note(index.owners[position] ?? 0, "mistake");
	const words = wanted.split(/\s+/);
	index.texts.forEach((text, owner) => {
		if (wanted.length > 2 && words.every((word) => text.includes(word))) note(owner, "text");
	});
	return [...found]
		.map(([owner, way]) => ({ owner, way }))
		.sort((a, b) => ways.indexOf(a.way) - ways.indexOf(b.way) || a.owner - b.owner)
		.map(({ owner, way }) => ({ entry: index.entries[owner] as Entry, way }));
}

/** The same by kind: the group with the best hit first, and all hits of a kind together. */
export function grouped(hits: readonly Hit[]): readonly Group[] {
	const best = ({ hits: [first] }: Group) => ways.indexOf(first?.way ?? "text");
	return kinds
		.map((kind) => ({ kind, hits: hits.filter(({ entry }) => entry.kind === kind) }))
		.filter(({ hits: own }) => own.length > 0)
		.sort((a, b) => best(a) - best(b));
}

/** Letters and digits that belong together; a dot does between digits, as in a section. */
const partsOf = (text: string): readonly string[] =>
	text.split(/(?:[^\p{L}\p{N}.]|(?<!\d)\.|\.(?!\d))+/u).filter((part) => part !== "");

/** How a name has what was typed, letter by letter; signs and spaces do not count where there are letters. */
function literally(name: string, wanted: string): Way | undefined {
	if (name === wanted) return "exact";
	const [bareName, bareWanted] = [squashed(name), squashed(wanted)];
	if (bareWanted === "") return name.includes(wanted) ? "middle" : undefined;
	if (bareName === bareWanted) return "exact";
	if (bareName.startsWith(bareWanted)) return "prefix";
	const [words, parts] = [partsOf(wanted), partsOf(name)];
	if (words.every((word) => parts.some((part) => part.startsWith(word)))) return "word";
	// A number in the middle of another one is another number.
	const isNumber = /^[\d.]+$/.test(bareWanted);
	return !isNumber && (bareName.includes(bareWanted) || words.every((word) => name.includes(word)))
		? "middle"
		: undefined;
}

/** One letter more, less, other or swapped, in each word of some length; numbers have to be right. */
const oneMistake = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const;
const anywhere = new uFuzzy(oneMistake);
/** The same where a word begins with it: far fewer fit by accident. */
const atWords = new uFuzzy({ ...oneMistake, interLft: 1 });

/** Beyond these, to allow for a mistake takes long, and it is no name that was meant. */
const MOST_WORDS = 4;
const MOST_LETTERS = 40;

/** Positions of names that have what was typed with a mistake. Signs mean something to the library, and go. */
function mistaken(index: SearchIndex, wanted: string): readonly number[] {
	const letters = wanted.replace(/[^a-z0-9]+/g, " ").trim();
	if (letters.length < 3 || letters.length > MOST_LETTERS || letters.split(" ").length > MOST_WORDS) return [];
	const names = [...index.names];
	const positions = anywhere.filter(names, letters) ?? [];
	const strictly = positions.length === 0 ? [] : atWords.info(positions, names, letters).idx;
	return strictly.length > 0 ? strictly : positions;
}
