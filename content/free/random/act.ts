/** What a learner could do next in a play, chosen by chance among what the places reach. */
import type { EditOp } from "@/lib/flow/edit";
import { powersOver } from "@/lib/flow/free/reach";
import {
	type Act,
	BEFORE,
	type Draft,
	type FreePlay,
	type Intervention,
	isOnTheWay,
	sentFrom,
} from "@/lib/flow/intervention";
import type { Hop, Run } from "@/lib/flow/run";
import type { Passing } from "@/lib/flow/seam";
import { type ValueKind, valueKinds } from "@/lib/vocabulary/values";

/** From 0 to just below 1. */
export type Pick = () => number;

const one = <T>(pick: Pick, list: readonly [T, ...T[]]): T => list[Math.floor(pick() * list.length)] ?? list[0];

const URLS = [
	"{next}",
	"{url:3.0}",
	"https://photos.example/",
	"https://photos.example/connect",
	"https://photos.example/connect?server=evil.example",
	"https://photos.example/connect?api=https%3A%2F%2Fevil.example",
	"https://photos.example/cb?code={code}&state={state.2}",
	"https://as.example/authorize?response_type=code&client_id=photo-print&redirect_uri=https%3A%2F%2Fevil.example%2Fcb",
	"https://as.example/token",
	"https://as.example/userinfo",
	"https://api.example/photos",
	"https://evil.example/",
	"https://nobody.example/",
	"example.photos:/cb?code={newest:code}",
	"no address",
	"",
] as const;
const KINDS = Object.keys(valueKinds) as [ValueKind, ...ValueKind[]];
const TEXTS = ["authorization_code", "refresh_token", "ada", "{s256:aaaa}", "{", "{next}", "ä%", ""] as const;
const NAMES = ["grant_type", "code", "client_id", "redirect_uri", "code_verifier", "refresh_token", "state"] as const;
const METHODS = ["GET", "POST", "PUT", "OPTIONS"] as const;

const text = (pick: Pick): string =>
	pick() < 0.3 ? one(pick, TEXTS) : pick() < 0.5 ? `{${one(pick, KINDS)}}` : `{newest:${one(pick, KINDS)}}`;

const some = <T>(pick: Pick, most: number, make: () => T): readonly T[] =>
	Array.from({ length: Math.floor(pick() * (most + 1)) }, make);

const pairs = (pick: Pick, most = 5): Draft["query"] => some(pick, most, () => [one(pick, NAMES), text(pick)] as const);

const draft = (pick: Pick): Draft => ({
	method: one(pick, METHODS),
	target: one(pick, URLS),
	query: pairs(pick, 3),
	header: some(pick, 1, () => [one(pick, ["Authorization", "Cookie", "DPoP"]), `Bearer ${text(pick)}`] as const),
	form: pairs(pick),
	body: text(pick),
});

const ops = (pick: Pick): readonly EditOp[] =>
	some(pick, 2, (): EditOp => {
		const part = one(pick, ["query", "form", "header"] as const);
		const index = Math.floor(pick() * 4);
		return one<EditOp>(pick, [
			{ op: "remove", part, index },
			{ op: "set", part, index, name: one(pick, NAMES), value: text(pick) },
			{ op: "target", value: one(pick, URLS) },
			{ op: "method", value: one(pick, METHODS) },
		]);
	});

/** What can be sent after any message, from where the attacker stands and with the letters that it may have. */
function afterwards(run: Run, pick: Pick): Act {
	const { positions = [] } = run.spec.free ?? {};
	const [letter, ...letters] = lettersIn(run);
	const from = positions.includes("page") ? sentFrom : (["program", "browser"] as const);
	const acts: readonly (readonly [boolean, () => Act])[] = [
		[true, () => ({ do: "send", from: one(pick, from), draft: draft(pick) })],
		[true, () => ({ do: "send", from: "browser", draft: { ...draft(pick), method: "GET", query: [] } })],
		[true, () => ({ do: "submit", fields: one(pick, [MALLORY, [["decision", "allow"]], pairs(pick)]) })],
		[true, () => ({ do: "wait", seconds: Math.floor(pick() * 1000) })],
		[letter !== undefined, () => ({ do: "again", of: one(pick, [letter ?? "", ...letters]), ops: ops(pick) })],
		[positions.includes("site"), () => ({ do: "lure", url: one(pick, URLS) })],
	];
	const [first, ...others] = acts.flatMap(([can, make]) => (can ? [make] : []));
	return one(pick, [first as () => Act, ...others])();
}

/** What was copied, kept or sent to the attacker. */
const lettersIn = (run: Run): readonly string[] => [
	...(run.spec.free?.interventions ?? []).flatMap((act) => (act.do === "copy" || act.do === "keep" ? [act.at] : [])),
	...run.hops.flatMap(({ message }) =>
		message.kind === "request" && message.to === "attacker" ? [message.exchange] : [],
	),
];

const MALLORY: Draft["form"] = [
	["username", "mallory"],
	["password", "{password.2}"],
];

/** What can be done to a message on its way, from where the attacker stands. */
function onItsWay(run: Run, hop: Hop, pick: Pick): Act | undefined {
	const passing = passingOf(run, hop);
	const { positions = [] } = run.spec.free ?? {};
	const powers = passing && powersOver(positions, passing, run.lanes, "attacker");
	const of = hop.message.kind === "response" ? "answer" : "request";
	const can: (() => Act)[] = [
		...(powers?.reads ? [(): Act => ({ do: "copy", of })] : []),
		...(powers?.stops && of === "request"
			? [
					(): Act => ({ do: "drop" }),
					(): Act => ({ do: "keep" }),
					(): Act => ({ do: "change", ops: ops(pick) }),
					(): Act => ({ do: "change", ops: ops(pick) }),
				]
			: []),
		...(powers?.answers
			? [(): Act => ({ do: "answer", status: one(pick, [200, 303, 400]), location: one(pick, URLS), body: text(pick) })]
			: []),
	];
	const [first, ...others] = can;
	return first && one(pick, [first, ...others])();
}

function passingOf(run: Run, { message, unheard }: Hop): Passing | undefined {
	if (message.kind === "link" && !message.stolen) {
		const { from, to, url } = message;
		return { channel: "link", from, to: unheard?.goal ?? to, request: { method: "GET", url, headers: [], body: "" } };
	}
	if (message.kind === "request") return { ...message, to: unheard?.goal ?? message.to };
	if (message.kind !== "response") return undefined;
	const asked = run.hops.find(
		(other) => other.message.kind === "request" && other.message.exchange === message.exchange,
	);
	const passing = asked && passingOf(run, asked);
	return passing && { ...passing, response: message.response };
}

/** When what is done at a place is done: an exchange is the place where it was opened, wherever its answer comes. */
const frameOf = (run: Run, at: string): number | undefined =>
	run.hops.find(({ message }) => "exchange" in message && message.exchange === at)?.frame;

/**
 * @param run a play
 * @returns it with one act more, and how many frames of it stay as they are
 */
export function withRandomAct(run: Run, pick: Pick): { readonly free: FreePlay; readonly frames: number } {
	const { positions = [], interventions = [] } = run.spec.free ?? {};
	const id = Math.max(0, ...interventions.map((act) => act.id)) + 1;
	const withNext = (act: Act, at: string, frame: number) => {
		const next = { ...act, id, at } as Intervention;
		return { free: { positions, interventions: [...interventions, next] }, frames: frame + 1 };
	};
	const reached = run.hops.filter(({ message }) => "exchange" in message);
	for (let tries = 0; tries < 12; tries++) {
		const hop = reached[Math.floor(pick() * reached.length)];
		if (!hop || !("exchange" in hop.message)) break;
		const { exchange } = hop.message;
		if (pick() < 0.1) return withNext(afterwards(run, pick), String(hop.frame), hop.frame);
		if (pick() < 0.3) return withNext(afterwards(run, pick), exchange, frameOf(run, exchange) ?? hop.frame);
		const act = onItsWay(run, hop, pick);
		const again = act && interventions.some((one) => isOnTheWay(one) && one.at === exchange && one.do === act.do);
		if (act && !again) return withNext(act, exchange, hop.frame);
	}
	return withNext(afterwards(run, pick), BEFORE, 0);
}
