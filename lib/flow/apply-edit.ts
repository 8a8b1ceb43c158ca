/** Makes the changes of an edit in a request. Apart from the edit itself, so that a page that only names one need not load this. */
import { tlsOf } from "../http/connection";
import { formatPairs, type Pairs } from "../http/form";
import type { HeaderList, HttpRequest } from "../http/message";
import { type Editable, type EditOp, editableOf, type Part, parts } from "./edit";

export function requestOf(editable: Editable): HttpRequest {
	const { method, target, query, header, form, body, isForm, certificate = "", inFull = false } = editable;
	const search = formatPairs(query);
	const headers: HeaderList = header.map(([name, value]) => [cleanName(name), cleanValue(value)]);
	return {
		method,
		url: search === "" ? target : `${target}?${search}`,
		headers,
		body: isForm ? formatPairs(form) : body,
		...(certificate === "" ? {} : { tls: tlsOf(certificate, inFull) }),
	};
}

/** A header cannot hold line breaks: a learner who pastes them gets spaces, not a second header. */
const cleanValue = (value: string) => value.replace(/[\r\n]+/g, " ");
const cleanName = (name: string) => name.replace(/[\r\n:]+/g, "");

/** The request with the changes made. Entries that no longer exist are passed over. */
export function applyOps(request: HttpRequest, ops: readonly EditOp[]): HttpRequest {
	if (ops.length === 0) return request;
	const before = editableOf(request);
	const after = { ...before };
	for (const op of ops) {
		if (op.op === "method") after.method = op.value;
		if (op.op === "target") after.target = op.value;
		if (op.op === "body") after.body = op.value;
		if (op.op === "certificate" && before.certificate !== undefined) after.certificate = op.value;
	}
	for (const part of parts) after[part] = editedList(before[part], part, ops);
	const { from } = request;
	return { ...requestOf(after), ...(from === undefined ? {} : { from }) };
}

function editedList(list: Pairs, part: Part, ops: readonly EditOp[]): Pairs {
	const kept = list.flatMap((pair, index) => {
		const op = ops.find((o) => (o.op === "set" || o.op === "remove") && o.part === part && o.index === index);
		if (op?.op === "remove") return [];
		return op?.op === "set" ? [[op.name, op.value] as const] : [pair];
	});
	const added = ops.flatMap((o) => (o.op === "add" && o.part === part ? [[o.name, o.value] as const] : []));
	return [...kept, ...added];
}
