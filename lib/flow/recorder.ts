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

/** What a run says of messages on their way. */
export interface Interventions {
	readonly edits: readonly Edit[];
}

/**
 * What becomes of a request on its way: the one place where somebody between the two ends can act. Today these are the
 * learner's edits. To drop, delay, replay or add a message is to be said in `Interventions` and done here.
 */
export function onTheWay(request: HttpRequest, exchange: string, { edits }: Interventions): HttpRequest {
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
	const travel = () => {
		world.clock += TRAVEL_SECONDS;
	};

	/** A request leaves. @returns the exchange that it opens, with the request as it goes on and the lane that it reaches */
	const leaves = (from: LaneId, intended: LaneId, original: HttpRequest, how: Sending): OpenExchange => {
		const exchange = nextExchange();
		const request = onTheWay(original, exchange, interventions);
		travel();
		// Sent on by an edit to where nobody listens, it does not reach the lane that it was meant for.
		const to = network.laneAt(request.url)?.id ?? (request === original ? intended : from);
		const { channel, note, via } = how;
		const opened = { exchange, from, to, channel, note, request };
		const open = via === undefined ? opened : { ...opened, via };
		messages.push(requestMessage(world, open, original, how));
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
		return response;
	};

	/** The operating system hands an address over. @returns the one that arrives */
	const handsOver = (from: LaneId, to: LaneId, original: string, { note, phase, stolen = false }: LinkTelling) => {
		const exchange = nextExchange();
		const { url } = onTheWay({ method: "GET", url: original, headers: [], body: "" }, exchange, interventions);
		travel();
		messages.push(linkMessage(world, { note, phase }, { exchange, from, to, url, stolen }, original));
		return url;
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
