import type { Run } from "@/lib/flow/run";

/** `3–6`, or `13` for a single hop. */
export function rangeOf(run: Run, [first, last]: readonly [number, number]): string {
	const [from, to] = [run.hops[first]?.number, run.hops[last]?.number];
	return from === to ? String(from) : `${from}–${to}`;
}
