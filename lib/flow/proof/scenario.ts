/**
 * Short words for scenarios: which message is changed before it leaves, how, and what that leads to. A message is
 * named by its note, an entry by its name: `at("token", form("code_verifier").remove())`.
 */
import type { CheckId } from "../../vocabulary/check-ids";
import type { Scenario } from "../define";
import type { NamedEdit, NamedOp, NthMessage, Part } from "../edit";

type Moved = NonNullable<Scenario["settings"]>;

type Makes = CheckId | Moved | readonly string[] | NamedEdit | NamedOp;

/**
 * Scenarios that reach one end, a line each: `apiRefused("no token", "api.token-sent", at("api", …))`.
 * @param end the final state
 * @param note of the request that is usually changed on the way there: its changes can do without `at`
 * @returns takes a name and, in any order, whatever makes the run what it is: settings, choices, changes in the order of
 * the run, and the check that must refuse
 */
export const reaching =
	(end: string, note = "") =>
	(name: string, ...makes: readonly Makes[]): Scenario => {
		const ops = makes.filter(isOp);
		const edits = [...(ops.length > 0 ? [at(note, ...ops)] : []), ...makes.filter(isEdit)];
		const [settings, choices, refusedBy] = [makes.find(isMoved), makes.find(isChoices), makes.find(isCheck)];
		return {
			name,
			...(settings && { settings }),
			...(choices && { choices }),
			...(edits.length > 0 && { edits }),
			end,
			...(refusedBy && { refusedBy }),
		};
	};

const isCheck = (one: Makes): one is CheckId => typeof one === "string";
const isChoices = (one: Makes): one is readonly string[] => Array.isArray(one);
const isEdit = (one: Makes): one is NamedEdit => typeof one === "object" && "ops" in one;
const isOp = (one: Makes): one is NamedOp => typeof one === "object" && "op" in one;
const isMoved = (one: Makes): one is Moved => !isCheck(one) && !isChoices(one) && !isEdit(one) && !isOp(one);

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
