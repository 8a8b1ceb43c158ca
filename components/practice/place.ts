import { t } from "../words/words";

/** The address of an exercise: which one of its set, and how the set is shuffled. A teacher sets any one by its link. */
export interface SetPlace {
	/** From 1. */
	readonly n: number;
	/** The same seed gives the same exercises, in the same order. */
	readonly seed: string;
}

export const FIRST: SetPlace = { n: 1, seed: "1" };

/** @param search with its `?`, or empty. What it cannot mean is named in one sentence, with what was taken instead. */
export function readPlace(search: string): { readonly place: SetPlace; readonly notice: string } {
	const query = new URLSearchParams(search);
	const n = query.get("n") ?? "1";
	const seed = query.get("seed") ?? FIRST.seed;
	const isNumber = /^[1-9]\d{0,2}$/.test(n);
	const isSeed = /^[a-z0-9-]{1,40}$/i.test(seed);
	return {
		place: { n: isNumber ? Number(n) : FIRST.n, seed: isSeed ? seed : FIRST.seed },
		notice: noticeOf(isNumber, isSeed),
	};
}

function noticeOf(isNumber: boolean, isSeed: boolean): string {
	if (isNumber) return isSeed ? "" : t("The seed in this link cannot be read, so this is the usual shuffle.");
	if (isSeed) return t("The number in this link is that of no exercise, so this is the first one.");
	return t("Neither number nor seed of this link can be read, so this is the first exercise of the usual shuffle.");
}

/** Of a number that is too high, where the set has so many exercises. */
export const beyondNotice = (count: number): string =>
	t("This set has {count} exercises and none of that number, so this is the last one.", { count });

/** The query of an address with another place in it. Whatever else stands there, stays. */
export function withPlace(search: string, place: SetPlace): string {
	const query = new URLSearchParams(search);
	query.delete("n");
	query.delete("seed");
	const others = query.toString();
	const own = placeQuery(place);
	return others === "" ? own : `${own === "" ? "?" : `${own}&`}${others}`;
}

/** With its `?`, or empty where it is the first exercise of the usual shuffle. */
export function placeQuery({ n, seed }: SetPlace): string {
	const query = new URLSearchParams();
	if (n !== FIRST.n) query.set("n", String(n));
	if (seed !== FIRST.seed) query.set("seed", seed);
	const text = query.toString();
	return text === "" ? "" : `?${text}`;
}

/** Another shuffle: the number after this one. */
export const nextSeed = (seed: string): string => String(/^\d{1,9}$/.test(seed) ? Number(seed) + 1 : 2);

/** Path of the set of a lesson. */
export const pathOfSet = (lesson: string): string => `/practice/${lesson}`;
