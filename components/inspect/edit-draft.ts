/** The state of the edit sheet, and the difference that it makes. Pure. */
import { type Editable, type EditOp, type Part, parts, wellFormedOp } from "@/lib/flow/edit";
import type { Pairs } from "@/lib/http/form";

/** One line of a list. `index` is its place in the original; a line that was added has none. */
export interface Entry {
	readonly key: number;
	readonly index?: number;
	readonly name: string;
	readonly value: string;
	readonly removed: boolean;
}

export type Draft = {
	readonly method: string;
	readonly target: string;
	/** Absent where the client showed no certificate; "" where it is not to show it. */
	readonly certificate?: string;
} & { readonly [P in Part]: readonly Entry[] };

/** The draft of a request that may have been edited before: what differs from the original is kept. */
export function draftOf(before: Editable, current: Editable): Draft {
	return {
		method: current.method,
		target: current.target,
		...(before.certificate === undefined ? {} : { certificate: current.certificate ?? "" }),
		query: entriesOf(before.query, current.query),
		header: entriesOf(before.header, current.header),
		form: entriesOf(before.form, current.form),
	};
}

function entriesOf(before: Pairs, current: Pairs): readonly Entry[] {
	if (before.length !== current.length || before.some(([name], i) => current[i]?.[0] !== name))
		return aligned(before, current);
	return current.map(([name, value], index) => ({ key: index, index, name, value, removed: false }));
}

/** After a removal or an addition: original lines by name in order, then what is left as added lines. */
function aligned(before: Pairs, current: Pairs): readonly Entry[] {
	const rest = [...current];
	const kept = before.map(([name, value], index): Entry => {
		const found = rest.findIndex(([other]) => other === name);
		const now = found < 0 ? undefined : rest.splice(found, 1)[0];
		return { key: index, index, name, value: now?.[1] ?? value, removed: now === undefined };
	});
	return [...kept, ...rest.map(([name, value], i): Entry => ({ key: before.length + i, name, value, removed: false }))];
}

/** What the learner changed, in text that can be sent. */
export function opsOf(before: Editable, draft: Draft): readonly EditOp[] {
	const ops: readonly EditOp[] = [
		...(draft.method === before.method ? [] : [{ op: "method", value: draft.method } as const]),
		...(draft.target === before.target ? [] : [{ op: "target", value: draft.target } as const]),
		...(draft.certificate === before.certificate
			? []
			: [{ op: "certificate", value: draft.certificate ?? "" } as const]),
		...parts.flatMap((part) => listOps(part, before[part], draft[part])),
	];
	return ops.map(wellFormedOp);
}

function listOps(part: Part, before: Pairs, entries: readonly Entry[]): EditOp[] {
	return entries.flatMap(({ index, name, value, removed }): EditOp[] => {
		if (index === undefined) return removed || name === "" ? [] : [{ op: "add", part, name, value }];
		if (removed) return [{ op: "remove", part, index }];
		const [oldName, oldValue] = before[index] ?? [];
		return name === oldName && value === oldValue ? [] : [{ op: "set", part, index, name, value }];
	});
}
