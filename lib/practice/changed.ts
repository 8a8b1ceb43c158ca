import { type Editable, editableOf, type Part, parts } from "../flow/edit";
import type { Hop } from "../flow/run";

/**
 * What was changed in a request before it left, and how: "Authorization is missing", "code is another". Of entries, the
 * method, the address, the body or the certificate.
 */
export function changedIn({ message }: Pick<Hop, "message">): readonly string[] {
	if (message.kind !== "request" || !message.original) return [];
	const [before, after] = [editableOf(message.original), editableOf(message.request)];
	const entries = parts.flatMap((part) => entriesChanged(part, before, after));
	const others = (["method", "target", "body", "certificate"] as const).flatMap((name) => {
		const how = howChanged([before[name] ?? ""].filter(Boolean), [after[name] ?? ""].filter(Boolean));
		return how ? [`${names[name]} ${how}`] : [];
	});
	return [...new Set([...entries, ...others])];
}

const names = { method: "the method", target: "the address", body: "the body", certificate: "the certificate" };

function entriesChanged(part: Part, before: Editable, after: Editable): readonly string[] {
	const valuesOf = (one: Editable, name: string) => one[part].flatMap(([key, value]) => (key === name ? [value] : []));
	const all = [...new Set([...before[part], ...after[part]].map(([name]) => name))];
	return all.flatMap((name) => {
		const how = howChanged(valuesOf(before, name), valuesOf(after, name));
		return how ? [`${name} ${how}`] : [];
	});
}

/** @returns `undefined` where nothing is */
function howChanged(before: readonly string[], after: readonly string[]): string | undefined {
	if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
	if (after.length === 0) return "is missing";
	if (before.length === 0) return "was added";
	return after.length > before.length ? "comes once more" : "is another";
}
