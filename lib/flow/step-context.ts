/** What a step works with. Each thing it does becomes a message, with the learner's edits applied on the way. */
import { type HttpRequest, type HttpResponse, withoutBody } from "../http/message";
import { pathOf } from "../http/raw";
import { placeNames } from "../parties/as/as";
import { LATER, type Notebook } from "../parties/context";
import { createNetwork, NO_ANSWER } from "../parties/network";
import type { Lane } from "../vocabulary/lanes";
import type { Message } from "../vocabulary/message";
import type { Settings } from "../vocabulary/settings";
import { TRAVEL_SECONDS } from "../world/clock";
import type { OpenExchange, World } from "../world/world";
import type { AnyFlow, Sending, StepContext } from "./define";
import { applyOps, type Edit } from "./edit";

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
	const base = <K extends Message["kind"]>(kind: K, note: string, phase: Sending["phase"], notebook?: Notebook) => ({
		kind,
		note,
		at: world.clock,
		made: notebook?.made ?? [],
		spent: notebook?.spent ?? [],
		...(phase === undefined ? {} : { phase }),
	});
	const loggedIn = ({ logged }: Notebook) => (logged.length === 0 ? {} : { logged });
	const nextExchange = () => `${frame}.${sent++}`;
	const edited = (exchange: string, request: HttpRequest) =>
		applyOps(request, edits.find((edit) => edit.exchange === exchange)?.ops ?? []);

	const leave = (from: string, to: string, original: HttpRequest, how: Sending): OpenExchange => {
		const { channel, note, phase, fragment } = how;
		const via = how.via === undefined ? {} : { via: how.via };
		const exchange = nextExchange();
		const request = edited(exchange, original);
		world.clock += TRAVEL_SECONDS;
		// Sent on by an edit to where nobody listens, it does not reach the lane that it was meant for.
		const receiver = network.laneAt(request.url)?.id ?? (request === original ? to : from);
		messages.push({
			...base("request", note, phase),
			made: how.made ?? [],
			exchange,
			from,
			to: receiver,
			channel,
			request,
			...via,
			...(request === original ? {} : { original }),
			...(fragment === undefined ? {} : { fragment }),
		});
		return { exchange, from, to: receiver, channel, ...via, note, request };
	};

	const arrive = (
		{ exchange, from, to, channel, via, note }: OpenExchange,
		response: HttpResponse,
		phase: Sending["phase"],
		notebook?: Notebook,
		checks: Notebook["checks"] = [],
	) => {
		world.clock += TRAVEL_SECONDS;
		// What a script has asked for comes to its browser first.
		const rest = { exchange, from: to, to: via ?? from, channel, response, checks };
		const refusal = checks.length > 0 ? notebook?.refusal : undefined;
		messages.push({
			...base("response", note, phase, notebook),
			...rest,
			...(checks.length > 0 && notebook ? loggedIn(notebook) : {}),
			...(refusal === undefined ? {} : { refusal }),
		});
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
		if (ownHop) messages.push(checksMessage(opened, how, notebook));
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

	const checksMessage = ({ to, request }: OpenExchange, how: Sending, notebook: Notebook): Message => ({
		...base("checks", how.note, how.phase),
		lane: to,
		place: placeNames[pathOf(request.url)] ?? "API",
		checks: notebook.checks,
		...loggedIn(notebook),
		...(notebook.refusal === undefined ? {} : { refusal: notebook.refusal }),
	});

	const link: StepContext["link"] = (from, to, original, { note, phase, stolen = false }) => {
		const exchange = nextExchange();
		const url = edited(exchange, { method: "GET", url: original, headers: [], body: "" }).url;
		world.clock += TRAVEL_SECONDS;
		messages.push({
			...base("link", note, phase),
			exchange,
			from,
			to,
			url,
			stolen,
			...(url === original ? {} : { original }),
		});
		return url;
	};

	const work: StepContext["work"] = (id, { note, phase }, run) => {
		const party = at(id);
		const { result, facts } = run(party);
		messages.push({ ...base("work", note, phase, party.notebook), lane: id, facts });
		return result;
	};

	const judge: StepContext["judge"] = async (id, { note, place, phase, releases }, run) => {
		const party = at(id);
		const refusal = await run(party);
		messages.push({
			...base("checks", note, phase, party.notebook),
			lane: id,
			place,
			checks: party.notebook.checks,
			...(refusal === undefined ? {} : { refusal }),
			...(refusal === undefined && releases !== undefined ? { releases } : {}),
		});
		return refusal;
	};

	const wait = (seconds: number) => {
		world.clock += seconds;
	};
	const context: StepContext = { world, settings, lane, send, answer, link, work, judge, at, wait };
	return { context, messages };
}
