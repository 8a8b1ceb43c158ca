/** A grant in which a learner plays the attacker: its steps are the honest ones, and everything else is interventions. */

import { initialState } from "../../flow/arrows";
import type { AnyFlow, Playing, StepContext } from "../../flow/define";
import { playOn } from "../../flow/engine";
import type { Trace } from "../../flow/frame";
import { createSeam, playedBy } from "../../flow/free/seam";
import { type Acting, BEFORE, type FreePlay, isActing, isNamed } from "../../flow/intervention";
import type { RunSpec } from "../../flow/run";
import { parsePairs } from "../../http/form";
import { readForms } from "../../parties/browser/forms";
import type { Lane } from "../../vocabulary/lanes";
import type { Message } from "../../vocabulary/message";
import type { AsMemory } from "../../world/as-memory";
import { cloneWorld } from "../../world/clone";
import { constant } from "../../world/own-memory";
import { enterValue } from "../../world/register";
import type { RsMemory } from "../../world/rs-memory";
import { recall, type World } from "../../world/world";
import { browserMemory } from "../cast";
import { judge, served } from "./judge";
import { attackerLane, MALLORY, MALLORYS_PHOTOS, type People, peopleOf } from "./people";
import { act } from "./send";
import { standing } from "./standing";
import { freeWords } from "./words";

/** @param flow whose steps are played; the attacker stands beside them, with an account and an address of its own */
export function freeOn(flow: AnyFlow): AnyFlow {
	const lanes = [attackerLane, ...flow.lanes.filter(({ role }) => role !== "attacker").map(asAda)];
	const people = peopleOf(lanes);
	const played: AnyFlow = {
		...flow,
		id: `free-${flow.id}`,
		story: [flow.story[0], flow.story[1], flow.story[2].replace(/^You are Ada[^.]*\./, "You are the attacker.")],
		lanes,
		newWorld: async (settings, free) => standing(withAttacker(await flow.newWorld(settings), people), settings, free),
		steps: flow.steps.signingIn
			? { ...flow.steps, signingIn: unlessSignedIn(flow.steps.signingIn, people) }
			: flow.steps,
		messages: { ...flow.messages, ...freeWords },
		predictions: {},
		scenarios: [],
		played: (world, free) => playing(world, lanes, people, free),
		judged: ({ spec, end }, trace) =>
			judge({
				lanes,
				people,
				settings: spec.settings,
				free: spec.free ?? NOTHING,
				world: (trace.at(-1) ?? trace[0]).world,
				succeeded: endsWell(end.tag, people),
				triesAgain: () => triesAgain(played, people, spec, trace),
				honestFields: honestFields(trace, people),
			}),
	};
	return played;
}

/** The learner is somebody else here. */
const asAda = (lane: Lane): Lane => (lane.role === "browser" ? { ...lane, name: "Ada", short: "Ada" } : lane);

/** Ada begins once more, in the world in which the run ended, on a copy of it. Only she can: a lesson that begins later has nobody to. */
async function triesAgain(flow: AnyFlow, people: People, { settings }: RunSpec, trace: Trace): Promise<boolean> {
	const last = trace.at(-1) ?? trace[0];
	if (people.user === undefined) return false;
	const world = { ...cloneWorld(last.world), open: {} };
	const browser = recall(world, people.user, "browser");
	delete browser.page;
	const begun = { state: initialState(flow.machine), messages: [], world };
	const again = await playOn(flow, { settings, choices: [], edits: [] }, [begun]);
	const end = again.at(-1) ?? again[0];
	return served(flow.lanes, end.world, people) || endsWell(tagOf(flow, end.state), people);
}

/** A program that goes too far, or that goes on too long, has been served all the same. Of a person that is seen in her window. */
const endsWell = (tag: string | undefined, { user }: People): boolean =>
	tag === "succeeded" || (tag === "breached" && user === undefined);

const tagOf = (flow: AnyFlow, state: string): string | undefined =>
	(flow.machine.states[state] as { readonly tags?: readonly string[] } | undefined)?.tags?.[0];

/** Whoever was led to the server before is signed in there, and its page asks for consent at once. */
function unlessSignedIn(step: AnyFlow["steps"][string], { user = "" }: People): AnyFlow["steps"][string] {
	if (step.kind !== "choice") return step;
	return {
		...step,
		run: async (ctx, fields) => {
			const { page } = recall(ctx.world, user, "browser");
			const asksPassword = readForms(page?.html ?? "")[0]?.fields.includes("password") ?? false;
			return asksPassword ? step.run(ctx, fields) : { type: "SIGNED_IN" };
		},
	};
}

const NOTHING: FreePlay = { positions: [], interventions: [] };

/** What the client's own requests to a token endpoint were made of, by their grant. */
function honestFields(trace: Trace, { attacker }: People): Readonly<Record<string, readonly string[]>> {
	const asked = trace.flatMap(({ messages }) => messages).filter((message) => message.kind === "request");
	const grants = asked.flatMap(({ from, request, note }) => {
		const form = parsePairs(request.body);
		const grant = form.find(([name]) => name === "grant_type")?.[1];
		if (grant === undefined || from === attacker || note.startsWith("free.")) return [];
		const headers = request.headers.map(([name]) => name).filter((name) => PROVING.includes(name));
		return [[grant, [...form.map(([name]) => name), ...headers, ...(request.tls ? ["certificate"] : [])]] as const];
	});
	return Object.fromEntries(grants);
}

/** Headers in which a client proves something. */
const PROVING: readonly string[] = ["Authorization", "DPoP"];

/** Whoever has an account for Ada has one for Mallory as well, who is the attacker. */
function withAttacker(world: World, { attacker }: People): World {
	const memory = Object.entries(world.memory).map(([id, one]) => [id, withMallory(one)] as const);
	const played = { heard: [], browser: browserMemory(), tried: [], done: [], adasTabs: [] };
	world.memory = { ...Object.fromEntries(memory), [attacker]: { role: "attacker", played } };
	enterValue(world, {
		kind: "password",
		maker: attacker,
		text: MALLORY.password,
		heldAtStart: [attacker, ...serversIn(world)],
		isPublic: false,
	});
	return world;
}

const serversIn = ({ memory }: World) => Object.keys(memory).filter((id) => memory[id]?.role === "as");

function withMallory(memory: World["memory"][string]): World["memory"][string] {
	const one = memory as { readonly role: string };
	if (one.role === "as") {
		const as = memory as AsMemory;
		return { ...as, accounts: constant({ ...as.accounts, mallory: MALLORY }) };
	}
	if (one.role !== "rs" || !("photos" in memory)) return memory;
	const rs = memory as RsMemory;
	return { ...rs, photos: constant({ ...rs.photos, mallory: MALLORYS_PHOTOS }) };
}

function playing(world: World, lanes: readonly Lane[], people: People, free: FreePlay): Playing {
	const own = free.interventions.filter(isActing);
	const tried = () => playedBy(world, people.attacker).tried;
	const doAll = async (ctx: StepContext, due: () => Acting | undefined) => {
		for (let next = due(); next; next = due()) {
			tried().push(next.id);
			await act(ctx, { people, lanes, positions: free.positions }, next);
		}
	};
	const waiting = () => own.filter(({ id }) => !tried().includes(id));
	return {
		seam: createSeam(world, lanes, free, people.attacker),
		before: (ctx, frame) => doAll(ctx, () => (frame === 0 ? waiting().find(({ at }) => at === BEFORE) : undefined)),
		afterwards: (ctx, messages, frame) =>
			doAll(ctx, () => waiting().find(({ at }) => at === String(frame) || hasTravelled(messages, at))),
	};
}

/** Whether a message has travelled after which somebody wants to act: one of a step, or of another act. */
const hasTravelled = (messages: readonly Message[], at: string): boolean =>
	messages.some((message) => "exchange" in message && isNamed(message.exchange, at));
