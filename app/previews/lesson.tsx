/** The picture of a lesson, with its whole run at its defaults. */
import { lessonProps } from "@/app/lesson-props";
import { type CatalogEntry, entryOf } from "@/content/catalog";
import { LIGHT } from "@/lib/flow/picture/palette";
import { picture, SKY } from "./picture";
import { WholeRunPicture } from "./whole-run";

export async function lessonPicture(kind: CatalogEntry["kind"], id: string) {
	const { run } = await lessonProps(kind, id);
	const { title, summary } = entryOf(id) ?? { title: id, summary: "" };
	return picture({
		kicker: kind === "attack" ? "Par Avion · attack" : "Par Avion",
		title,
		says: summary,
		rim: kind === "attack" ? LIGHT.roles.attacker : SKY,
		children: <WholeRunPicture run={run} />,
	});
}
