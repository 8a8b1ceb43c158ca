import type { Metadata } from "next";
import { AttackGrid } from "@/components/grid/AttackGrid";
import type { AttackRow } from "@/components/grid/attack-row";
import { SiteHeader } from "@/components/site/SiteHeader";
import { entryOf } from "@/content/catalog";
import { isAttack } from "@/lib/flow/define";
import { gridRow } from "@/lib/flow/proof/grid";
import { lessonView } from "@/lib/flow/read/lesson-view";
import { idsOf } from "../lesson-props";

export const metadata: Metadata = {
	title: "Attacks",
	description: "Which protection stops which attack: every mark is a run of the real engine.",
};

export default async function Attacks() {
	return (
		<>
			<SiteHeader current="attacks" />
			<main id="main" className="site-main">
				<AttackGrid attacks={await Promise.all(idsOf("attack").map(rowOf))} />
			</main>
		</>
	);
}

async function rowOf(id: string): Promise<AttackRow> {
	const attack = await entryOf(id)?.load();
	if (!attack || !isAttack(attack)) throw new Error(`There is no attack "${id}"`);
	const { defaults, title, controls } = lessonView(attack);
	return { lesson: { id, defaults, title, controls }, row: await gridRow(attack) };
}
