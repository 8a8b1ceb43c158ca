/** What a step works with. Each thing it does becomes a message, with the learner's edits applied on the way. */
import { type HttpRequest, type HttpResponse, withoutBody } from "../http/message";
import { LATER, type Notebook } from "../parties/context";
import { createNetwork, NO_ANSWER } from "../parties/network";
import type { Lane } from "../vocabulary/lanes";
import type { Message } from "../vocabulary/message";
import type { Settings } from "../vocabulary/settings";
import { TRAVEL_SECONDS } from "../world/clock";
import type { OpenExchange, World } from "../world/world";
import type { AnyFlow, Sending, StepContext } from "./define";
import { applyOps, type Edit } from "./edit";
import { checksMessage, linkMessage, receiverChecks, requestMessage, responseMessage, workMessage } from "./record";

interface Setting {
	readonly flow: Pick<AnyFlow, "id" | "lanes">;
	readonly settings: Settings;
	/** A draft. */
	readonly world: World;
	/** Index of the frame that is being left, which is part of the names of its exchanges. */
	readonly frame: number;
	readonly edits: readonly Edit[];
}

export function createStepContext({ flow, settings, world, frame, edits }: Setting) {
	const messages: Message[] = [];
	const network = createNetwork(flow.lanes, world, settings);
	let sent = 0;

	const lane = (id: string): Lane => {
		const found = flow.lanes.find((one) => one.id === id);
		if (!found) throw new Error(`${flow.id} has no lane "${id}"`);
		return found;
	};
	const at = (id: string) => network.contextOf(lane(id));
	const nextExchange = () => `${frame}.${sent++}`;
	const edited = (exchange: string, request: HttpRequest) =>
		applyOps(request, edits.find((edit) => edit.exchange === exchange)?.ops ?? []);

	const leave = (from: string, to: string, original: HttpRequest, how: Sending): OpenExchange => {
		const exchange = nextExchange();
		const request = edited(exchange, original);
		world.clock += TRAVEL_SECONDS;
		// Sent on by an edit to where nobody listens, it does not reach the lane that it was meant for.
		const receiver = network.laneAt(request.url)?.id ?? (request === original ? to : from);
		const { channel, note, via } = how;
		const opened = { exchange, from, to: receiver, channel, note, request };
		const open = via === undefined ? opened : { ...opened, via };
		messages.push(requestMessage(world, open, original, how));
		return open;
	};

	const arrive = (
		exchange: OpenExchange,
		response: HttpResponse,
		phase: Sending["phase"],
		notebook?: Notebook,
		checks: Notebook["checks"] = [],
	) => {
		world.clock += TRAVEL_SECONDS;
		messages.push(responseMessage(world, exchange, response, { phase, notebook, checks }));
	};

	const answer: StepContext["answer"] = (note, made, how = {}) => {
		const waiting = world.open[note];
		if (!waiting) throw new Error(`${flow.id}: no open request "${note}" to answer`);
		delete world.open[note];
		const { request } = waiting;
		const response = withoutBody(request, made);
		arrive(waiting, response, how.phase);
		return { request, response };
	};

	const send: StepContext["send"] = async (from, original, how) => {
		const intended = network.laneAt(original.url)?.id ?? from;
		const opened = leave(from, intended, original, how);
		const { request } = opened;
		const { response, notebook } = await network.deliver(request);
		const ownHop = how.checks === "hop" && notebook.checks.length > 0;
		if (ownHop) messages.push(receiverChecks(world, opened, how, notebook));
		if (response === LATER) {
			world.open[how.note] = opened;
			const pending = opened.to === intended;
			return {
				request,
				response: NO_ANSWER,
				pending,
				elsewhere: pending ? undefined : opened.to,
				exchange: opened.exchange,
			};
		}
		arrive(opened, response, how.answerPhase?.(response) ?? how.phase, notebook, ownHop ? [] : notebook.checks);
		return { request, response, pending: false, elsewhere: undefined, exchange: opened.exchange };
	};

	const link: StepContext["link"] = (from, to, original, { note, phase, stolen = false }) => {
		const exchange = nextExchange();
		const url = edited(exchange, { method: "GET", url: original, headers: [], body: "" }).url;
		world.clock += TRAVEL_SECONDS;
		messages.push(linkMessage(world, { note, phase }, { exchange, from, to, url, stolen }, original));
		return url;
	};

	const work: StepContext["work"] = (id, { note, phase }, run) => {
		const party = at(id);
		const { result, facts } = run(party);
		messages.push(workMessage(world, { note, phase, notebook: party.notebook }, { lane: id, facts }));
		return result;
	};

	const judge: StepContext["judge"] = async (id, { note, place, phase, releases }, run) => {
		const party = at(id);
		const refusal = await run(party);
		const { notebook } = party;
		messages.push(checksMessage(world, { note, phase, notebook }, { lane: id, place, refusal, releases }));
		return refusal;
	};

	const wait = (seconds: number) => {
		world.clock += seconds;
	};
	const context: StepContext = { world, settings, lane, send, answer, link, work, judge, at, wait };
	return { context, messages };
}
