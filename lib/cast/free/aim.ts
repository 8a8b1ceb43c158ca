/**
 * What there is to be had in a grant, and how one sees that somebody has it: read from the world, so that a verdict
 * never speaks of photos where a grant is about something else.
 */
import { jsonObject } from "../../crypto/json";
import { containsWhole } from "../../flow/read/text-of";
import type { PlayedAim } from "../../flow/run";
import { isOf } from "../../http/base";
import type { HttpResponse } from "../../http/message";
import { html } from "../../parties/html";
import type { AsMemory } from "../../world/as-memory";
import type { ClientMemory } from "../../world/client-memory";
import type { RsMemory } from "../../world/rs-memory";
import type { World } from "../../world/world";
import { albumOf, MALLORY } from "./people";

export const apisOf = ({ memory }: Pick<World, "memory">): readonly RsMemory[] =>
	Object.values(memory).filter((one): one is RsMemory => one.role === "rs");

export const clientOf = ({ memory }: Pick<World, "memory">): ClientMemory | undefined =>
	Object.values(memory).find((one): one is ClientMemory => one.role === "client");

const serverOf = ({ memory }: Pick<World, "memory">): AsMemory | undefined =>
	Object.values(memory).find((one): one is AsMemory => one.role === "as");

/** Of a program that has an album of its own, that; where no API takes part, who somebody is taken for. */
export function aimOf(world: World): PlayedAim {
	const apis = apisOf(world);
	if (apis.some(({ tools }) => tools)) return "orders";
	if (apis.length === 0) return "account";
	return albumOf(world, clientOf(world)?.clientId ?? "").length > 0 ? "pictures" : "photos";
}

/** Whose album it is. */
const ownerOf = (world: World, aim: PlayedAim): string =>
	aim === "pictures" ? (clientOf(world)?.clientId ?? "") : "ada";

/** The texts that make it out: whoever has all of them in one message has it. Empty where it is no text. */
export function textsOfAim(world: World, aim: PlayedAim): readonly string[] {
	if (aim === "photos" || aim === "pictures") return albumOf(world, ownerOf(world, aim));
	return aim === "account" ? [greeting(nameOf(world, "ada"))] : Object.keys(toolsOf(world)?.orders ?? {});
}

/** Whether an answer hands it over. */
export function givesAim(world: World, aim: PlayedAim, { status, body }: HttpResponse): boolean {
	if (status !== 200 && status !== 201) return false;
	if (aim === "orders") {
		const { order, orders } = jsonObject(body) ?? {};
		return order !== undefined || orders !== undefined;
	}
	const texts = textsOfAim(world, aim);
	return texts.length > 0 && texts.every((text) => containsWhole(body, text));
}

/** A page as a window shows it. */
interface Shown {
	readonly url: string;
	readonly status: number;
	readonly html: string;
}

/** Whether the client itself shows all of these texts in a page: what somebody else writes into one proves nothing. */
export function clientShows(clients: readonly string[], texts: readonly string[], page: Shown | undefined): boolean {
	if (page?.status !== 200 || texts.length === 0) return false;
	return clients.some((base) => isOf(base, page.url)) && texts.every((text) => containsWhole(page.html, text));
}

/** What a page of the client says to whoever works in the attacker's account. */
export const mallorysTexts = (world: World, aim: PlayedAim): readonly string[] =>
	aim === "account" ? [greeting(MALLORY.name)] : albumOf(world, MALLORY.sub);

export const toolsOf = (world: World): RsMemory["tools"] => apisOf(world).find(({ tools }) => tools)?.tools;

/** How the client greets whoever is signed in. */
const greeting = (name: string): string => html`<h1>Hello, ${name}</h1>`.html;

const nameOf = (world: World, sub: string): string =>
	Object.values(serverOf(world)?.accounts ?? {}).find((one) => one.sub === sub)?.name ?? sub;
