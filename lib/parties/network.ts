/** Routes a request by its address to the lane that listens there, and lets its party answer. */
import { isOf } from "../http/base";
import { type HttpRequest, type HttpResponse, withoutBody } from "../http/message";
import type { Lane, Role } from "../vocabulary/lanes";
import type { PartySettings } from "../vocabulary/settings";
import type { Surroundings } from "../world/surroundings";
import { authorizationServer } from "./as/as";
import { document } from "./as/client-document";
import { attackerHost } from "./attacker/host";
import { attackerTurns } from "./attacker/server";
import { agentTurns } from "./client/agent-turns";
import { client } from "./client/client";
import { webTurns } from "./client/web";
import {
	type Answer,
	isAsking,
	type Notebook,
	newNotebook,
	type Party,
	type PartyContext,
	type PartyWorld,
	type Turn,
} from "./context";
import { programOf } from "./programs";
import { introspected } from "./rs/introspection";
import { apiOrTools, readableByPages } from "./rs/tool-server";
import { onwardTurns } from "./service/onward";

/** Who answers for each role. A role that only sends has nobody. */
const parties: Readonly<Partial<Record<Role, Party>>> = {
	as: { answer: authorizationServer, resume: { document } },
	rs: {
		answer: apiOrTools,
		resume: Object.fromEntries(
			Object.entries({ introspected, ...onwardTurns }).map(([name, goOn]) => [name, readableByPages(goOn)]),
		),
	},
	client: { answer: client, resume: { ...webTurns, ...agentTurns } },
	attacker: { answer: attackerHost, resume: attackerTurns },
};

/** Who answers on a lane: the program that it names, else the usual party of its role. */
const partyOf = ({ role, program }: Lane): Party | undefined =>
	program === undefined ? parties[role] : programOf(program);

/** What a party did in one turn. */
export interface Taken {
	readonly answer: Answer;
	readonly notebook: Notebook;
}

/** Hears what the one who answers asks somebody else, and what comes back. */
type Heard = (asked: HttpRequest, response: HttpResponse) => void;

interface Delivery {
	readonly response: HttpResponse;
	readonly notebook: Notebook;
}

export interface Network {
	/** The lane that listens at a URL, if any. */
	laneAt(url: string): Lane | undefined;
	/** The context in which a lane works, with a fresh notebook. */
	contextOf(lane: Lane): PartyContext;
	/** The first turn of whoever listens at the URL. Where nobody does, the answer has status 0: no answer at all. */
	begin(request: HttpRequest): Promise<Taken>;
	/** A further turn of a lane. Throws where its party has no such continuation: an error in the party. */
	resume(lane: Lane, next: string, turn: Turn): Promise<Taken>;
	/** All turns of whoever listens at the URL, and of whoever is asked on the way, until there is an answer. */
	deliver(request: HttpRequest, heard?: Heard): Promise<Delivery>;
}

/** What comes back where nobody listens. */
export const NO_ANSWER: HttpResponse = { status: 0, headers: [], body: "" };

/** What stands in a turn that nobody had to be asked for. */
export const NOT_ASKED: Pick<Turn, "asked" | "response"> = {
	asked: { method: "GET", url: "", headers: [], body: "" },
	response: NO_ANSWER,
};

/** How many parties may wait for each other. Whoever makes them ask in a circle gets no answer, as by a timeout. */
const MAX_DEPTH = 8;

/** What lies beyond a network. */
interface Beyond {
	/** How many parties wait for what is asked here. */
	readonly depth?: number;
	/** Who answers what a party asks where no lane listens; nobody in a lesson, which reaches no other host. */
	readonly elsewhere?: (request: HttpRequest) => Promise<HttpResponse>;
}

/** @param around chance and the time, for everybody who is on this network */
export function createNetwork(
	lanes: readonly Lane[],
	world: PartyWorld,
	settings: PartySettings,
	around: Surroundings,
	{ depth = 0, elsewhere }: Beyond = {},
): Network {
	const further = { depth: depth + 1, ...(elsewhere === undefined ? {} : { elsewhere }) };
	const deeper: Network["deliver"] = async (request) =>
		elsewhere !== undefined && laneAt(lanes, request.url) === undefined
			? { response: await elsewhere(request), notebook: newNotebook() }
			: createNetwork(lanes, world, settings, around, further).deliver(request);
	const contextOf = (lane: Lane): PartyContext => ({
		lane,
		world,
		settings,
		notebook: newNotebook(),
		draw: (label, octets) => around.draw(`${lane.id}/${label}`, octets),
		drawLetters: (label, alphabet, length) => around.drawLetters(`${lane.id}/${label}`, alphabet, length),
		now: around.now,
		fetch: async (request) => (await deeper(request)).response,
	});
	const beginAt = async (lane: Lane | undefined, request: HttpRequest): Promise<Taken> => {
		const party = lane && partyOf(lane);
		if (!lane || !party || depth > MAX_DEPTH) return { answer: NO_ANSWER, notebook: newNotebook() };
		const at = contextOf(lane);
		return { answer: leaving(request, await party.answer(request, at)), notebook: at.notebook };
	};
	const begin: Network["begin"] = (request) => beginAt(laneAt(lanes, request.url), request);
	const resume: Network["resume"] = async (lane, next, turn) => {
		const continuation = partyOf(lane)?.resume[next];
		if (!continuation) throw new Error(`"${lane.id}" (${lane.role}) cannot go on with "${next}"`);
		const at = contextOf(lane);
		return { answer: leaving(turn.request, await continuation(turn, at)), notebook: at.notebook };
	};
	const deliver: Network["deliver"] = async (request, tell) => {
		const lane = laneAt(lanes, request.url);
		let { answer, notebook } = await beginAt(lane, request);
		while (lane && isAsking(answer)) {
			const { ask, next, about = {} } = answer;
			const heard = ask === undefined ? NOT_ASKED : { asked: ask, response: (await deeper(ask)).response };
			if (ask !== undefined) tell?.(ask, heard.response);
			const taken = await resume(lane, next, { request, about, ...heard });
			answer = taken.answer;
			notebook = bothOf(notebook, taken.notebook);
		}
		return { response: isAsking(answer) ? NO_ANSWER : answer, notebook };
	};
	return { laneAt: (url) => laneAt(lanes, url), contextOf, begin, resume, deliver };
}

const leaving = (request: HttpRequest, answer: Taken["answer"]): Taken["answer"] =>
	isAsking(answer) ? answer : withoutBody(request, answer);

/** What a party did in two turns. */
export const bothOf = (first: Notebook, second: Notebook): Notebook => ({
	place: second.place ?? first.place,
	made: [...first.made, ...second.made],
	spent: [...first.spent, ...second.spent],
	...droppedIn(first, second),
	checks: [...first.checks, ...second.checks],
	logged: [...first.logged, ...second.logged],
	refusal: second.refusal ?? first.refusal,
});

function droppedIn(first: Notebook, second: Notebook): Pick<Notebook, "dropped"> {
	const dropped = [...(first.dropped ?? []), ...(second.dropped ?? [])];
	return dropped.length === 0 ? {} : { dropped };
}

/** The lane that listens at a URL, if any: of several on one host the one with the longest base. */
export function laneAt(lanes: readonly Lane[], url: string): Lane | undefined {
	let best: Lane | undefined;
	let length = 0;
	for (const lane of lanes)
		for (const base of [lane.base, lane.also])
			if (base !== undefined && base.length > length && isOf(base, url)) [best, length] = [lane, base.length];
	return best;
}
