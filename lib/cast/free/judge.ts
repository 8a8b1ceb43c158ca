/**
 * The end of a played run, judged from its final world: what the attacker holds, and what each of these values opens.
 * That is tried for real, by the same parties, on a copy of the world that is thrown away.
 */

import { playedBy } from "../../flow/free/seam";
import { holds } from "../../flow/free/slots";
import { containsWhole, requestText, responseText } from "../../flow/read/text-of";
import type { Opened, PlayedAim, PlayedVerdict } from "../../flow/run";
import type { Lane } from "../../vocabulary/lanes";
import type { Value } from "../../vocabulary/values";
import type { ClientMemory } from "../../world/client-memory";
import { recall, type World } from "../../world/world";
import { aimOf, clientShows, givesAim, mallorysTexts, textsOfAim } from "./aim";
import type { Judged } from "./judged";
import type { People } from "./people";
import { canBeTold } from "./standing";
import { tryValue } from "./try-value";

/** Kinds of values that open something by themselves, or with what everybody knows. */
const OPENING: readonly Value["kind"][] = ["access_token", "code", "refresh_token", "device_code"];

/** A program that asks for itself needs nothing but its secret (RFC 6749 §4.4). */
const openingIn = ({ honestFields }: Pick<Judged, "honestFields">): readonly Value["kind"][] =>
	"client_credentials" in honestFields ? [...OPENING, "client_secret"] : OPENING;

/** @returns what the attacker reached, and what it could still reach with what it holds */
export async function judge(judged: Judged): Promise<PlayedVerdict> {
	const { world, people } = judged;
	const played = playedBy(world, people.attacker);
	const opening = openingIn(judged);
	const held = world.values.filter((value) => opening.includes(value.kind) && holds(played, value, people.attacker));
	const opened: Opened[] = [];
	for (const value of held) opened.push(await tryValue(value, judged));
	const aim = aimOf(world);
	const seen = sees(judged, aim);
	const honest = judged.succeeded || served(judged.lanes, judged.world, people);
	return {
		aim,
		reads: seen || opened.some(({ opens }) => opens === "aim"),
		seen,
		planted: planted(judged, aim),
		honest,
		honestAgain: honest || (await judged.triesAgain()),
		opened,
		lacks: seen ? [] : aim === "account" ? lacksToSignIn(opened) : lacksOf(opened, world, opening),
		done: [...played.done],
		canBeTold: canBeTold(world),
	};
}

/** Exchanges that the attacker has opened itself; what Ada's browser asks for after a link has a second number. */
const OWN_EXCHANGE = /^x\d+$/;

/**
 * Whether it has come to the attacker: in an answer that was made by somebody else, or in what was sent to it. What the
 * learner wrote into a message proves nothing, wherever it comes back.
 */
function sees({ world, people, free }: Judged, aim: PlayedAim): boolean {
	const { heard } = playedBy(world, people.attacker);
	if (aim === "orders") return heard.some(({ response }) => response !== undefined && givesAim(world, aim, response));
	if (aim === "account")
		return heard.some(
			({ exchange, response }) =>
				response !== undefined && OWN_EXCHANGE.test(exchange) && givesAim(world, aim, response),
		);
	const written = JSON.stringify(free.interventions);
	const texts = textsOfAim(world, aim).filter((text) => !written.includes(text));
	const said = heard.map(({ request, response }) =>
		[request && requestText(request), response && responseText(response)].join("\n"),
	);
	return texts.length > 0 && said.some((one) => texts.every((text) => containsWhole(one, text)));
}

/** Where the client shows its pages. */
const clientsIn = (lanes: readonly Lane[]): readonly string[] =>
	lanes.flatMap(({ role, base }) => (role === "client" && base !== undefined ? [base] : []));

/** Whether somebody has what they came for: Ada in her own window, or a client that has none. */
export function served(lanes: readonly Lane[], world: World, people: People): boolean {
	const aim = aimOf(world);
	const texts = textsOfAim(world, aim);
	const { page } = people.user === undefined ? {} : recall(world, people.user, "browser");
	if (texts.length === 0 || aim === "orders") return false;
	if (clientShows(clientsIn(lanes), texts, page)) return true;
	const clients = Object.values(world.memory).filter((one): one is ClientMemory => one.role === "client");
	return clients
		.filter(({ redirectUri }) => people.user === undefined || !redirectUri.startsWith("https://"))
		.flatMap(({ sessions }) => Object.values(sessions))
		.some((session) => texts.every((photo) => session.photos?.includes(photo)));
}

/** Whether the client shows a tab of Ada's what is the attacker's: an album, or that she is signed in as Mallory. */
function planted({ world, people, lanes }: Judged, aim: PlayedAim): boolean {
	if (people.user === undefined) return false;
	const { page } = recall(world, people.user, "browser");
	const tabs = [...playedBy(world, people.attacker).adasTabs, ...(page ? [page] : [])];
	return tabs.some((tab) => clientShows(clientsIn(lanes), mallorysTexts(world, aim), tab));
}

/** A token signs nobody in (OpenID Core §3.1.3.7 is about the ID Token alone): the client wants a code. */
const lacksToSignIn = (opened: readonly Opened[]): readonly string[] =>
	opened.some(({ id }) => id.startsWith("code")) ? [] : ["code"];

/** What the attacker would need besides: for the value that came nearest. */
function lacksOf(opened: readonly Opened[], { values }: World, opening: readonly Value["kind"][]): readonly string[] {
	if (opened.some(({ opens }) => opens === "aim")) return [];
	// Any of these would be worth a try. A run that ended early has issued none.
	const issued = opening.filter((kind) => values.some((value) => value.kind === kind));
	if (opened.length === 0) return issued.length > 0 ? issued : ["access_token"];
	const nearest = [...opened].sort((a, b) => a.lacks.length - b.lacks.length).find(({ lacks }) => lacks.length > 0);
	return nearest?.lacks ?? [];
}
