/**
 * Short words for scenarios: which message is changed before it leaves, how, and what that leads to. A message is
 * named by its note, an entry by its name: `at("token", form("code_verifier").remove())`.
 */
import type { NamedEdit, NamedOp, NthMessage, Part } from "../edit";

/** @param message note of the first such request or link, or which of them */
export const at = (message: string | NthMessage, ...ops: readonly NamedOp[]): NamedEdit => ({
	...(typeof message === "string" ? { note: message, nth: 1 } : message),
	ops,
});

/** The second request with this note, as in `at(second("token"), …)`. */
export const second = (note: string): NthMessage => ({ note, nth: 2 });

const entryOf = (part: Part) => (name: string) => ({
	set: (value: string): NamedOp => ({ op: "set", part, name, value }),
	/** Another name, and another value where one is given. */
	rename: (as: string, value?: string): NamedOp => ({
		op: "set",
		part,
		name,
		as,
		...(value === undefined ? {} : { value }),
	}),
	remove: (): NamedOp => ({ op: "remove", part, name }),
	/** One more, also where there is one already. */
	add: (value: string): NamedOp => ({ op: "add", part, name, value }),
});

export const query = entryOf("query");
export const header = entryOf("header");
export const form = entryOf("form");

export const method = (value: string): NamedOp => ({ op: "method", value });
/** Another URL, up to the query. */
export const target = (value: string): NamedOp => ({ op: "target", value });
/** Another body, where it is no form. */
export const body = (value: string): NamedOp => ({ op: "body", value });
/** Another certificate than the client's own; "" for none. */
export const certificate = (value: string): NamedOp => ({ op: "certificate", value });
