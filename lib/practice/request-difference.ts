/**
 * In what a written request is not the one of the run: entry by entry, each with the request in which that one thing is
 * put right. Headers that a sender adds by itself do not count, nor does the order of entries.
 */
import { type Json, type JsonObject, jsonObject } from "../crypto/json";
import { formatPairs, type Pairs, parsePairs, splitUrl } from "../http/form";
import { FORM_TYPE, type HttpRequest, mediaType } from "../http/message";
import { originOf } from "../http/origin";
import { pathOf, targetOf } from "../http/raw";

export type Part = "server" | "path" | "method" | "header" | "query" | "form" | "body";

export interface Difference {
	readonly part: Part;
	/** Of the entry; "" where there is none, as of a path. */
	readonly name: string;
	/** `repeated`: there more often than in the run. `misplaced`: it stands in another part of the message. */
	readonly kind: "missing" | "extra" | "other" | "repeated" | "misplaced";
	/** What was sent, and what the run sends; "" where nothing is. */
	readonly sent: string;
	readonly meant: string;
	/** Puts this right and leaves the rest as it is. */
	repair(request: HttpRequest): HttpRequest;
}

/** From the first thing that a receiver looks at to the last. */
export function differencesOf(sent: HttpRequest, meant: HttpRequest): readonly Difference[] {
	const isForm = mediaType(meant.headers) === FORM_TYPE;
	const lists = [...inList("header", sent, meant), ...inList("query", sent, meant)];
	const content = isForm || meant.body === "" ? inList("form", sent, meant) : inBody(sent, meant);
	return [...inAddress(sent, meant), ...joined([...lists, ...content])];
}

function inAddress(sent: HttpRequest, meant: HttpRequest): readonly Difference[] {
	const [was, is] = [targetOf(sent.url).host, targetOf(meant.url).host];
	const [from, to] = [pathOf(sent.url), pathOf(meant.url)];
	const one = (part: Part, has: string, should: string, repair: Difference["repair"]): readonly Difference[] =>
		has === should ? [] : [{ part, name: "", kind: "other", sent: has, meant: should, repair }];
	return [
		...one("server", was, is, (request) => ({
			...request,
			url: `${originOf(meant.url)}${targetOf(request.url).target}`,
		})),
		...one("path", from, to, (request) => ({
			...request,
			url: request.url.replace(/^([a-z]+:\/\/[^/?]*)[^?]*/, `$1${to}`),
		})),
		...one("method", sent.method, meant.method, (request) => ({ ...request, method: meant.method })),
	];
}

type ListPart = Extract<Part, "header" | "query" | "form">;

const read: Readonly<Record<ListPart, (request: HttpRequest) => Pairs>> = {
	header: ({ headers }) => headers,
	query: ({ url }) => parsePairs(splitUrl(url).query),
	form: ({ body }) => parsePairs(body),
};

const write: Readonly<Record<ListPart, (request: HttpRequest, pairs: Pairs) => HttpRequest>> = {
	header: (request, headers) => ({ ...request, headers }),
	query: (request, pairs) => {
		const { target } = splitUrl(request.url);
		return { ...request, url: pairs.length === 0 ? target : `${target}?${formatPairs(pairs)}` };
	},
	form: (request, pairs) => ({ ...request, body: formatPairs(pairs) }),
};

/** Headers are named in any case (RFC 9110 §5.1), parameters only as they are written. */
const key = (part: ListPart, name: string): string => (part === "header" ? name.toLowerCase() : name);
/** `text/html; charset=utf-8` and `text/html` are one media type. */
const value = (name: string, text: string): string =>
	/^content-type$/i.test(name) ? text.replace(/\s*;.*$/s, "") : text;

function inList(part: ListPart, sent: HttpRequest, meant: HttpRequest): readonly Difference[] {
	const [was, is] = [read[part](sent), read[part](meant)];
	const names = new Map([...is, ...was].map(([name]) => [key(part, name), name]));
	return [...names].flatMap(([id, name]): readonly Difference[] => {
		const of = (pairs: Pairs) => pairs.filter(([one]) => key(part, one) === id).map(([one, text]) => value(one, text));
		const [have, want] = [of(was), of(is)];
		const kind = kindOf(have, want);
		if (kind === undefined) return [];
		const odd = have.find((text) => !want.includes(text)) ?? have[0] ?? "";
		const right = is.filter(([one]) => key(part, one) === id);
		return [{ part, name, kind, sent: odd, meant: want[0] ?? "", repair: (request) => put(part, request, id, right) }];
	});
}

function kindOf(have: readonly string[], want: readonly string[]): Difference["kind"] | undefined {
	if (have.length > want.length) return want.length === 0 ? "extra" : "repeated";
	if (have.length < want.length) return have.length === 0 ? "missing" : "other";
	return have.some((text, i) => text !== want[i]) ? "other" : undefined;
}

/** Puts what the run has of a name where the first of it stood, or at the end. */
function put(part: ListPart, request: HttpRequest, id: string, right: Pairs): HttpRequest {
	const pairs = read[part](request);
	const at = pairs.findIndex(([name]) => key(part, name) === id);
	const rest = pairs.filter(([name]) => key(part, name) !== id);
	const place = at < 0 ? rest.length : at;
	return write[part](request, [...rest.slice(0, place), ...right, ...rest.slice(place)]);
}

/** A body that is no form: JSON is compared by what it says, everything else as text. */
function inBody(sent: HttpRequest, meant: HttpRequest): readonly Difference[] {
	const said = ({ body }: HttpRequest) => {
		const read = jsonObject(body);
		return read === undefined ? body : JSON.stringify(sorted(read));
	};
	if (said(sent) === said(meant)) return [];
	const kind = sent.body === "" ? "missing" : "other";
	const repair = (request: HttpRequest) => ({ ...request, body: meant.body });
	return [{ part: "body", name: "", kind, sent: sent.body, meant: meant.body, repair }];
}

/** The order of members says nothing (RFC 8259 §4). */
const sorted = (json: Json): Json => {
	if (Array.isArray(json)) return json.map(sorted);
	if (typeof json !== "object" || json === null) return json;
	return Object.fromEntries(
		Object.keys(json)
			.sort()
			.map((name) => [name, sorted((json as JsonObject)[name] ?? null)]),
	);
};

/** What is missing in one part and too much in another is one thing: it stands in the wrong place. */
function joined(all: readonly Difference[]): readonly Difference[] {
	const elsewhere = (one: Difference) =>
		one.kind === "missing" ? all.find((other) => other.kind === "extra" && isSameThing(one, other)) : undefined;
	const moved = all.flatMap((one) => elsewhere(one) ?? []);
	return all.flatMap((one) => {
		if (moved.includes(one)) return [];
		const other = elsewhere(one);
		if (!other) return [one];
		const repair = (request: HttpRequest) => one.repair(other.repair(request));
		// As it was written: a token of a header has another name in a query.
		return [{ ...one, name: other.name, kind: "misplaced" as const, sent: other.part, repair }];
	});
}

/** A parameter under its name; of a header, the token that it should bring. */
function isSameThing(missing: Difference, extra: Difference): boolean {
	if (missing.part === extra.part) return false;
	if (missing.part !== "header") return missing.name === extra.name;
	return /^authorization$/i.test(missing.name) && missing.meant.replace(/^\S+ +/, "") === extra.sent;
}
