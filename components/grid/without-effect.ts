/** What changes nothing alone in a row of the grid, and what becomes of it beside others. Pure. */
import type { GridRow } from "@/lib/flow/proof/grid";
import type { ControlId } from "@/lib/vocabulary/controls";

export interface WithoutEffect {
	/** At no level; and no set names it, neither one that is enough nor one that is not: whoever has a set can spare it. */
	readonly spare: readonly ControlId[];
	/** At no level; but there is a set of which it is a part. */
	readonly beside: readonly ControlId[];
	/** Levels that change nothing, of controls that do at another level. */
	readonly low: readonly { readonly control: ControlId; readonly level: string }[];
}

export function withoutEffect({ cells, sets, weakened, undone: { example } }: GridRow): WithoutEffect {
	const lands = cells.filter(({ outcome }) => outcome === "lands");
	const works = new Set(cells.filter((cell) => !lands.includes(cell)).map(({ control }) => control));
	const idle = [...new Set(lands.map(({ control }) => control))].filter((control) => !works.has(control));
	const inSets = new Set(
		[...sets, ...weakened, ...(example ? [example] : [])].flatMap((one) => Object.keys(one.raised)),
	);
	return {
		spare: idle.filter((control) => !inSets.has(control)),
		beside: idle.filter((control) => inSets.has(control)),
		low: lands.filter(({ control }) => works.has(control)).map(({ control, level }) => ({ control, level })),
	};
}
