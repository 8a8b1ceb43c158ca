import type { Player } from "../playing/usePlayer";

/** The question that is open now, if one is. */
export const questionOf = ({ context, run }: Player) =>
	context.gate ? run.hops[context.cursor + 1]?.prediction : undefined;
