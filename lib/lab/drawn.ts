/** What was seen of a client, as a run that the stage of the lessons draws: the same messages, hop by hop. */
import { labelOf, refusalIn } from "../flow/read/labels";
import type { Hop, Run } from "../flow/run";
import { basePath, pathBelow } from "../http/base";
import { get, header, isRedirect } from "../http/message";
import type { Lane, LaneId, Phase } from "../vocabulary/lanes";
import type { Message, RequestMessage, WorkMessage } from "../vocabulary/message";
import { defaultSettings } from "../vocabulary/settings";
import type { Addresses } from "./addresses";
import { partsOf } from "./exchange";
import type { Exchange } from "./log";

/** A run on the stage, and which exchange each of its hops belongs to. */
export interface Drawn {
	readonly run: Run;
	/** By index of the hop: the number of its exchange. */
	readonly exchangeAt: readonly number[];
}

type Draft = Pick<Hop, "message" | "phase" | "label" | "refusal" | "unseen"> & { readonly n: number };

/** Paths below the issuer at which a person signs in and decides. */
const FORMS = /^\/(login|consent|device|device\/confirm|end_session\/form)$/;

/** By the path below the issuer, where it is one of the others: what a request is for. */
const phases: readonly (readonly [path: RegExp, phase: Phase])[] = [
	[/well-known|^\/jwks$|^\/register$/, "prepare"],
	[/^\/(authorize|par|device_authorization)$/, "ask"],
	[FORMS, "consent"],
	[/^\/token$/, "redeem"],
	[/^\/end_session$/, "end"],
];

const phaseOf = (path: string): Phase => phases.find(([known]) => known.test(path))?.[1] ?? "use";

/**
 * @param lanes of the sandbox
 * @param exchanges of one run of a client, in order
 */
export function drawnRun(
	{ lanes, issuer }: Pick<Addresses, "issuer"> & { readonly lanes: readonly Lane[] },
	exchanges: readonly Exchange[],
): Drawn {
	const drafts = grouped(exchanges, issuer).flatMap((group) =>
		group.length > 1 || isForm(group[0], issuer)
			? foldedForms(group, issuer)
			: group.flatMap((one) => hopsOf(one, lanes, issuer)),
	);
	const hops = drafts.map(({ n: _, ...draft }, index): Hop => {
		const { label } = draft;
		return { index, number: numberAt(drafts, index), state: "", frame: 0, note: noteOf(label), ...draft };
	});
	return { run: runWith(lanesIn(lanes, hops), hops), exchangeAt: drafts.map(({ n }) => n) };
}

const noteOf = (title: string): Hop["note"] => ({ title, text: title, why: "", specs: [] });

/** `9` for the first hop of exchange 9, and `9b`, `9c` for the others. */
function numberAt(drafts: readonly Draft[], index: number): string {
	const { n } = drafts[index] as Draft;
	const before = index - drafts.findIndex((one) => one.n === n);
	return before === 0 ? String(n) : `${n}${String.fromCharCode(97 + Math.min(before, 25))}`;
}

const isForm = (exchange: Exchange | undefined, issuer: string): boolean =>
	exchange !== undefined && FORMS.test(pathOfExchange(exchange, issuer)) && partsOf(exchange).refusal === undefined;

function pathOfExchange(exchange: Exchange, base: string): string {
	const { request } = partsOf(exchange);
	return request ? (pathBelow(base, request.url) ?? request.url) : "";
}

/** Forms that follow each other are one group; everything else is one by itself. */
function grouped(exchanges: readonly Exchange[], issuer: string): readonly (readonly Exchange[])[] {
	const groups: Exchange[][] = [];
	for (const one of exchanges) {
		const last = groups.at(-1);
		if (last && isForm(one, issuer) && isForm(last[0], issuer)) last.push(one);
		else groups.push([one]);
	}
	return groups;
}

/** One row for all forms of a sign-in, and the answer that leaves the server at its end. */
function foldedForms(group: readonly Exchange[], issuer: string): readonly Draft[] {
	const last = group.at(-1) as Exchange;
	const label = `Sign-in and consent: ${group.length} ${group.length === 1 ? "request" : "requests"}`;
	const fold = { n: group[0]?.n ?? last.n, phase: "consent" as const, label, message: work("as", last.at) };
	return [fold, ...leaving(last, issuer)];
}

const work = (lane: LaneId, at: number): WorkMessage => ({
	kind: "work",
	note: "",
	at: Math.floor(at / 1000),
	made: [],
	spent: [],
	lane,
	facts: [],
});

/** The hops of one exchange, with what follows from its answer. */
function hopsOf(exchange: Exchange, lanes: readonly Lane[], issuer: string): readonly Draft[] {
	const { n, messages } = exchange;
	const phase = phaseOf(pathOfExchange(exchange, issuer));
	const exit = leaving(exchange, issuer);
	const told = messages.flatMap((message): readonly Draft[] => {
		if (exit.length > 0 && message.kind === "response" && message.exchange === String(n)) return [];
		const refusal = refusalIn(message);
		return [{ n, phase, message, label: labelFor(message, lanes, issuer), ...(refusal ? { refusal } : {}) }];
	});
	const auto: readonly Draft[] = exchange.auto
		? [{ n, phase: "consent", label: "Ada signs in and allows it by herself", message: work("as", exchange.at) }]
		: [];
	return [...told, ...auto, ...exit];
}

/** An answer that sends the browser to the client, and the request that follows from it, which does not pass us. */
function leaving({ n, messages }: Exchange, issuer: string): readonly Draft[] {
	const message = messages.find((one) => one.kind === "response" && one.exchange === String(n));
	if (message?.kind !== "response" || message.to !== "user" || !isRedirect(message.response)) return [];
	const location = header(message.response.headers, "location") ?? "";
	if (location.startsWith(`${issuer}/`) || location.startsWith("/")) return [];
	const refusal = refusalIn(message);
	const no = refusal ? { refusal } : {};
	const callback = get(location);
	const { at } = message;
	const follows: RequestMessage = {
		...{ kind: "request", note: "", at, made: [], spent: [], exchange: `${n}.callback` },
		...{ from: "user", to: "client", channel: "front", request: callback },
	};
	return [
		{ n, phase: "return", message, label: labelFor(message, [], issuer), ...no },
		{ n, phase: "return", message: follows, label: "callback, not seen here", unseen: true },
	];
}

/** As the stage labels it, without the path of the sandbox, which is the same everywhere. */
function labelFor(message: Message, lanes: readonly Lane[], issuer: string): string {
	if (message.kind === "checks")
		return checksLabel(message.checks.filter(({ verdict }) => verdict === "passed").length);
	const sandbox = basePath(issuer).replace(/\/as$/, "");
	// The tool server has one address, and without its path nothing would be left of it.
	const base = lanes.find(({ id }) => "to" in message && id === message.to && id !== "tools")?.base;
	const own = base === undefined ? sandbox : basePath(base);
	const short = labelOf(message, "").replace(own, "").replace(`${sandbox}/as`, "");
	return / $/.test(short) || short.startsWith("?") ? `${short}/` : short;
}

const checksLabel = (passed: number): string => `${passed} ${passed === 1 ? "check" : "checks"} passed`;

/** Everybody whom a message names; the four that every client meets are always there. */
function lanesIn(lanes: readonly Lane[], hops: readonly Hop[]): readonly Lane[] {
	const named = new Set(
		hops.flatMap(({ message }) => ("lane" in message ? [message.lane] : [message.from, message.to])),
	);
	return lanes.filter(({ id }) => ["user", "client", "as", "rs"].includes(id) || named.has(id));
}

const runWith = (lanes: readonly Lane[], hops: readonly Hop[]): Run => ({
	lesson: "lab",
	lanes,
	spec: { settings: defaultSettings, choices: [], edits: [] },
	hops,
	values: [],
	path: [],
	end: { state: "", tag: "succeeded", text: "" },
	choices: [],
	unusedEdits: [],
	unusedChoices: [],
	unusedSkips: [],
});

/** The hop to look at for an exchange: its refusal, else its request; `undefined` where it is not drawn. */
export function hopOf({ run, exchangeAt }: Drawn, n: number): number | undefined {
	const own = run.hops.filter(({ index }) => exchangeAt[index] === n);
	const refused = own.find(({ message, refusal }) => message.kind === "checks" && refusal) ?? own[0];
	if (refused) return refused.index;
	const before = exchangeAt.findLastIndex((at) => at < n);
	return before < 0 ? undefined : before;
}
