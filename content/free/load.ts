/** A grant with the attacker in it, by the id of its page. */
import { freeOn } from "@/lib/cast/free/free-on";
import type { AnyFlow } from "@/lib/flow/define";
import { FREE, grants } from "./grants";

/** @returns `undefined` where there is no such grant */
export async function loadFree(id: string): Promise<AnyFlow | undefined> {
	const grant = grants.find((one) => `${FREE}${one.id}` === id);
	return grant && freeOn(await grant.load());
}
