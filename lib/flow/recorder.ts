/**
 * Messages are recorded here, where the network takes a request and brings an answer, and nowhere else. Whoever acts
 * adds what no wire carries: the key of the words, and the phase. Exchange numbers, the time that a message travels,
 * and what happens to it on its way are this seam's alone, so that a run can say it as data.
 */
import { type HttpRequest, type HttpResponse, withoutBody } from "../http/message";
import type { Notebook } from "../parties/context";
import type { Network } from "../parties/network";
import type { LaneId, Phase } from "../vocabulary/lanes";
import type { Message, Refusal, WorkMessage } from "../vocabulary/message";
import { TRAVEL_SECONDS } from "../world/clock";
import type { OpenExchange, World } from "../world/world";
import { applyOps } from "./apply-edit";
import type { LinkTelling, Sending } from "./define";
import type { Edit } from "./edit";
import {
	checksMessage,
	linkMessage,
	type Moment,
	receiverChecks,
	requestMessage,
	responseMessage,
	workMessage,
} from "./record";
import type { Fate, Passing, Seam } from "./seam";

/** What a run says of messages on their way, and who stands there where a learner plays it. */
export interface Interventions {
	readonly edits: readonly Edit[];
	readonly seam?: Seam | undefined;
}

/** What a learner's edits make of a request before it leaves. Whoever stands on its way comes after that (`Seam`). */
export function edited(request: HttpRequest, exchange: string, { edits }: Interventions): HttpRequest {
	return applyOps(request, edits.find((edit) => edit.exchange === exchange)?.ops ?? []);
}

interface Place {
	/** A draft. Its clock moves with every message. */
	readonly world: World;
	readonly network: Pick<Network, "laneAt">;
	/** Index of the frame that is being left, which is part of the names of its exchanges. */
	readonly frame: number;
	readonly interventions: Interventions;
}

/** How an answer is told: with the checks of whoever sends it, where those are no hop of their own. */
export interface Arriving {
	readonly phase?: Phase | undefined;
	readonly notebook?: Notebook;
	readonly checks?: Notebook["checks"];
}

export type Recorder = ReturnType<typeof createRecorder>;

export function createRecorder({ world, network, frame, interventions }: Place) {
	const messages: Message[] = [];
	let sent = 0;
	const nextExchange = () => `${frame}.${sent++}`;
	const { seam } = interventions;
	const onTheWay = (exchange: string, passing: Passing): Fate =>
		seam?.leaves(exchange, passing) ?? { request: passing.request, lost: false, copies: [] };
	const travel = () => {
		world.clock += TRAVEL_SECONDS;
	};

	/** A request leaves. @returns the exchange that it opens, with the request as it goes on and the lane that it reaches */
	const leaves = (from: LaneId, intended: LaneId, original: HttpRequest, how: Sending): OpenExchange => {
		const exchange = how.exchange ?? nextExchange();
		const { channel, note, via } = how;
		const leaving = edited(original, exchange, interventions);
		const towards = network.laneAt(leaving.url)?.id ?? intended;
		const passing = { channel, from, to: towards, via, phase: how.phase, request: leaving };
		const { request, lost, copies } = onTheWay(exchange, passing);
		travel();
		// Sent on by an edit to where nobody listens, it does not reach the lane that it was meant for.
		const to = lost ? from : (network.laneAt(request.url)?.id ?? (request === original ? intended : from));
		const opened = { exchange, from, to, channel, note, request };
		const open = { ...opened, ...(via === undefined ? {} : { via }), ...(lost ? { lost: true as const } : {}) };
		messages.push(requestMessage(world, open, original, how));
		messages.push(...copies);
		return open;
	};

	/** The receiver has looked at a request. */
	const looked = (open: OpenExchange, how: Sending, notebook: Notebook): void => {
		messages.push(receiverChecks(world, open, how, notebook));
	};

	/** An answer arrives. @returns it as it arrived */
	const arrives = (open: OpenExchange, made: HttpResponse, { phase, notebook, checks = [] }: Arriving) => {
		travel();
		const response = withoutBody(open.request, made);
		messages.push(responseMessage(world, open, response, { phase, notebook, checks }));
		const { exchange, from, to, channel, via, request } = open;
		if (!open.lost)
			messages.push(...(seam?.arrives(exchange, { channel, from, to, via, request, response, phase }) ?? []));
		return response;
	};

	/** The operating system hands an address over. @returns the one that arrives; "" where somebody stopped it */
	const handsOver = (from: LaneId, to: LaneId, original: string, { note, phase, stolen = false }: LinkTelling) => {
		const exchange = nextExchange();
		const leaving = edited({ method: "GET", url: original, headers: [], body: "" }, exchange, interventions);
		const { request, lost, copies } = onTheWay(exchange, { channel: "link", from, to, phase, request: leaving });
		const { url } = request;
		travel();
		messages.push(linkMessage(world, { note, phase }, { exchange, from, to: lost ? from : to, url, stolen }, original));
		messages.push(...copies);
		return lost ? "" : url;
	};

	/** A lane has worked, and nothing was sent. */
	const worked = (lane: LaneId, moment: Moment, facts: WorkMessage["facts"]): void => {
		messages.push(workMessage(world, moment, { lane, facts }));
	};

	/** A lane has judged something that no exchange brought it, or that an earlier one did. */
	const judged = (
		lane: LaneId,
		moment: Moment & { readonly notebook: Notebook },
		said: { readonly place: string; readonly refusal: Refusal | undefined; readonly releases: string | undefined },
	): void => {
		messages.push(checksMessage(world, moment, { lane, ...said }));
	};

	return { messages, leaves, looked, arrives, handsOver, worked, judged };
}
