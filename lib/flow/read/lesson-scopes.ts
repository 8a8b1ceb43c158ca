/** Which scopes a learner can let a lesson ask for: found out by playing it, not written beside it. */
import { parsePairs, queryOf } from "../../http/form";
import type { Message } from "../../vocabulary/message";
import { defaultSettings } from "../../vocabulary/settings";
import type { World } from "../../world/world";
import { type Asking, grantable, scopeBefore } from "../asked-scope";
import type { AnyFlow } from "../define";
import { play } from "../engine";
import type { Trace } from "../frame";

export interface LessonScopes {
	/** Whether it was asked before the first hop: then only what the server grants can be chosen. */
	readonly before?: true;
	/** What the run asks for; absent where its request names none, and the server gives what was granted before. */
	readonly usual?: string;
	/** What the server knows. */
	readonly known: readonly string[];
}

/** No server knows it. */
const PROBE = "probe";

/** `undefined` where nobody asks for a scope while the lesson runs. */
export async function lessonScopes(flow: AnyFlow): Promise<LessonScopes | undefined> {
	const spec = { settings: flow.defaults, choices: [], edits: [] };
	if (flow.asksBefore) return scopesBefore(await flow.newWorld(flow.defaults), flow.asksBefore);
	const probed = await play(flow, { ...spec, settings: { ...flow.defaults, scope: PROBE } });
	if (!askedIn(probed).includes(PROBE)) return undefined;
	const trace = await play(flow, spec);
	const [usual] = askedIn(trace);
	const known = Object.values(trace[0].world.memory).flatMap((one) => (one.role === "as" ? one.scopes : []));
	return { ...(usual === undefined ? {} : { usual }), known: [...new Set(known)] };
}

function scopesBefore({ memory }: World, asking: Asking): LessonScopes {
	const server = Object.values(memory).find((one) => one.role === "as");
	if (server?.role !== "as") throw new Error("A lesson without a server asks for no scope");
	return { before: true, usual: scopeBefore(defaultSettings, server, asking), known: grantable(server, asking) };
}

const askedIn = (trace: Trace): readonly string[] =>
	trace.flatMap(({ messages }) => messages.flatMap(scopeOf)).filter((scope) => scope !== "");

const scopeOf = (message: Message): readonly string[] =>
	message.kind !== "request"
		? []
		: [...queryOf(message.request.url), ...parsePairs(message.request.body)].flatMap(([name, value]) =>
				name === "scope" ? [value] : [],
			);
