/** From a scenario, which names messages and entries, to the spec of a run, which counts them. */
import type { Pairs } from "../../http/form";
import type { HttpRequest } from "../../http/message";
import type { LinkMessage, Message, RequestMessage } from "../../vocabulary/message";
import type { AnyFlow, Scenario } from "../define";
import { type Edit, type Editable, type EditOp, editableOf, type NamedEdit, type NamedOp, type Part } from "../edit";
import { firstFrame, playOn } from "../engine";
import type { Trace } from "../frame";
import type { RunSpec } from "../run";

/**
 * The spec that a scenario stands for. The run is played up to the message of each edit in turn, with the edits
 * before it applied, so that an edit may change what only another one has led to.
 * @throws in one sentence, with lesson, scenario, note and name, where there is no such message or no such entry
 */
export async function resolve(
	flow: AnyFlow,
	{ name, settings, choices = [], edits: named = [] }: Partial<Scenario>,
): Promise<RunSpec> {
	const levels = settings?.levels ?? flow.defaults.levels;
	const spec: RunSpec = { settings: { ...flow.defaults, ...settings, levels }, choices, edits: [] };
	if (named.length === 0) return spec;
	const fail = (problem: string): never => {
		throw new Error(`${flow.id}, ${name === undefined ? "a run" : `"${name}"`}: ${problem}.`);
	};
	let edits: readonly Edit[] = [];
	let trace: Trace = [await firstFrame(flow, spec.settings)];
	for (const edit of named) {
		trace = await playOn(flow, { ...spec, edits }, trace, (played) => leavingWith(played, edit).length >= edit.nth);
		const message = leavingWith(trace, edit)[edit.nth - 1] ?? fail(noMessage(trace, edit));
		const before = editableOf(originalOf(message));
		edits = withEdit(
			edits,
			message.exchange,
			edit.ops.map((op) => positional(op, before, edit.note, fail)),
		);
		trace = upTo(trace, message);
	}
	return { ...spec, edits };
}

type Leaving = RequestMessage | LinkMessage;
type Fail = (problem: string) => never;

const leaves = (message: Message): message is Leaving => message.kind === "request" || message.kind === "link";

const leavingIn = (trace: Trace): readonly Leaving[] => trace.flatMap(({ messages }) => messages.filter(leaves));

const leavingWith = (trace: Trace, { note }: Pick<NamedEdit, "note">): readonly Leaving[] =>
	leavingIn(trace).filter((message) => message.note === note);

/** The frames before the one in which a message leaves: from there it is played again, with its edit. */
function upTo(trace: Trace, message: Message): Trace {
	const frame = trace.findIndex(({ messages }) => messages.includes(message));
	return [trace[0], ...trace.slice(1, frame)];
}

/** As it would have left: entries are counted before any edit. */
const originalOf = (message: Leaving): HttpRequest =>
	message.kind === "request"
		? (message.original ?? message.request)
		: { method: "GET", url: message.original ?? message.url, headers: [], body: "" };

/** A message has one edit, however often a scenario names it. */
const withEdit = (edits: readonly Edit[], exchange: string, ops: readonly EditOp[]): readonly Edit[] => {
	const earlier = edits.find((edit) => edit.exchange === exchange)?.ops ?? [];
	return [...edits.filter((edit) => edit.exchange !== exchange), { exchange, ops: [...earlier, ...ops] }];
};

function positional(op: NamedOp, before: Editable, note: string, fail: Fail): EditOp {
	if (op.op === "body" && before.isForm) fail(`the body of "${note}" is a form, and is edited by its parameters`);
	if (op.op === "certificate" && before.certificate === undefined) fail(`"${note}" shows no certificate`);
	if (op.op !== "set" && op.op !== "remove") return op;
	const { part, name } = op;
	const index = indexOf(part, before[part], name);
	const [sent, value] = before[part][index] ?? fail(noEntry(part, before[part], name, note));
	if (op.op === "remove") return { op: "remove", part, index };
	return { op: "set", part, index, name: op.as ?? sent, value: op.value ?? value };
}

/** Names of headers have no case (RFC 9110 §5.1); names of parameters do. */
function indexOf(part: Part, entries: Pairs, name: string): number {
	const plain = (text: string) => (part === "header" ? text.toLowerCase() : text);
	return entries.findIndex(([other]) => plain(other) === plain(name));
}

function noMessage(trace: Trace, { note, nth }: NamedEdit): string {
	const count = leavingWith(trace, { note }).length;
	const others = [...new Set(leavingIn(trace).map((message) => message.note))].join(", ");
	return count === 0
		? `no request and no link has the note "${note}"; there are ${others || "none"}`
		: `the note "${note}" is found ${count === 1 ? "once" : `${count} times`}, and the edit is of number ${nth}`;
}

const words: Readonly<Record<Part, string>> = { query: "query parameter", header: "header", form: "form parameter" };

const noEntry = (part: Part, entries: Pairs, name: string, note: string): string =>
	`"${note}" has no ${words[part]} "${name}"; it has ${entries.map(([other]) => other).join(", ") || "none"}`;
