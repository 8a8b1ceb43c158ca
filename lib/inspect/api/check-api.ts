/** Every call, sent for real to the API of a run; what should have come of it; and what did. */
import { parseChallenges } from "../../http/challenge";
import { type HttpRequest, type HttpResponse, header, headerAll } from "../../http/message";
import type { CheckRecord, Refusal } from "../../vocabulary/message";
import { cloneWorld } from "../../world/clone";
import { recall, type World } from "../../world/world";
import type { ApiCall, CallFacts, Should } from "./call";
import { boundCalls } from "./calls-bound";
import { sentCalls } from "./calls-sent";
import { tokenCalls } from "./calls-token";
import { kitFor, networkOf } from "./kit";
import type { TestedApi } from "./tested-api";
import { QUERY, settingsWithout, type Validation } from "./validations";

/** A call that is ready to be sent, to the API as it then was. */
export interface MadeCall {
	readonly call: ApiCall;
	readonly requests: readonly [HttpRequest, ...HttpRequest[]];
	readonly world: World;
}

/**
 * - `fits`: the API answered as it should. `through`: it served what it should refuse.
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
	/** In the order in which they ran; the list ends at a refusal. */
	readonly checks: readonly CheckRecord[];
	readonly refusal?: Refusal;
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

async function sendCall(tested: TestedApi, made: MadeCall, off: ReadonlySet<string>): Promise<CallAnswer> {
	const { call, requests } = made;
	const world = cloneWorld(made.world);
	if (off.has(QUERY)) world.memory[tested.api.id] = { ...recall(world, tested.api.id, "rs"), takesQuery: true };
	const network = networkOf(tested, world, settingsWithout(tested, off));
	const [first, ...more] = requests;
	let [request, delivery] = [first, await network.deliver(first)];
	for (const next of more) [request, delivery] = [next, await network.deliver(next)];
	const { response, notebook } = delivery;
	const { checks, refusal } = notebook;
	const letIn = isServed(response) || (tested.traits.onward && refusal === undefined);
	const outcome = outcomeOf(call.should, { request, response, letIn });
	const beyond = call.beyond?.(tested.traits);
	return {
		call: factsOf(call),
		request,
		response,
		checks,
		outcome,
		...(refusal === undefined ? {} : { refusal }),
		...(beyond === undefined ? {} : { beyond }),
	};
}

const factsOf = ({ id, name, differs, should }: CallFacts): CallFacts => ({ id, name, differs, should });

const isServed = ({ status }: { readonly status: number }): boolean => status >= 200 && status < 300;

interface Came {
	readonly request: HttpRequest;
	readonly response: HttpResponse;
	/** Whether the API found nothing wrong with the call. One that calls another API may still fail there. */
	readonly letIn: boolean;
}

/** What came, beside what should have. */
export function outcomeOf(should: Should, { request, response, letIn }: Came): Outcome {
	if (isServed(should)) return isServed(response) ? "fits" : "lost";
	if (letIn) return "through";
	return response.status === should.status && challenges(should, request, response) ? "fits" : "otherwise";
}

/** Whether the answer has the challenge that it should have, and its error, and no other. */
function challenges(should: Should, request: HttpRequest, response: HttpResponse): boolean {
	if (should.scheme === undefined) return true;
	const wanted = should.scheme === "own" ? schemeOf(request) : should.scheme;
	return parseChallenges(headerAll(response.headers, "www-authenticate")).some(
		({ scheme, params }) => scheme.toLowerCase() === wanted.toLowerCase() && params.error === should.error,
	);
}

/** The scheme with which a call brings its token. */
export const schemeOf = ({ headers }: HttpRequest): string =>
	/^\S+/.exec(header(headers, "authorization") ?? "")?.[0] ?? "Bearer";

/**
 * What each validation stops that nothing else would: the calls that get through where it alone is left out.
 * @returns ids of calls, by the id of the validation
 */
export async function stoppedAlone(
	tested: TestedApi,
	made: readonly MadeCall[],
	validations: readonly Validation[],
): Promise<ReadonlyMap<string, readonly string[]>> {
	const through = async (off: readonly string[]) =>
		(await sendCalls(tested, made, new Set(off))).filter(({ outcome }) => outcome === "through");
	const anyway = new Set((await through([])).map(({ call }) => call.id));
	const stopped = new Map<string, readonly string[]>();
	for (const { id, fixed } of validations) {
		if (fixed !== undefined) continue;
		const more = (await through([id])).map(({ call }) => call.id).filter((one) => !anyway.has(one));
		stopped.set(id, more);
	}
	return stopped;
}
