/** The grid of every attack in the catalogue, played now. */
import { catalog } from "@/content/catalog";
import { rememberSignatures } from "@/lib/crypto/rs256";
import { isAttack } from "@/lib/flow/define";
import type { GridRow } from "@/lib/flow/proof/grid";
import { type Counted, raisedOnce } from "@/lib/flow/proof/once";
import { gridRow } from "@/lib/flow/proof/row";

export { gridMarkdown } from "@/lib/flow/proof/grid";

/** @returns the rows, and for each attack what was played for its own */
export async function playGrid(): Promise<{ rows: readonly GridRow[]; counted: readonly Counted[] }> {
	rememberSignatures();
	const rows: GridRow[] = [];
	const counted: Counted[] = [];
	for (const entry of catalog) {
		const lesson = await entry.load();
		if (!isAttack(lesson)) continue;
		const raised = raisedOnce(lesson);
		rows.push(await gridRow(lesson, undefined, raised.play));
		counted.push(raised.counted());
	}
	return { rows, counted };
}
