/**
 * Exchanges of a run whose answer takes its time. A party that has to ask first leaves off with the name of its
 * continuation; what waits is plain JSON in the world, and the steps of a lesson say when it goes on: one turn for each
 * press. What a party does in its turn is the party's own; the step adds words and phase.
 */

import type { HttpResponse } from "../http/message";
import { isAsking, type Notebook, newNotebook } from "../parties/context";
import { bothOf, type Network, NO_ANSWER, NOT_ASKED, type Taken } from "../parties/network";
import type { Lane } from "../vocabulary/lanes";
import type { OpenExchange, World } from "../world/world";
import type { Judging, Sending, Sent, StepContext, Taking } from "./define";
import type { Recorder } from "./recorder";
import type { Seam } from "./seam";

interface Tools {
	readonly world: World;
	readonly network: Network;
	readonly recorder: Recorder;
	readonly seam?: Seam | undefined;
	lane(id: string): Lane;
}

type Exchanges = Pick<StepContext, "send" | "turn" | "ask" | "arrive">;

export function createExchanges({ world, network, recorder, seam, lane }: Tools): Exchanges {
	const opened = (note: string): OpenExchange => {
		const waiting = world.open[note];
		if (!waiting) throw new Error(`No open request "${note}"`);
		return waiting;
	};

	const exchange = async (from: string, original: Parameters<StepContext["send"]>[1], how: Sending): Promise<Sent> => {
		const intended = network.laneAt(original.url)?.id ?? from;
		const open = recorder.leaves(from, intended, original, how);
		const { request, exchange } = open;
		const { answer, notebook } = stopped(open, seam) ?? (await network.begin(request));
		const ownHop = how.checks === "hop" && notebook.checks.length > 0;
		if (ownHop) recorder.looked(open, how, notebook);
		const untold = ownHop ? { ...notebook, checks: [] } : notebook;
		const meant = open.to === intended;
		const { made } = notebook;
		const kept = {
			request,
			response: NO_ANSWER,
			pending: meant,
			elsewhere: meant ? undefined : open.to,
			exchange,
			made,
		};
		if (isAsking(answer)) {
			// What is made for a request leaves with that request.
			const [forAsked, rest] = answer.ask ? [made, []] : [[], made];
			const waits = { ...answer, about: answer.about ?? {}, made: forAsked };
			world.open[how.note] = { ...open, waits, untold: { ...untold, made: rest } };
			return kept;
		}
		if (meant && how.holds?.(answer)) {
			// What the party made is the step's to tell, as its work.
			world.open[how.note] = { ...open, answer, untold: { ...untold, made: [] } };
			return kept;
		}
		const phase = how.answerPhase?.(answer) ?? how.phase;
		recorder.arrives(open, answer, { phase, notebook: untold, checks: untold.checks });
		return { ...kept, response: answer, pending: false, elsewhere: undefined };
	};

	/** The receiver of an open request goes on with what it has heard. */
	const goOn = async (note: string, heard: typeof NOT_ASKED, how?: Judging | "as work"): Promise<Taking> => {
		const waiting = opened(note);
		const { waits, untold: before, answer: _, ...open } = waiting;
		if (!waits) throw new Error(`Nothing is left to be done about "${note}"`);
		const { request } = waiting;
		const taken = await network.resume(lane(waiting.to), waits.next, { request, about: waits.about, ...heard });
		const asks = isAsking(taken.answer);
		// What is made for a request leaves with that request.
		const made = asks ? taken.notebook.made : [];
		const told = { ...taken.notebook, made: asks || how === "as work" ? [] : taken.notebook.made };
		const { refusal } = told;
		const judging = how === "as work" || told.checks.length === 0 ? undefined : how;
		if (judging) {
			const moment = { note: judging.note ?? note, phase: judging.phase, notebook: told };
			recorder.judged(waiting.to, moment, { place: judging.place, refusal, releases: undefined });
		}
		const untold = judging ? before : both(before, told);
		world.open[note] = {
			...open,
			...(untold === undefined ? {} : { untold }),
			...(isAsking(taken.answer)
				? { waits: { ...taken.answer, about: taken.answer.about ?? {}, made } }
				: { answer: taken.answer }),
		};
		return { next: isAsking(taken.answer) ? taken.answer.next : undefined, made: taken.notebook.made, refusal };
	};

	const ask: StepContext["ask"] = async (note, { judging, mayWait = false, ...how }) => {
		const { waits, to } = opened(note);
		if (!waits?.ask) throw new Error(`Nobody has to be asked about "${note}"`);
		const sent = await exchange(to, waits.ask, { made: waits.made, ...how });
		const waiting = sent.pending ? world.open[how.note] : undefined;
		if (waiting && (mayWait || waiting.answer)) {
			world.open[how.note] = { ...waiting, inTurn: note };
			return { ...sent, next: waits.next, refusal: undefined };
		}
		const response = waiting ? (await arrive(how.note)).response : sent.response;
		const taking = await goOn(note, { asked: sent.request, response }, judging);
		return { ...sent, pending: false, response, ...taking };
	};

	/**
	 * Changed on its way, a request may lead to what its receiver has to ask about, and the lesson has no steps for that:
	 * then the party takes all its turns at once. Whom it asks is its own affair, as with all that it fetches for itself.
	 */
	const settled = async (note: string): Promise<OpenExchange & { readonly answer: HttpResponse }> => {
		for (;;) {
			const { answer, waits, ...open } = opened(note);
			if (answer) return { ...open, answer };
			if (!waits) throw new Error(`There is no answer to "${note}" yet`);
			const { ask: asked } = waits;
			await goOn(note, asked ? { asked, response: (await network.deliver(asked)).response } : NOT_ASKED);
		}
	};

	const arrive: StepContext["arrive"] = async (note, { phase, judging } = {}) => {
		const { answer, untold, ...open } = await settled(note);
		delete world.open[note];
		const told = untold === undefined ? {} : { notebook: untold, checks: untold.checks };
		const response = recorder.arrives(open, answer, {
			phase: typeof phase === "function" ? phase(answer) : phase,
			...told,
		});
		const { request, inTurn } = open;
		if (inTurn !== undefined) await goOn(inTurn, { asked: request, response }, judging);
		return { request, response };
	};

	const send: StepContext["send"] = (from, request, how) => exchange(from, request, how);
	const turn: StepContext["turn"] = (note, how) => goOn(note, NOT_ASKED, how);
	return { send, turn, ask, arrive };
}

const both = (first: Notebook | undefined, second: Notebook): Notebook =>
	first === undefined ? second : bothOf(first, second);

/** What comes back without the party at that address: nothing where the request was stopped, or what somebody answers there. */
function stopped({ lost, exchange, to }: OpenExchange, seam: Seam | undefined): Taken | undefined {
	const answer = lost ? NO_ANSWER : seam?.answers(exchange, to);
	return answer && { answer, notebook: newNotebook() };
}
