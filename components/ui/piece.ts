/** Parts of a page that are fetched after it: when they are first needed, or before, while the page is quiet. */

/** The network, or the server behind it, could not be reached. No part of the program is wrong. */
export class NotFetched extends Error {
	override readonly name = "NotFetched";
}

/** What did not work: our own program, or the way to the server. `false` where all is well. */
export type Failed = false | "fault" | "unreachable";

export const failureOf = (cause: unknown): Exclude<Failed, false> => (isUnreachable(cause) ? "unreachable" : "fault");

export interface Piece<T> {
	/** What was fetched, or `undefined` where it is not here yet. */
	have(): T | undefined;
	/** Fetches it once for everybody who asks. After a failure the next call tries again. @throws NotFetched, or what the part itself throws */
	get(): Promise<T>;
	/** Tells when it is here. @returns ends that */
	whenHere(tell: () => void): () => void;
}

/** @param load a dynamic import, or several */
export function piece<T>(load: () => Promise<T>): Piece<T> {
	let here: { readonly value: T } | undefined;
	let coming: Promise<T> | undefined;
	const waiting = new Set<() => void>();
	const get = async () => {
		try {
			here = { value: await load() };
			for (const tell of waiting) tell();
			return here.value;
		} catch (cause) {
			coming = undefined;
			throw isUnreachable(cause) ? new NotFetched("This part of the page could not be fetched", { cause }) : cause;
		}
	};
	return {
		have: () => here?.value,
		get: () => {
			coming ??= get();
			return coming;
		},
		whenHere: (tell) => {
			waiting.add(tell);
			return () => waiting.delete(tell);
		},
	};
}

/** The bundler's own name for a script or a style sheet that did not come. */
const isUnreachable = (cause: unknown): boolean =>
	cause instanceof Error && (cause.name === "ChunkLoadError" || cause instanceof NotFetched);
