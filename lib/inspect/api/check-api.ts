/** Every call, sent for real to the API of a run; what should have come of it; and what did. */
import { parseChallenges } from "../../http/challenge";
import { type HttpRequest, type HttpResponse, header, headerAll } from "../../http/message";
import type { CheckRecord, Refusal } from "../../vocabulary/message";
import type { Settings } from "../../vocabulary/settings";
import { cloneWorld } from "../../world/clone";
import { recall, type World } from "../../world/world";
import type { ApiCall, CallFacts, Should } from "./call";
import { boundCalls } from "./calls-bound";
import { sentCalls } from "./calls-sent";
import { tokenCalls } from "./calls-token";
import { kitFor, networkOf } from "./kit";
import type { TestedApi } from "./tested-api";
import { QUERY, settingsWithout } from "./validations";

/** A call that is ready to be sent, to the API as it then was. */
export interface MadeCall {
	readonly call: ApiCall;
	readonly requests: readonly [HttpRequest, ...HttpRequest[]];
	readonly world: World;
}

/**
 * - `fits`: the API answered as it should. `through`: it let in what it should refuse.
 * - `lost`: it refused what it should serve. `otherwise`: it refused, and said something else than it should.
 */
export type Outcome = "fits" | "through" | "lost" | "otherwise";

/** What became of a call. Plain JSON. */
export interface CallAnswer {
	readonly call: CallFacts;
	/** Why an API gets it wrong with every validation on, in a sentence. */
	readonly beyond?: string;
	/** The request that the answer is to. */
	readonly request: HttpRequest;
	readonly response: HttpResponse;
	/** What the API asked somebody else before it answered, and what it heard. */
	readonly asked: readonly { readonly request: HttpRequest; readonly response: HttpResponse }[];
	/** In the order in which they ran; the list ends at a refusal. */
	readonly checks: readonly CheckRecord[];
	readonly refusal?: Refusal;
	/** Whether the API found nothing wrong with the call. One that calls another API may still fail there. */
	readonly letIn: boolean;
	readonly outcome: Outcome;
}

const calls: readonly ApiCall[] = [...sentCalls, ...tokenCalls, ...boundCalls];

/** Makes every call that makes sense at this API. It costs signatures, and so is done once. */
export const makeCalls = (tested: TestedApi): Promise<readonly MadeCall[]> =>
	Promise.all(calls.filter(({ fits }) => fits?.(tested.traits) ?? true).map((call) => makeCall(tested, call)));

export async function makeCall(tested: TestedApi, call: ApiCall): Promise<MadeCall> {
	const kit = kitFor(tested);
	return { call, requests: await call.make(kit), world: kit.world };
}

/** Sends calls to the API with some of its validations left out. Each call meets a world of its own. */
export function sendCalls(
	tested: TestedApi,
	made: readonly MadeCall[],
	off: ReadonlySet<string>,
): Promise<readonly CallAnswer[]> {
	return Promise.all(made.map((one) => sendCall(tested, one, off)));
}

export const sendCall = (tested: TestedApi, made: MadeCall, off: ReadonlySet<string>): Promise<CallAnswer> =>
	sendCallUnder(tested, made, settingsWithout(tested, off), off.has(QUERY));

/**
 * Sends a call to the API under other settings than those of its run.
 * @param knowsQuery whether it has learnt to take a token from an address, which the settings may then allow
 */
export async function sendCallUnder(
	tested: TestedApi,
	made: MadeCall,
	settings: Settings,
	knowsQuery = false,
): Promise<CallAnswer> {
	const { call, requests } = made;
	const world = cloneWorld(made.world);
	if (knowsQuery) world.memory[tested.api.id] = { ...recall(world, tested.api.id, "rs"), takesQuery: true };
	const network = networkOf(tested, world, settings);
	const [request, ...earlier] = [...requests].reverse();
	if (!request) throw new Error(`"${call.id}" sends nothing`);
	for (const one of earlier.reverse()) await network.deliver(one);
	const asked: { request: HttpRequest; response: HttpResponse }[] = [];
	const { response, notebook } = await network.deliver(request, (question, heard) =>
		asked.push({ request: question, response: heard }),
	);
	const { checks, refusal } = notebook;
	const letIn = isServed(response) || (tested.traits.onward && refusal === undefined);
	const should = call.should(tested.traits);
	const { id, name, differs } = call;
	const beyond = call.beyond?.(tested.traits);
	return {
		call: { id, name, differs, should },
		request,
		response,
		asked,
		checks,
		letIn,
		outcome: outcomeOf(should, response, letIn),
		...(refusal === undefined ? {} : { refusal }),
		...(beyond === undefined ? {} : { beyond }),
	};
}

const isServed = ({ status }: { readonly status: number }): boolean => status >= 200 && status < 300;

/** What came, beside what should have. */
export function outcomeOf(should: Should, response: HttpResponse, letIn = isServed(response)): Outcome {
	if (isServed(should)) return isServed(response) ? "fits" : "lost";
	if (letIn) return "through";
	const hasHeader = should.header === undefined || header(response.headers, should.header) !== undefined;
	return response.status === should.status && hasHeader && challenges(should, response) ? "fits" : "otherwise";
}

/** Whether the answer challenges for each scheme that it should, with the error that it should, or without one. */
function challenges({ schemes = [], error }: Should, response: HttpResponse): boolean {
	const found = parseChallenges(headerAll(response.headers, "www-authenticate"));
	return schemes.every((wanted) =>
		found.some(({ scheme, params }) => scheme.toLowerCase() === wanted.toLowerCase() && params.error === error),
	);
}
