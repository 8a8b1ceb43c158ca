/** Every request of a lesson, with the edits that a learner might make of it. */
import type { AnyFlow } from "../flow/define";
import { type EditOp, editableOf, parts } from "../flow/edit";
import { play, playOn } from "../flow/engine";
import type { Trace } from "../flow/frame";
import { resolve } from "../flow/proof/resolve";
import { runOf } from "../flow/read/hops";
import type { Hop, Run, RunSpec } from "../flow/run";
import { splitUrl } from "../http/form";
import type { HttpRequest } from "../http/message";

/** A request or a link that leaves in some run, and that run. */
export interface Leaving {
	readonly spec: RunSpec;
	readonly trace: Trace;
	/** Index of its frame. */
	readonly frame: number;
	readonly exchange: string;
	readonly request: HttpRequest;
	/** State and note, for a message. */
	readonly name: string;
}

/** Everything that leaves in the default run, and what leaves besides in a run with other settings or choices. */
export async function everythingThatLeaves(flow: AnyFlow): Promise<readonly Leaving[]> {
	const found = new Map<string, Leaving>();
	for (const scenario of [{}, ...flow.scenarios.filter(({ edits = [] }) => edits.length === 0)]) {
		for (const leaving of await leavingIn(flow, await resolve(flow, scenario)))
			if (!found.has(leaving.name)) found.set(leaving.name, leaving);
	}
	return [...found.values()];
}

/** Everything that leaves in one run. */
export async function leavingIn(flow: AnyFlow, spec: RunSpec): Promise<readonly Leaving[]> {
	const trace = await play(flow, spec);
	return runOf(flow, spec, trace).hops.flatMap((hop) => {
		const leaving = leavingAt(hop);
		return leaving ? [{ spec, trace, frame: hop.frame, name: `${hop.state} ${hop.message.note}`, ...leaving }] : [];
	});
}

function leavingAt({ message }: Hop): Pick<Leaving, "exchange" | "request"> | undefined {
	if (message.kind === "request") return { exchange: message.exchange, request: message.request };
	if (message.kind !== "link") return undefined;
	return { exchange: message.exchange, request: { method: "GET", url: message.url, headers: [], body: "" } };
}

/** Where a request can be sent: to every origin, to every address of these runs, and to nowhere. */
export const targetsOf = (flow: AnyFlow, leaving: readonly Leaving[]): readonly string[] => [
	...new Set([
		...flow.lanes.flatMap(({ base }) => (base === undefined ? [] : [base, `${base}/cb`])),
		...leaving.map(({ request }) => splitUrl(request.url).target),
		...["https://nobody.example/", "", "https://", "javascript:alert(1)", "https://as.example:99999/"],
	]),
];

/** Text that no form expects. */
const ODD = "\ud800%\u0000";

/** Changes of everything else: the method, the body, each field taken away, and all of them gone, emptied or odd. */
export function changesOf(request: HttpRequest): readonly (readonly EditOp[])[] {
	const before = editableOf(request);
	const fields = parts.flatMap((part) => before[part].map(([name], index) => ({ part, index, name })));
	const removed = fields.map(({ part, index }): EditOp => ({ op: "remove", part, index }));
	const all = (value: string) => fields.map((field): EditOp => ({ op: "set", ...field, value }));
	return [
		...["GET", "POST", "HEAD", ""].map((value): EditOp[] => [{ op: "method", value }]),
		...(before.isForm ? [] : ["", "null", '{"jsonrpc":', ODD].map((value): EditOp[] => [{ op: "body", value }])),
		...removed.map((op) => [op]),
		...[removed, all(""), all(ODD)],
		parts.map((part): EditOp => ({ op: "add", part, name: ODD, value: ODD })),
	].filter((ops) => ops.length > 0);
}

/** Each of these paths at every base of the lesson, and where nobody listens. */
export function elsewhere(flow: AnyFlow, paths: readonly string[]): readonly (readonly EditOp[])[] {
	const bases = [...flow.lanes.flatMap(({ base }) => base ?? []), "https://nobody.example"];
	return bases.flatMap((base) => paths.map((path): EditOp[] => [{ op: "target", value: `${base}${path}` }]));
}

/** Which changes of what leaves lead to an end without a sentence, or are lost on the way. Empty where all is well. */
export async function wordlessEnds(
	flow: AnyFlow,
	leaving: readonly Leaving[],
	changes: (one: Leaving) => readonly (readonly EditOp[])[],
): Promise<readonly string[]> {
	const wrong: string[] = [];
	for (const one of leaving)
		for (const ops of changes(one)) {
			const { end, unusedEdits } = await runEdited(flow, one, ops);
			if (!end.text.endsWith(".") || unusedEdits.length > 0) wrong.push(`${one.name}: ${JSON.stringify(ops)}`);
		}
	return wrong;
}

/** The run with one request changed. What comes before it is not played again. */
export async function runEdited(flow: AnyFlow, leaving: Leaving, ops: readonly EditOp[]): Promise<Run> {
	const { trace, frame: first, spec } = leaving;
	const edited = { ...spec, edits: [{ exchange: leaving.exchange, ops }] };
	const untouched: Trace = [trace[0], ...trace.slice(1, first + 1)];
	return runOf(flow, edited, await playOn(flow, edited, untouched));
}
