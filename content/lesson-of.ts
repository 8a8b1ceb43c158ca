/** A lesson, or a grant that is played freely, by the id of its page. */
import type { AnyFlow } from "@/lib/flow/define";
import { entryOf } from "./catalog";

/** @returns `undefined` where there is none of this name */
export async function lessonOf(id: string): Promise<AnyFlow | undefined> {
	const entry = entryOf(id);
	return entry ? entry.load() : (await import("./free/load")).loadFree(id);
}
