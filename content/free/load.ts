/** A grant with the attacker in it, by the id of its page. */
import { freeOn } from "@/lib/cast/free/free-on";
import type { AnyFlow } from "@/lib/flow/define";
import { grants } from "./grants";

/** Ids of what is played freely begin so, and go on with the grant's own. */
export const FREE = "free-";

/** @returns `undefined` where there is no such grant */
export async function loadFree(id: string): Promise<AnyFlow | undefined> {
	const grant = grants.find((one) => `${FREE}${one.id}` === id);
	return grant && freeOn(await grant.load());
}
