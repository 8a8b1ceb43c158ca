/** A message as a learner sees it: its text, and everything in it that has a name. */
import { jsonObject } from "../crypto/json";
import { editableOf } from "../flow/edit";
import { rawOf } from "../flow/read/raw-of";
import type { Hop } from "../flow/run";
import { answeredPairs, type Pairs } from "../http/form";
import { header, mediaType } from "../http/message";

export interface Entry {
	/** Where it stands: "the query". */
	readonly place: string;
	readonly name: string;
	readonly text: string;
}

/** Follows from the body, and says nothing of its own. */
const DERIVED = /^content-length$/i;

/** The bytes of a message as text, without the length of its body; `undefined` where it is a page, or none at all. */
export function textShown(hop: Hop): string | undefined {
	const { message } = hop;
	if (message.kind !== "request" && message.kind !== "response") return undefined;
	if (message.kind === "response" && message.response.status === 0) return undefined;
	if (message.kind === "response" && mediaType(message.response.headers) === "text/html") return undefined;
	const [head = "", ...body] = (rawOf(hop) ?? "").split("\n\n");
	const lines = head.split("\n").filter((line) => !DERIVED.test(line.split(":")[0] ?? ""));
	return [lines.join("\n"), ...body].join("\n\n").trimEnd();
}

export function entriesOf({ message }: Pick<Hop, "message">): readonly Entry[] {
	if (message.kind === "request") {
		const { method, target, query, header: headers, form, body } = editableOf(message.request);
		return [
			{ place: "the first line", name: "method", text: method },
			{ place: "the first line", name: "address", text: target },
			...inPlace("the query", query),
			...inPlace("the headers", headers),
			...inPlace("the form", form),
			...inPlace("the body", membersOf(body)),
		];
	}
	if (message.kind !== "response") return [];
	const { status, headers, body } = message.response;
	const location = header(headers, "location");
	const others = headers.filter(([name]) => name.toLowerCase() !== "location" && !DERIVED.test(name));
	return [
		{ place: "the first line", name: "status", text: String(status) },
		...(location === undefined ? [] : [{ place: "Location", name: "address", text: location.split(/[?#]/)[0] ?? "" }]),
		...inPlace("Location", answeredPairs(location ?? "")),
		...inPlace("the headers", others),
		...inPlace("the body", membersOf(body)),
	];
}

const inPlace = (place: string, pairs: Pairs): readonly Entry[] =>
	pairs.filter(([name]) => !DERIVED.test(name)).map(([name, text]) => ({ place, name, text }));

/** Members of a JSON object; a body that is none is one entry. */
function membersOf(body: string): Pairs {
	if (body === "") return [];
	const members = jsonObject(body);
	return members ? Object.entries(members).map(([name, member]) => [name, JSON.stringify(member)]) : [["body", body]];
}

/** Names of the entries that two messages do not have in common. */
export function unlike(a: readonly Entry[], b: readonly Entry[]): readonly string[] {
	const textIn = (list: readonly Entry[], name: string) =>
		JSON.stringify(list.flatMap((entry) => (entry.name === name ? [[entry.place, entry.text]] : [])));
	const names = [...new Set([...a, ...b].map(({ name }) => name))];
	return names.filter((name) => textIn(a, name) !== textIn(b, name));
}
