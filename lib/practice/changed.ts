import { type Editable, editableOf, type Part, parts } from "../flow/edit";
import type { Hop } from "../flow/run";

/** What was changed in a request before it left, by name: entries, the method, the address, the body or the certificate. */
export function changedIn({ message }: Pick<Hop, "message">): readonly string[] {
	if (message.kind !== "request" || !message.original) return [];
	const [before, after] = [editableOf(message.original), editableOf(message.request)];
	const entries = parts.flatMap((part) => entriesChanged(part, before, after));
	const others = (["method", "target", "body", "certificate"] as const).filter((name) => before[name] !== after[name]);
	const names = { method: "the method", target: "the address", body: "the body", certificate: "the certificate" };
	return [...new Set([...entries, ...others.map((name) => names[name])])];
}

function entriesChanged(part: Part, before: Editable, after: Editable): readonly string[] {
	const textOf = (one: Editable, name: string) =>
		JSON.stringify(one[part].flatMap(([key, value]) => (key === name ? [value] : [])));
	const names = [...new Set([...before[part], ...after[part]].map(([name]) => name))];
	return names.filter((name) => textOf(before, name) !== textOf(after, name));
}
