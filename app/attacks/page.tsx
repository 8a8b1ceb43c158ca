import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metadata } from "next";
import { AttackIndex } from "@/components/grid/AttackIndex";
import type { AttackRow } from "@/components/grid/attack-row";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { entryOf } from "@/content/catalog";
import { isAttack } from "@/lib/flow/define";
import { type GridRow, settingsOf } from "@/lib/flow/proof/grid";
import { lessonView } from "@/lib/flow/read/lesson-view";
import { idsOf } from "../lesson-props";

export const metadata: Metadata = {
	title: mark("Attacks"),
	description: "Which protection stops which attack: every mark is a run of the real engine.",
};

export default async function Attacks() {
	return (
		<>
			<SiteHeader current="attacks" />
			<main id="main" className="site-main">
				<AttackIndex attacks={await Promise.all(idsOf("attack").map(rowOf))} />
			</main>
		</>
	);
}

async function rowOf(id: string): Promise<AttackRow> {
	const entry = entryOf(id);
	const attack = await entry?.load();
	if (!entry || !attack || !isAttack(attack)) throw new Error(`There is no attack "${id}"`);
	const { defaults, title, controls } = lessonView(attack);
	const { stand, sections } = attack.about;
	const flow = entryOf(entry.against ?? "");
	return {
		lesson: { id, defaults, title, controls },
		row: gridOf(id),
		settings: settingsOf(attack).length,
		summary: entry.summary,
		against: { id: flow?.id ?? "", title: flow?.title ?? "" },
		stand,
		sections,
	};
}

/** As `npm run grid` wrote it. A test plays every row again and compares. */
function gridOf(id: string): GridRow {
	return JSON.parse(readFileSync(join(process.cwd(), "docs", "grid", `${id}.json`), "utf8"));
}
