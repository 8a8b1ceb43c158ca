/** What the runs of every lesson show, played now. */
import { catalog } from "@/content/catalog";
import { rememberSignatures } from "@/lib/crypto/rs256";
import { scenariosOnce } from "@/lib/flow/proof/once";
import { type Found, foundIn } from "@/lib/search/found";

/** @returns by id of the lesson */
export async function playScenarios(): Promise<ReadonlyMap<string, Found>> {
	rememberSignatures();
	const found = new Map<string, Found>();
	for (const { id, load } of catalog) {
		const lesson = await load();
		found.set(id, await foundIn(lesson, scenariosOnce(lesson)));
	}
	return found;
}
