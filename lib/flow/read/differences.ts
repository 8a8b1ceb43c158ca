/** What two hops that answer to each other do not have in common, by name. */
import { jsonObject } from "../../crypto/json";
import { type Pairs, queryOf } from "../../http/form";
import { type HeaderList, header, mediaType } from "../../http/message";
import { CLIENT_CERTIFICATE } from "../../http/tls";
import type { Message } from "../../vocabulary/message";
import { editableOf } from "../edit";
import type { Hop } from "../run";

export interface Difference {
	readonly kind: "added" | "removed" | "changed";
	/** A parameter, a member, a header, a check or a fact; or the whole hop. */
	readonly name: string;
}

/** From `a` to `b`; a hop that only one run has is one difference. */
export function differencesOf(a: Hop | undefined, b: Hop | undefined): readonly Difference[] {
	if (!a) return b ? [{ kind: "added", name: b.note.title }] : [];
	if (!b) return [{ kind: "removed", name: a.note.title }];
	return between(partsOfHop(a), partsOfHop(b));
}

/** What it says, and whether it arrives. */
const partsOfHop = ({ message, unheard }: Hop): Pairs => [
	...partsOf(message),
	...(unheard ? [[unheard.says, unheard.goal] as const] : []),
];

function between(before: Pairs, after: Pairs): readonly Difference[] {
	const names = [...new Set([...before, ...after].map(([name]) => name))];
	return names.flatMap((name): readonly Difference[] => {
		const [was, is] = [textsOf(before, name), textsOf(after, name)];
		if (was === is) return [];
		return [{ kind: was === "" ? "added" : is === "" ? "removed" : "changed", name }];
	});
}

const textsOf = (pairs: Pairs, name: string): string =>
	pairs.flatMap(([one, value]) => (one === name ? [`${value}\n`] : [])).join("");

/** Everything in a message that has a name. */
function partsOf(message: Message): Pairs {
	switch (message.kind) {
		case "work":
			return message.facts.map(({ name, text }) => [name, text]);
		case "checks":
			return message.checks.flatMap(({ title, verdict }) => (verdict === "skipped" ? [] : [[title, verdict] as const]));
		case "link":
			return [["address", addressOf(message.url)], ...queryOf(message.url)];
		case "request": {
			const { method, target, query, header: headers, form, certificate } = editableOf(message.request);
			const proven: Pairs = certificate === undefined ? [] : [[CLIENT_CERTIFICATE, certificate]];
			return [["method", method], ["address", target], ...query, ...form, ...credentials(headers), ...proven];
		}
		case "response": {
			const { status, headers, body } = message.response;
			const location = header(headers, "location") ?? "";
			const members = mediaType(headers) === "application/json" ? membersOf(body) : [["page", body] as const];
			return [["status", String(status)], ["address", addressOf(location)], ...queryOf(location), ...members];
		}
	}
}

/** Headers that carry a credential or ask for one; the others say nothing about OAuth. */
const credentials = (headers: HeaderList): Pairs =>
	headers.filter(([name]) => ["authorization", "dpop"].includes(name.toLowerCase()));

const addressOf = (url: string): string => url.split("?")[0] ?? "";

const membersOf = (body: string): Pairs =>
	Object.entries(jsonObject(body) ?? {}).map(([name, member]) => [name, JSON.stringify(member)]);
