/**
 * Finds entries by what somebody typed: in the middle of words, too, with one mistake, and as a question. What is typed
 * right comes first, and where anything has it as it was typed, nothing is guessed.
 */
import { type Entry, type Kind, kinds } from "./entry";
import { mistaken } from "./mistaken";
import { plain, wordsAsked, wordsSaid } from "./said";
import { type Said, sharesOf } from "./shares";
import { wantedIn } from "./typed";

/** How an entry was found, the best first. */
const ways = ["exact", "prefix", "word", "middle", "mistake", "text"] as const;
type Way = (typeof ways)[number];

export interface Hit {
	readonly entry: Entry;
	readonly way: Way;
	/** How much of its name was typed, or how much of what was typed it has: from 0 to 1. */
	readonly share: number;
}

export interface Group {
	readonly kind: Kind;
	readonly hits: readonly Hit[];
}

/** A name of an entry, as it is compared. */
interface Name {
	readonly text: string;
	readonly words: readonly string[];
	/** Position of its entry. */
	readonly owner: number;
}

export interface SearchIndex {
	readonly entries: readonly Entry[];
	readonly names: readonly Name[];
	/** All that an entry says. */
	readonly texts: readonly string[];
	readonly said: readonly Said[];
}

/** Letters and digits alone: `mixup` is found in `Mix-up`, and `code verifier` in `code_verifier`. */
const squashed = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

export function indexOf(entries: readonly Entry[]): SearchIndex {
	const namesOf = ({ name, also = [] }: Entry) => [name, ...also].map(plain);
	const spaced = (text: string) =>
		wordsSaid(text)
			.map((word) => ` ${word}`)
			.join("");
	return {
		entries,
		names: entries.flatMap((entry, owner) => namesOf(entry).map((text) => ({ text, words: wordsSaid(text), owner }))),
		texts: entries.map((entry) => [...namesOf(entry), plain(entry.text)].join(" ")),
		said: entries.map((entry) => ({ name: spaced(namesOf(entry).join(" ")), text: spaced(plain(entry.text)) })),
	};
}

/** What fits, the best first. @param typed whatever was typed: it never throws, and nothing fits an empty text */
export function search(index: SearchIndex, typed: string): readonly Hit[] {
	const wanted = plain(wantedIn(typed)).trim();
	if (wanted === "") return [];
	const found = new Map<number, Omit<Hit, "entry">>();
	const note = (owner: number, way: Way, share: number) => {
		const known = found.get(owner);
		if (!known || compare({ way, share }, known) < 0) found.set(owner, { way, share });
	};
	const asked = wordsAsked(wanted);
	for (const name of index.names) {
		const way = literally(name, wanted, asked);
		if (way) note(name.owner, way, way === "exact" ? exactly(name, wanted) : asked.length / name.words.length);
	}
	if (found.size === 0) {
		const texts = index.names.map(({ text }) => text);
		for (const position of mistaken(texts, wanted)) {
			const { owner, text } = index.names[position] ?? { owner: 0, text: wanted };
			note(owner, "mistake", Math.min(1, wanted.length / text.length));
		}
	}
	if (wanted.length > 2) inTexts(index, wanted, asked, note);
	return [...found]
		.sort(([a, hit], [b, other]) => compare(hit, other) || a - b)
		.map(([owner, hit]) => ({ entry: index.entries[owner] as Entry, ...hit }));
}

const compare = (a: Omit<Hit, "entry">, b: Omit<Hit, "entry">): number =>
	ways.indexOf(a.way) - ways.indexOf(b.way) || b.share - a.share;

/** Of two with the same letters, the one whose signs and spaces are as they were typed comes first. */
const exactly = ({ text }: Name, wanted: string): number => (text === wanted ? 1 : 0.9);

/** The same by kind: the group with the best hit first, and all hits of a kind together. */
export function grouped(hits: readonly Hit[]): readonly Group[] {
	const best = ({ hits: [first] }: Group) => first ?? NO_HIT;
	return kinds
		.map((kind) => ({ kind, hits: hits.filter(({ entry }) => entry.kind === kind) }))
		.filter(({ hits: own }) => own.length > 0)
		.sort((a, b) => compare(best(a), best(b)));
}

const NO_HIT = { way: "text", share: 0 } as const;

/** How a name has what was typed, letter by letter; signs and spaces do not count where there are letters. */
function literally({ text, words }: Name, wanted: string, asked: readonly string[]): Way | undefined {
	if (text === wanted) return "exact";
	const [bareName, bareWanted, bareAsked] = [squashed(text), squashed(wanted), asked.join("")];
	if (bareWanted === "") return text.includes(wanted) ? "middle" : undefined;
	const same = words.join("");
	if (bareName === bareWanted || same === bareAsked) return "exact";
	if (bareName.startsWith(bareWanted) || same.startsWith(bareAsked)) return "prefix";
	if (asked.every((one) => words.some((word) => word.startsWith(one)))) return "word";
	// A number in the middle of another one is another number.
	const isNumber = /^[\d.]+$/.test(bareWanted);
	return !isNumber && (bareName.includes(bareWanted) || asked.every((one) => text.includes(one)))
		? "middle"
		: undefined;
}

type Note = (owner: number, way: Way, share: number) => void;

/** What has every word somewhere; and of a question, as it is said, what has most of it. */
function inTexts({ entries, said, texts }: SearchIndex, wanted: string, asked: readonly string[], note: Note): void {
	const typed = wanted.split(/\s+/);
	// What is one word, such as a code, is no question.
	const isAsked = typed.length > 1;
	const parts: (readonly [owner: number, share: number])[] = [];
	sharesOf(said, asked).forEach(({ share, has }, owner) => {
		const weighed = share * (tells[entries[owner]?.kind ?? "clause"] ?? LITTLE);
		if ((isAsked && has === 1) || typed.every((word) => texts[owner]?.includes(word))) note(owner, "text", weighed);
		else if (isAsked && has >= MUCH) parts.push([owner, weighed]);
	});
	// Much of it in a name tells more than all of it somewhere in a text.
	for (const [owner, share] of parts.sort(([, a], [, b]) => b - a).slice(0, MOST_IN_PART)) note(owner, "text", share);
}

/** Whoever asks a question wants to be told something: kinds that tell it come before those that only mention it. */
const tells: Readonly<Partial<Record<Kind, number>>> = {
	flow: 1,
	attack: 1,
	unit: 1,
	term: 1,
	error: 0.9,
	protection: 0.9,
};
const LITTLE = 0.7;

const MUCH = 0.4;
/** So many are shown that have a part of what is asked. */
const MOST_IN_PART = 12;
