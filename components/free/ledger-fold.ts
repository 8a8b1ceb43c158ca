/** Which acts a ledger shows when there are many: the last ones, and a line for those before. */
import type { Intervention } from "@/lib/flow/intervention";
import { t } from "../words/words";
import type { Done } from "./done";

/** So many stand in full; of more, the oldest fold away. */
export const MOST_SHOWN = 6;
/** So many of them stay where some are folded, so that a fold is never for one act alone. */
export const KEPT = 4;

export interface Folded {
	/** Those behind the fold, whether it is open or not; none where all have room. */
	readonly earlier: readonly Intervention[];
	readonly shown: readonly Intervention[];
}

export function folded(acts: readonly Intervention[], open: boolean): Folded {
	const earlier = acts.length > MOST_SHOWN ? acts.slice(0, acts.length - KEPT) : [];
	return { earlier, shown: open ? acts : acts.slice(earlier.length) };
}

/** "9 earlier", and what of them is worth opening it for. */
export function foldText(earlier: readonly Intervention[], doneOf: (act: Intervention) => Done): string {
	const all = earlier.map(doneOf);
	const refused = all.filter((done) => done.refused !== undefined).length;
	const idle = all.filter(({ took }) => !took).length;
	return [
		t("{count} earlier", { count: earlier.length }),
		...(refused > 0 ? [t("{count} refused", { count: refused })] : []),
		...(idle > 0 ? [t("{count} without effect", { count: idle })] : []),
	].join(", ");
}
