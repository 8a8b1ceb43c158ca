import type { Metadata } from "next";
import { pathOfUnit } from "@/components/learn/shown-unit";
import { DueCards, type Questions } from "@/components/practice/DueCards";
import { SiteHeader } from "@/components/site/SiteHeader";
import { mark } from "@/components/words/text";
import { questionItem, statementItem } from "@/content/learn/items";
import { type UnitEntry, units } from "@/content/learn/units";

export const metadata: Metadata = {
	title: mark("Spaced cards"),
	description: "Exercises that were missed come back after one day, and once more after seven.",
};

export default async function Due() {
	const all = await Promise.all(units.map(questionsOf));
	return (
		<>
			<SiteHeader current="learn" />
			<main id="main">
				<DueCards questions={Object.fromEntries(all.flat())} />
			</main>
		</>
	);
}

/** What is asked in a unit, each with the id under which its answer is remembered. */
async function questionsOf({ id, title, load }: UnitEntry): Promise<readonly (readonly [string, Questions[string]])[]> {
	const { statements } = await load();
	return [questionItem(id), ...statements.map(statementItem)].map((item) => [
		item,
		{ unit: title, href: pathOfUnit(id) },
	]);
}
