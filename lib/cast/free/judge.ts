/**
 * The end of a played run, judged from its final world: what the attacker holds, and what each of these values opens.
 * That is tried for real, by the same parties, on a copy of the world that is thrown away.
 */

import { playedBy } from "../../flow/free/seam";
import { holds } from "../../flow/free/slots";
import { containsWhole, requestText, responseText } from "../../flow/read/text-of";
import type { Opened, PlayedVerdict } from "../../flow/run";
import type { Value } from "../../vocabulary/values";
import type { ClientMemory } from "../../world/client-memory";
import { recall, type World } from "../../world/world";
import type { Judged } from "./judged";
import { adasPhotos, albumOf, MALLORY, type People } from "./people";
import { canBeTold } from "./standing";
import { tryValue } from "./try-value";

/** Kinds of values that open something by themselves, or with what everybody knows. */
const OPENING: readonly Value["kind"][] = ["access_token", "code", "refresh_token", "device_code"];

/** @returns what the attacker reached, and what it could still reach with what it holds */
export async function judge(judged: Judged): Promise<PlayedVerdict> {
	const { world, people } = judged;
	const played = playedBy(world, people.attacker);
	const held = world.values.filter((value) => OPENING.includes(value.kind) && holds(played, value, people.attacker));
	const opened: Opened[] = [];
	for (const value of held) opened.push(await tryValue(value, judged));
	const seen = sees(judged);
	const honest = judged.succeeded || served(judged.world, people);
	return {
		reads: seen || opened.some(({ opens }) => opens === "photos"),
		seen,
		planted: planted(judged),
		honest,
		honestAgain: honest || (await judged.triesAgain()),
		opened,
		lacks: lacksOf(opened, seen, world),
		done: [...played.done],
		canBeTold: canBeTold(world),
	};
}

/** Whether all photos of Ada stand in what reached the attacker. */
function sees({ world, people }: Judged): boolean {
	const texts = playedBy(world, people.attacker).heard.map(({ request, response }) =>
		[request && requestText(request), response && responseText(response)].join("\n"),
	);
	const photos = adasPhotos(world);
	return photos.length > 0 && texts.some((text) => photos.every((photo) => containsWhole(text, photo)));
}

/** Whether Ada has what she came for: in her own window, or in a client that has none. */
export function served(world: World, people: People): boolean {
	const photos = adasPhotos(world);
	if (photos.length === 0) return false;
	const { page } = people.user === undefined ? {} : recall(world, people.user, "browser");
	if (page && photos.every((photo) => containsWhole(page.html, photo))) return true;
	const clients = Object.values(world.memory).filter((one): one is ClientMemory => one.role === "client");
	return clients
		.filter(({ redirectUri }) => people.user === undefined || !redirectUri.startsWith("https://"))
		.flatMap(({ sessions }) => Object.values(sessions))
		.some((session) => photos.every((photo) => session.photos?.includes(photo)));
}

/** Whether a tab of Ada's shows the album of the attacker's account. */
function planted({ world, people }: Judged): boolean {
	const photos = albumOf(world, MALLORY.sub);
	if (people.user === undefined || photos.length === 0) return false;
	const { page } = recall(world, people.user, "browser");
	const tabs = [...playedBy(world, people.attacker).adasTabs, ...(page ? [page] : [])];
	return tabs.some(({ html }) => photos.every((photo) => containsWhole(html, photo)));
}

/** What the attacker would need besides: for the value that came nearest to the photos. */
function lacksOf(opened: readonly Opened[], seen: boolean, { values }: World): readonly string[] {
	if (seen || opened.some(({ opens }) => opens === "photos")) return [];
	// Any of these would be worth a try. A run that ended early has issued none.
	const issued = OPENING.filter((kind) => values.some((value) => value.kind === kind));
	if (opened.length === 0) return issued.length > 0 ? issued : ["access_token"];
	const nearest = [...opened].sort((a, b) => a.lacks.length - b.lacks.length).find(({ lacks }) => lacks.length > 0);
	return nearest?.lacks ?? [];
}
