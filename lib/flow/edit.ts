/**
 * Edits: what a learner changed in a request before it left. Kept as the smallest difference, so that a
 * link stays short and the same edit still applies when a setting changes the rest of the request. A link counts
 * messages and entries; the author of a scenario names them.
 */
import { type Pairs, parsePairs, splitUrl } from "../http/form";
import { FORM_TYPE, type HttpRequest, mediaType } from "../http/message";
import { wellFormed } from "../http/text";
import { subjectShown } from "../http/tls";

/** The lists of a request that are edited entry by entry. */
export const parts = ["query", "header", "form"] as const;
export type Part = (typeof parts)[number];

export type EditOp =
	| { readonly op: "set"; readonly part: Part; readonly index: number; readonly name: string; readonly value: string }
	| { readonly op: "remove"; readonly part: Part; readonly index: number }
	| { readonly op: "add"; readonly part: Part; readonly name: string; readonly value: string }
	| { readonly op: "method"; readonly value: string }
	/** The URL up to the query. */
	| { readonly op: "target"; readonly value: string }
	/** A body that is not a form. */
	| { readonly op: "body"; readonly value: string }
	/** The subject of the client's certificate, which is no part of the message; "" for none. Only where one was shown. */
	| { readonly op: "certificate"; readonly value: string };

export interface Edit {
	/** Which message: `frame.n`, the n-th to leave in its frame (see `RequestMessage.exchange`). */
	readonly exchange: string;
	readonly ops: readonly EditOp[];
}

/** A change of an entry that is found by its name: of several with that name the first, of headers in any case. */
export type NamedOp =
	| {
			readonly op: "set";
			readonly part: Part;
			readonly name: string;
			/** The name afterwards, where it is another one. */
			readonly as?: string;
			/** The same as before, where it is absent. */
			readonly value?: string;
	  }
	| { readonly op: "remove"; readonly part: Part; readonly name: string }
	| Exclude<EditOp, { readonly index: number }>;

/** The n-th message with a note; from 1. */
export interface NthMessage {
	readonly note: string;
	readonly nth: number;
}

/** An edit as an author writes it: a request or a link by the note of its message, its entries by their names. */
export interface NamedEdit extends NthMessage {
	readonly ops: readonly NamedOp[];
}

/** A request taken apart for editing. */
export interface Editable {
	readonly method: string;
	readonly target: string;
	readonly query: Pairs;
	readonly header: Pairs;
	readonly form: Pairs;
	/** The body where it is not a form. */
	readonly body: string;
	readonly isForm: boolean;
	/** Beside the message: whose certificate the connection proves; "" for none, absent where none is asked for. */
	readonly certificate?: string;
	/** Whether the certificate itself goes along, and not only its subject. */
	readonly inFull?: true;
}

export function editableOf(request: HttpRequest): Editable {
	const { target, query } = splitUrl(request.url);
	const isForm = mediaType(request.headers) === FORM_TYPE;
	return {
		method: request.method,
		target,
		query: parsePairs(query),
		header: request.headers,
		form: isForm ? parsePairs(request.body) : [],
		body: isForm ? "" : request.body,
		isForm,
		...(request.tls === undefined ? {} : { certificate: subjectShown(request.tls) }),
		...(request.tls !== undefined && "certificate" in request.tls ? { inFull: true } : {}),
	};
}

/** The same change in text that can be sent: half of a character has no octets. */
export function wellFormedOp(op: EditOp): EditOp {
	if (op.op === "remove") return op;
	const value = wellFormed(op.value);
	return "name" in op ? { ...op, name: wellFormed(op.name), value } : { ...op, value };
}
