/**
 * Slots: what an attacker writes into a message without knowing it by heart. `{code.1}` stands for the value of that
 * name, and is empty where the attacker does not hold it: values come from what reached it or was copied, and from
 * nowhere else. So an act stays the same data whatever the seed and the settings make of the values.
 */
import { challengeOf } from "../../crypto/pkce";
import type { Pairs } from "../../http/form";
import { header } from "../../http/message";
import type { LaneId } from "../../vocabulary/lanes";
import { valueKinds } from "../../vocabulary/values";
import type { Heard, PlayedMemory } from "../../world/attacker-memory";
import type { World } from "../../world/world";
import { containsWhole, requestText, responseText, withDecoded } from "../read/text-of";

/** A slot: the id of a value, `newest:` with a kind of value, `next` for where the attacker's own browser is sent, `url:` with the exchange of a copied address, or `s256:` with a text of its own to be hashed. */
const SLOT = /\{(next|newest:[a-z_]{1,32}|[a-z_]{1,32}(?:\.\d{1,3})?|url:[\dx.]{1,8}|s256:[A-Za-z0-9\-._~]{1,128})\}/g;

const textOfHeard = ({ request, response, url }: Heard): string =>
	[request && requestText(request), response && responseText(response), url && withDecoded(url)].join("\n");

/** Whether the attacker holds a value: everybody knows it, it is its own, or it stands in something that reached it. */
export const holds = (
	played: Pick<PlayedMemory, "heard">,
	{ text, isPublic, heldAtStart }: World["values"][number],
	attacker: LaneId = "attacker",
): boolean =>
	isPublic || heldAtStart.includes(attacker) || played.heard.some((heard) => containsWhole(textOfHeard(heard), text));

/** What a slot stands for; `undefined` where the attacker does not have it. */
function standsFor(slot: string, played: PlayedMemory, { values }: Pick<World, "values">): string | undefined {
	if (slot === "next") return played.browser.following;
	if (slot.startsWith("s256:")) return challengeOf(slot.slice(5), "S256");
	if (slot.startsWith("newest:"))
		return values.findLast((value) => value.kind === slot.slice(7) && holds(played, value))?.text;
	if (slot.startsWith("url:")) return addressOf(played, slot.slice(4));
	const value = values.find(({ id }) => id === slot);
	return value && holds(played, value) ? value.text : undefined;
}

/** The address that was read in an exchange: where it went, or where its answer sent the browser. */
function addressOf({ heard }: PlayedMemory, exchange: string): string | undefined {
	const found = heard.filter((one) => one.exchange === exchange);
	const [first] = found.flatMap(({ url, request, response }) => {
		const location = response && header(response.headers, "location");
		return url ?? location ?? request?.url ?? [];
	});
	return first;
}

export interface Filled {
	readonly text: string;
	/** The slots that are empty. */
	readonly missing: readonly string[];
}

/** A text with its slots filled. What looks like a slot and is none stays as it is. */
export function fill(text: string, played: PlayedMemory, world: Pick<World, "values">): Filled {
	const missing: string[] = [];
	const filled = text.replace(SLOT, (whole, slot: string) => {
		const isSlot = slot === "next" || slot.includes(":") || Object.hasOwn(valueKinds, slot.split(".", 1)[0] ?? "");
		return isSlot ? (standsFor(slot, played, world) ?? empty(slot)) : whole;
	});
	return { text: filled, missing };

	function empty(slot: string): string {
		missing.push(slot);
		return "";
	}
}

/** Fields with their slots filled. One that has nothing but an empty slot is left out. */
export const fillPairs = (pairs: Pairs, played: PlayedMemory, world: Pick<World, "values">): Pairs =>
	pairs.flatMap(([name, value]) => {
		const { text, missing } = fill(value, played, world);
		return missing.length > 0 && text === "" ? [] : [[name, text] as const];
	});
