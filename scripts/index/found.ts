/** What the runs of every lesson show, and some of free play, played now. */
import { catalog } from "@/content/catalog";
import { foundInLesson, foundInPlay, playedToFind } from "@/content/refusing/runs";
import { rememberSignatures } from "@/lib/crypto/rs256";
import { scenariosOnce } from "@/lib/flow/proof/once";
import type { Found } from "@/lib/search/found";

/** @returns by id of the lesson, or of the grant that is played freely */
export async function playScenarios(): Promise<ReadonlyMap<string, Found>> {
	rememberSignatures();
	const found = new Map<string, Found>();
	for (const { id, load } of catalog) {
		const lesson = await load();
		found.set(id, await foundInLesson(lesson, scenariosOnce(lesson)));
	}
	for (const id of playedToFind) found.set(id, await foundInPlay(id));
	return found;
}
