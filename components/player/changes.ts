/** Line by line, what the learner changed in a message. */
import { editableOf, parts } from "@/lib/flow/edit";
import type { Hop } from "@/lib/flow/run";
import type { HttpRequest } from "@/lib/http/message";
import { CLIENT_CERTIFICATE } from "@/lib/http/tls";

export interface Change {
	readonly name: string;
	/** Absent where it was added. */
	readonly was?: string;
	/** Absent where it was removed. */
	readonly sent?: string;
}

export function changesOf({ message }: Hop): readonly Change[] {
	if (message.kind === "link" && message.original !== undefined)
		return differences(asRequest(message.original), asRequest(message.url));
	if (message.kind === "request" && message.original) return differences(message.original, message.request);
	return [];
}

const asRequest = (url: string): HttpRequest => ({ method: "GET", url, headers: [], body: "" });

function differences(before: HttpRequest, after: HttpRequest): readonly Change[] {
	const [a, b] = [editableOf(before), editableOf(after)];
	const whole: Change[] = [
		...(a.method === b.method ? [] : [{ name: "method", was: a.method, sent: b.method }]),
		...(a.target === b.target ? [] : [{ name: "URL", was: a.target, sent: b.target }]),
		...(a.certificate === b.certificate
			? []
			: [{ name: CLIENT_CERTIFICATE, ...only("was", a.certificate), ...only("sent", b.certificate) }]),
	];
	const inLists = parts.flatMap((part): Change[] => {
		const rest = [...b[part]];
		const gone = a[part].filter(([name, value]) => {
			const found = rest.findIndex(([n, v]) => n === name && v === value);
			if (found >= 0) rest.splice(found, 1);
			return found < 0;
		});
		const changed = gone.map(([name, was]): Change => {
			const found = rest.findIndex(([n]) => n === name);
			const now = found < 0 ? undefined : rest.splice(found, 1)[0];
			return now ? { name, was, sent: now[1] } : { name, was };
		});
		return [...changed, ...rest.map(([name, sent]) => ({ name, sent }))];
	});
	return [...whole, ...inLists];
}

/** A member that is there only where it has a value. */
const only = <K extends "was" | "sent">(key: K, text: string | undefined) =>
	(text === undefined ? {} : { [key]: text }) as { readonly [M in K]?: string };

/** A text before, in and after the place where it differs from another. */
export interface Marked {
	readonly before: string;
	readonly differs: string;
	readonly after: string;
}

/** Characters of a long text that are kept on either side of what differs. */
const AROUND = 32;

/**
 * Where a text differs from another, by characters, not by halves of them.
 * Texts of more than `most` characters lose what is far from the difference.
 */
export function markDifference(text: string, other: string, most = 200): Marked {
	const [own, theirs] = [Array.from(text), Array.from(other)];
	const shorter = Math.min(own.length, theirs.length);
	let start = 0;
	while (start < shorter && own[start] === theirs[start]) start++;
	let end = 0;
	while (end < shorter - start && own.at(-1 - end) === theirs.at(-1 - end)) end++;
	const before = own.slice(0, start);
	const differs = own.slice(start, own.length - end);
	const after = own.slice(own.length - end);
	if (own.length <= most) return { before: before.join(""), differs: differs.join(""), after: after.join("") };
	return {
		before: before.length > AROUND ? `…${before.slice(-AROUND).join("")}` : before.join(""),
		differs: differs.length > most ? `${differs.slice(0, most).join("")}…` : differs.join(""),
		after: after.length > AROUND ? `${after.slice(0, AROUND).join("")}…` : after.join(""),
	};
}
