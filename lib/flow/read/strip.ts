/** A few hops of a run, told as a short story of their own. */
import type { Run } from "../run";

/**
 * A shorter run with only some hops, renumbered from 1, and only some lanes. What the racks show before its
 * first hop is what was held then: hops that are left out still count for holdings, which the caller
 * computes from the whole run.
 */
export interface Strip {
	/** Indices into the hops of the run. */
	readonly hops: readonly number[];
	readonly lanes: readonly string[];
}

/** From the answer that brings the code to the answer that brings the token: the heart of the grant. */
export function stripOf(run: Run): Strip {
	const first = run.hops.findIndex(({ message }) => message.note === "decide" && message.kind === "response");
	const last = run.hops.findIndex(({ message }) => message.note === "token" && message.kind === "response");
	const hops = run.hops
		.slice(first, last + 1)
		.filter(({ message }) => !("lane" in message))
		.map((hop) => hop.index);
	return { hops, lanes: ["user", "client", "as"] };
}
