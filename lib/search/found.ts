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
import { type Pairs, parsePairs, queryOf } from "../http/form";
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
	/** By name: the place where it stands, and the hop. */
	readonly parameters: Readonly<Record<string, { readonly place: ParameterPlace; readonly query: string }>>;
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
	const parameters = shortest<ParameterPlace>();
	const defaults = linksOf(flow);
	for (const run of runs) {
		for (const hop of run.hops) {
			const at = (tab: Tab) => linkTo(defaults, run, hop, tab);
			const [toChecks, toWhy, toLetter] = [at("checks"), at("why"), at("letter")];
			for (const { id, verdict } of checksOf(hop)) if (verdict !== "skipped") checks.offer(id, toChecks, id);
			for (const spec of hop.note.specs) clauses.offer(spec, toWhy, spec);
			for (const [name, place] of namesIn(run, hop.message)) parameters.offer(name, toLetter, place);
			const refusal = refusalAt(flow, run, hop, toChecks);
			if (refusal) refusals.offer([refusal.check, refusal.error, refusal.status].join(" "), toChecks, refusal);
		}
	}
	return {
		refusals: refusals.all().map(([, { value }]) => value),
		checks: Object.fromEntries(checks.all().map(([id, { query }]) => [id, query])),
		clauses: Object.fromEntries(clauses.all().map(([spec, { query }]) => [spec, query])),
		parameters: Object.fromEntries(parameters.all().map(([name, { query, value }]) => [name, { place: value, query }])),
	};
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

/** Names that stand in a message, of which there is something to say where they stand. */
function namesIn(run: Run, message: Message): readonly (readonly [name: string, place: ParameterPlace])[] {
	const known = (pairs: Pairs, place: ParameterPlace) =>
		pairs.flatMap(([name, text]) => (parameterNoteAt(name, text, place) ? [[name.toLowerCase(), place] as const] : []));
	if (message.kind === "request") {
		const { url, body, headers } = message.request;
		return known([...queryOf(url), ...parsePairs(body), ...headers], `to ${pathOf(url)}`);
	}
	if (message.kind !== "response") return [];
	const members = Object.entries(jsonObject(message.response.body) ?? {}).map(([name]) => [name, ""] as const);
	return known([...members, ...message.response.headers], `from ${pathAsked(run, message.exchange) ?? "/"}`);
}
