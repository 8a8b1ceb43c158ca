/**
 * What the runs of a lesson show that somebody may look for: who refuses what, and with which answer; which checks are
 * asked; which clauses are cited; which parameters are sent. Each with the link to the hop that shows it.
 */
import { jsonObject } from "../crypto/json";
import type { AnyFlow } from "../flow/define";
import { defaultView, formatLink, type LinkDefaults, linkDefaults, type Tab } from "../flow/link/share";
import { playLink } from "../flow/link/share-play";
import { lessonView } from "../flow/read/lesson-view";
import { checksOf } from "../flow/read/stamp";
import type { Hop, Run } from "../flow/run";
import { fragmentPairs, type Pairs, parsePairs, queryOf } from "../http/form";
import { header } from "../http/message";
import { pathOf } from "../http/raw";
import type { CheckId } from "../vocabulary/check-ids";
import type { Message } from "../vocabulary/message";
import { type ParameterPlace, parameterNoteAt } from "../vocabulary/parameters-at";
import { withVariant } from "../vocabulary/settings";
import type { SpecRef } from "../vocabulary/specs";
import { type Answered, answeredAt } from "./answered";

/** A check that says no in some run, and what is answered then. */
export interface FoundRefusal extends Omit<Answered, "message"> {
	readonly check: CheckId;
	/** Who refuses, as its lane is called; a browser is one, whoever sits before it. */
	readonly party: string;
	/** Path of the request that is refused, where it tells more than the party does. */
	readonly path?: string;
	/** The link to the hop, as a query. */
	readonly query: string;
}

export interface Found {
	readonly refusals: readonly FoundRefusal[];
	/** By check: the hop in which it is asked. As a query, as in all that follows. */
	readonly checks: Readonly<Partial<Record<CheckId, string>>>;
	/** By clause: a hop whose words cite it. */
	readonly clauses: Readonly<Record<string, string>>;
	/** By name: each part of a message in which it stands in some run. */
	readonly parameters: Readonly<Record<string, FoundParameter>>;
}

/** The parts of a message in which a name can stand; the one that tells most comes first. */
export const messageParts = ["request", "header", "redirect", "fragment", "answer"] as const;
export type MessagePart = (typeof messageParts)[number];

export type FoundParameter = Readonly<Partial<Record<MessagePart, FoundName>>>;

/** A name in a message, and the hop. */
export interface FoundName {
	readonly place: ParameterPlace;
	/** Where there is something to say of this value alone. */
	readonly value?: string;
	readonly query: string;
}

/** Keeps, for each key, what has the shortest link: that is the plainest run. Of equals, the first. */
function shortest<T>() {
	const kept = new Map<string, { readonly query: string; readonly value: T }>();
	return {
		offer(key: string, query: string, value: T): void {
			const known = kept.get(key);
			if (!known || query.length < known.query.length) kept.set(key, { query, value });
		},
		/** In the order of their keys. */
		all: () => [...kept].sort(([a], [b]) => (a < b ? -1 : 1)),
	};
}

/** @param runs of the lesson, in any order: of equally plain ones the first is linked to */
export function foundIn(flow: AnyFlow, runs: readonly Run[]): Found {
	const refusals = shortest<FoundRefusal>();
	const checks = shortest<CheckId>();
	const clauses = shortest<SpecRef>();
	const parameters = shortest<Named>();
	const defaults = linksOf(flow);
	for (const run of runs) {
		for (const hop of run.hops) {
			const at = (tab: Tab) => linkTo(defaults, run, hop, tab);
			const [toChecks, toWhy, toLetter] = [at("checks"), at("why"), at("letter")];
			for (const { id, verdict } of checksOf(hop)) if (verdict !== "skipped") checks.offer(id, toChecks, id);
			for (const spec of hop.note.specs) clauses.offer(spec, toWhy, spec);
			for (const named of namesIn(run, hop.message)) parameters.offer(`${named.name} ${named.part}`, toLetter, named);
			const refusal = refusalAt(flow, run, hop, toChecks);
			if (refusal) refusals.offer([refusal.check, refusal.error, refusal.status].join(" "), toChecks, refusal);
		}
	}
	return {
		refusals: refusals.all().map(([, { value }]) => value),
		checks: Object.fromEntries(checks.all().map(([id, { query }]) => [id, query])),
		clauses: Object.fromEntries(clauses.all().map(([spec, { query }]) => [spec, query])),
		parameters: byName(parameters.all().map(([, { query, value }]) => ({ ...value, query }))),
	};
}

function byName(all: readonly (Named & { readonly query: string })[]): Found["parameters"] {
	const names = new Map<string, FoundParameter>();
	for (const { name, part, ...found } of all) names.set(name, { ...names.get(name), [part]: found });
	return Object.fromEntries(names);
}

/** What a link into it need not say. Where somebody plays freely, it says what they do. */
export const linksOf = (flow: AnyFlow): LinkDefaults =>
	flow.played
		? { ...linkDefaults({ ...lessonView(flow), free: true }), play: playLink }
		: linkDefaults(lessonView(flow));

/** As the lesson's page writes it for somebody who stands at this hop, with this tab open. */
function linkTo(defaults: LinkDefaults, { spec }: Run, { number }: Hop, tab: Tab): string {
	// A link names no usual way of the attacker, as a scenario may.
	const variant = defaults.variants?.find((id) => id === spec.settings.variant);
	const settings = withVariant(spec.settings, variant);
	const view = { ...defaultView(tab), hop: number };
	return formatLink({ spec: { ...spec, settings }, view }, { ...defaults, tab: "lab" });
}

function refusalAt(flow: AnyFlow, run: Run, hop: Hop, query: string): FoundRefusal | undefined {
	const { message } = hop;
	const refusal = message.kind === "checks" || message.kind === "response" ? message.refusal : undefined;
	const answered = answeredAt(run, hop);
	if (!refusal || !answered || !("checks" in message)) return undefined;
	const lane = message.kind === "checks" ? message.lane : message.from;
	const { message: answer, ...sent } = answered;
	const { role, name } = flow.lanes.find(({ id }) => id === lane) ?? { role: "browser", name: "" };
	// An API has many addresses, which are all about the same.
	const path = answer && role !== "rs" ? pathAsked(run, answer.exchange) : undefined;
	const party = role === "browser" ? "Browser" : name;
	return { check: refusal.check, ...sent, party, ...(path === undefined ? {} : { path }), query };
}

const pathAsked = ({ hops }: Run, exchange: string): string | undefined => {
	const asked = hops.find(({ message }) => message.kind === "request" && message.exchange === exchange)?.message;
	return asked?.kind === "request" ? pathOf(asked.request.url) : undefined;
};

interface Named extends Omit<FoundName, "query"> {
	readonly name: string;
	readonly part: MessagePart;
}

/** Names that stand in a message, of which there is something to say where they stand. */
function namesIn(run: Run, message: Message): readonly Named[] {
	if (message.kind === "request") {
		const { url, body, headers } = message.request;
		const to = `to ${pathOf(url)}` as const;
		return [...named([...queryOf(url), ...parsePairs(body)], to, "request"), ...named(headers, to, "header")];
	}
	if (message.kind === "link") return inAddress(message.url, "request");
	if (message.kind !== "response") return [];
	const { body, headers } = message.response;
	const from = `from ${pathAsked(run, message.exchange) ?? "/"}` as const;
	const members = Object.entries(jsonObject(body) ?? {}).map(([name]) => [name, ""] as const);
	const location = header(headers, "location");
	const sentOn = location === undefined ? [] : inAddress(location, "redirect");
	return [...named(members, from, "answer"), ...named(headers, from, "header"), ...sentOn];
}

/** What an address carries to where it leads. */
function inAddress(url: string, part: MessagePart): readonly Named[] {
	const to = `to ${pathOf(url)}` as const;
	return [...named(queryOf(url), to, part), ...named(fragmentPairs(url), to, "fragment")];
}

const named = (pairs: Pairs, place: ParameterPlace, part: MessagePart): readonly Named[] =>
	pairs.flatMap(([name, text]) => {
		if (!parameterNoteAt(name, text, place)) return [];
		const ofValue = parameterNoteAt(name, "", place) ? {} : { value: text };
		return [{ name: name.toLowerCase(), part, place, ...ofValue }];
	});
