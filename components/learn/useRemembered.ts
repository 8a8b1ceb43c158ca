"use client";
import { lastRight } from "@/lib/progress/progress";
import { useNow } from "../progress/useNow";
import { useProgress } from "../progress/useProgress";

/** An answer of another day, or of before the page was loaded anew. */
export interface BeforeNow {
	readonly right: boolean;
	/** In milliseconds since 1970. */
	readonly at: number;
}

/** The last answer to an item; `undefined` where there is none, where it is due again, and until the page runs. */
export function useRemembered(id: string): BeforeNow | undefined {
	const { progress } = useProgress();
	const now = useNow();
	const item = progress.items[id];
	if (!item || now === undefined || (item.due !== undefined && item.due <= now)) return undefined;
	return { right: lastRight(item), at: item.at };
}
