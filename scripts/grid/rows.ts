/** The grid of every attack in the catalogue, played now. */
import { catalog } from "@/content/catalog";
import { isAttack } from "@/lib/flow/define";
import { type GridRow, gridRow } from "@/lib/flow/proof/grid";
import { raisedOnce } from "@/lib/flow/proof/once";

export { gridMarkdown } from "@/lib/flow/proof/grid";

export async function gridRows(): Promise<readonly GridRow[]> {
	const rows: GridRow[] = [];
	for (const entry of catalog) {
		const lesson = await entry.load();
		if (isAttack(lesson)) rows.push(await gridRow(lesson, undefined, raisedOnce(lesson)));
	}
	return rows;
}
