/** Write the request: what a client sends straight to a server, to be written from what it holds just before. */

import { fromBase64, fromUtf8 } from "../crypto/bytes";
import { type AnyFlow, isAttack } from "../flow/define";
import { editableOf } from "../flow/edit";
import { shortName } from "../flow/read/describe";
import { holdingsOf, occursIn } from "../flow/read/holdings";
import type { Hop, Run } from "../flow/run";
import type { Pairs } from "../http/form";
import type { RequestMessage } from "../vocabulary/message";
import { rackKinds } from "../vocabulary/values";
import { canBeWritten } from "./can-be-written";
import { entriesOf } from "./entries";
import type { WriteExercise } from "./exercise";
import { ownSpec, runIn } from "./played";
import { cut, hopIn, laneIn, listed } from "./say";

/** So many requests are to be written in a lesson. */
const REQUESTS = 2;

interface Asked extends Hop {
	readonly message: RequestMessage;
}

export async function requestsOf(flow: AnyFlow): Promise<readonly WriteExercise[]> {
	const run = await runIn(flow, ownSpec(flow));
	return mostTelling(flow, run).map((asked) => exerciseOf(flow, run, asked));
}

/** @param id without the lesson: `write-15` */
export async function requestOf(flow: AnyFlow, id: string): Promise<WriteExercise | undefined> {
	const run = await runIn(flow, ownSpec(flow));
	const asked = writable(run).find((one) => idOf(one) === id);
	return asked && exerciseOf(flow, run, asked);
}

const idOf = ({ number }: Hop): string => `write-${number}`;

/** Requests over the back channel that their receiver accepts, without anything beside their bytes. */
const writable = (run: Run): readonly Asked[] =>
	run.hops.flatMap((hop): readonly Asked[] => {
		const { message } = hop;
		if (message.kind !== "request" || message.channel !== "back" || message.request.tls) return [];
		const answer = run.hops.find(
			({ message: one }) => one.kind === "response" && one.exchange === message.exchange,
		)?.message;
		const passes = answer?.kind === "response" && answer.response.status >= 200 && answer.response.status < 300;
		return passes ? [{ ...hop, message }] : [];
	});

/** Those with most to put in; of an attack, the attacker's before the others. Each of another address. */
function mostTelling(flow: AnyFlow, run: Run): readonly Asked[] {
	const attacker = isAttack(flow) ? flow.attacker : undefined;
	const worth = ({ message }: Asked) => {
		const { form } = editableOf(message.request);
		const isToParty = run.lanes.some(({ id, role }) => id === message.to && role !== "attacker");
		const carried = run.values.filter((value) => !value.isPublic && occursIn(message, value)).length;
		return isToParty && carried > 0 ? 2 * carried + form.length + (message.from === attacker ? 4 : 0) : 0;
	};
	const address = ({ message }: Asked) => `${message.request.method} ${editableOf(message.request).target}`;
	return [...writable(run)]
		.filter((one) => worth(one) > 0 && canBeWritten(run, one.index, heldBefore(run, one)))
		.sort((a, b) => worth(b) - worth(a))
		.filter((one, i, sorted) => sorted.findIndex((other) => address(other) === address(one)) === i)
		.slice(0, REQUESTS)
		.sort((a, b) => a.index - b.index);
}

function exerciseOf(flow: AnyFlow, run: Run, asked: Asked): WriteExercise {
	const { message } = asked;
	const who = laneIn(run, message.from);
	return {
		id: `${flow.id}/${idOf(asked)}`,
		kind: "write",
		lesson: flow.id,
		title: "Write the request",
		task: `You are ${who}. Write ${hopIn(asked)}: what you send to ${laneIn(run, message.to)}.`,
		hints: hintsOf(run, asked),
		spec: run.spec,
		hop: asked.index,
		from: message.from,
		held: heldBefore(run, asked),
	};
}

/** What the sender has in hand: its values, those that it makes for this request, and what everybody knows. */
function heldBefore(run: Run, { index, message }: Asked): WriteExercise["held"] {
	const ids = new Set((holdingsOf(run)[index]?.byLane[message.from] ?? []).map(({ id }) => id));
	const own = run.values.filter(
		({ id, kind }) => rackKinds.includes(kind) && (ids.has(id) || message.made.includes(id)),
	);
	const secret = rackKinds
		.flatMap((kind) => own.filter((value) => value.kind === kind))
		.map((value) => ({ id: value.id, name: shortName(value), text: value.text }));
	const known = publicOf(run, message)
		.filter(([, text]) => !secret.some((value) => value.text === text))
		.map(([name, text]) => ({ id: `public.${name}`, name, text }));
	return [...secret, { id: "public.address", name: "address", text: addressOf(message) }, ...known];
}

const addressOf = ({ request }: RequestMessage): string => editableOf(request).target;

/** Fixed by the standards, so that a learner writes them from memory. */
const FIXED =
	/^(grant_type|subject_token_type|actor_token_type|requested_token_type|client_assertion_type|token_type_hint)$/;

/** Headers that a learner writes from memory, or that carry a value. */
const WRITTEN = /^(host|content-type|content-length|authorization|dpop|cookie)$/i;

/** What is in a request and is neither a secret nor a word of a standard: the client's own data. */
function publicOf(run: Run, message: RequestMessage): Pairs {
	const { form, query, header, body } = editableOf(message.request);
	const isSecret = (text: string) => run.values.some((value) => !value.isPublic && value.text === text);
	return [
		...basicName(header),
		...[...query, ...form].filter(([name, text]) => !FIXED.test(name) && !isSecret(text)),
		...header.filter(([name]) => !WRITTEN.test(name)),
		...(body === "" ? [] : ([["body", body]] as const)),
	];
}

/** Who a client says that it is where it authenticates in a header (RFC 6749 §2.3.1). */
function basicName(headers: Pairs): Pairs {
	const [, value = ""] = headers.find(([name]) => name.toLowerCase() === "authorization") ?? [];
	const octets = /^basic /i.test(value) ? fromBase64(value.slice("Basic ".length)) : undefined;
	return octets ? [["client_id", fromUtf8(octets).split(":")[0] ?? ""]] : [];
}

function hintsOf(run: Run, asked: Asked): WriteExercise["hints"] {
	const { message } = asked;
	const { method, form, header, body } = editableOf(message.request);
	const content =
		form.length > 0 ? "with a form as its body" : body === "" ? "without a body" : "with JSON as its body";
	const headers = header.map(([name]) => name);
	const names = form.map(([name]) => name);
	return [
		`It is a ${method} to ${addressOf(message)}, ${content}.`,
		names.length > 0
			? `Its parameters are ${listed(names)}.`
			: `Besides Host it has ${headers.length === 1 ? "the header" : "the headers"} ${listed(headers)}.`,
		`${filled(run, asked)}.`,
	];
}

/** Words of a standard are long, and have to be written in full. */
const longCut = (text: string): string => (text.startsWith("urn:") ? text : cut(text));

/** Nearly the request: every entry with its value, or with the name of what stands there. */
function filled(run: Run, { message }: Asked): string {
	const nameOf = (text: string) => {
		const value = run.values.find((one) => rackKinds.includes(one.kind) && text.includes(one.text));
		if (/^basic /i.test(text)) return "Basic, a space, and client_id, a colon and the secret in Base64";
		return value && occursIn(message, value) ? text.replace(value.text, `(the ${shortName(value)})`) : longCut(text);
	};
	const entries = entriesOf({ message }).filter(({ place }) => !["the first line", "the body"].includes(place));
	const body = editableOf(message.request).body === "" ? [] : ["the body is the one that you hold"];
	return [...entries.map(({ name, text }) => `${name} is ${nameOf(text)}`), ...body].join("; ");
}
