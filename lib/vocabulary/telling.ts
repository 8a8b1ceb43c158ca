/** Sentences that say what they take for granted. */
import type { Presumption } from "./presumptions";

/** A sentence, and what has to hold where it is told. */
export interface Alternative {
	readonly when: readonly Presumption[];
	readonly say: string;
	/** It speaks of the standard, not of this run: what it names need not be there. */
	readonly general?: true;
}

/**
 * A sentence. Where it stands alone it is told whatever holds: one that states a presumption was chosen because of it
 * by whoever wrote it down, and the test kit looks whether that was right.
 */
type Alone = string | Alternative;

/**
 * A sentence; or sentences of which the first one is told whose presumptions all hold. The last one presumes nothing,
 * so that there is always one to tell.
 */
export type Telling = Alone | readonly [...Alternative[], string | General];

type General = Alternative & { readonly general: true };

/** A sentence that may have to be left out: there is none for a run in which no presumption holds. */
export type OptionalTelling = Telling | readonly Alternative[];

/** A sentence that is told only where all of these hold. */
export const when = (presumptions: Presumption | readonly Presumption[], say: string): Alternative => ({
	when: "is" in presumptions ? [presumptions] : presumptions,
	say,
});

/** A sentence that is true of the standard, whatever was sent or checked in this run. */
export const inGeneral = (say: string): General => ({ when: [], say, general: true });

/** The same sentences, each said in another way. */
export const mapped = (telling: Telling, change: (say: string) => string): Telling => {
	const one = (alone: Alone): Alone =>
		typeof alone === "string" ? change(alone) : { ...alone, say: change(alone.say) };
	return typeof telling === "string" || "say" in telling ? one(telling) : (telling.map(one) as unknown as Telling);
};

/** The same sentences, each behind another one that holds wherever they do. */
export const behind = (first: string, telling: Telling): Telling => mapped(telling, (say) => `${first} ${say}`);

/** The same sentences, each followed by another one that holds wherever they do. */
export const followedBy = (telling: Telling, last: string): Telling => mapped(telling, (say) => `${say} ${last}`);

/** Other sentences, each told where what it presumes holds; else the same ones. */
export function orElse(telling: Telling, ...others: readonly Alternative[]): Telling {
	const same =
		typeof telling === "string" ? [telling] : "say" in telling ? [telling.general ? telling : telling.say] : telling;
	return [...others, ...same] as unknown as Telling;
}

/** The sentence to tell; `undefined` where none fits. */
export function told(telling: OptionalTelling, holds: (presumption: Presumption) => boolean): string | undefined {
	return chosen(telling, holds)?.say;
}

/** The sentence to tell, with what it presumes. */
export function chosen(
	telling: OptionalTelling,
	holds: (presumption: Presumption) => boolean,
): Alternative | undefined {
	if (typeof telling === "string") return { when: [], say: telling };
	if ("say" in telling) return telling;
	for (const one of telling) {
		if (typeof one === "string") return { when: [], say: one };
		if (one.when.every(holds)) return one;
	}
	return undefined;
}
