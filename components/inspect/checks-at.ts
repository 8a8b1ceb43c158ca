import { checksBefore, checksOf } from "@/lib/flow/read/stamp";
import type { Hop, Run } from "@/lib/flow/run";
import type { CheckRecord } from "@/lib/vocabulary/message";

/** The checks that belong to a hop: its own, else those of the exchange that it is part of, up to now. */
export function checksAt(
	run: Run,
	hop: Hop,
): { readonly hop: Hop; readonly checks: readonly CheckRecord[] } | undefined {
	const own = checksOf(hop);
	if (own.length > 0) return { hop, checks: own };
	const before = checksBefore(run, hop);
	return before && { hop: before, checks: checksOf(before) };
}
