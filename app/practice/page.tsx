import type { Metadata } from "next";
import { PracticeIndex } from "@/components/practice/PracticeIndex";
import type { SetRow } from "@/components/practice/set-row";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { catalog } from "@/content/catalog";
import { isAttack } from "@/lib/flow/define";

export const metadata: Metadata = {
	title: mark("Practice"),
	description: "Exercises made from the lessons' own runs, and judged by them. What you miss comes back.",
};

export default async function Practice() {
	return (
		<>
			<SiteHeader current="learn" />
			<main id="main" className="site-main">
				<PracticeIndex rows={await Promise.all(catalog.map(rowOf))} />
			</main>
		</>
	);
}

async function rowOf({ id, kind, title, group, summary, load }: (typeof catalog)[number]): Promise<SetRow> {
	const row = { id, kind, title, group, summary };
	if (kind === "flow") return row;
	const attack = await load();
	return isAttack(attack) ? { ...row, stand: attack.about.stand } : row;
}
