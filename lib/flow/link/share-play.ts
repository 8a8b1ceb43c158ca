/** What somebody does in free play, as text for a link, and back with every member checked. */
import { parseJson } from "../../crypto/json";
import type { Pairs } from "../../http/form";
import { lengthOf } from "../../http/text";
import type { EditOp } from "../edit";
import {
	type Act,
	BEFORE,
	type Draft,
	EXCHANGE,
	FRAME,
	type FreePlay,
	type Intervention,
	MAX_INTERVENTIONS,
	type PositionId,
	positions,
	type SentFrom,
	sentFrom,
} from "../intervention";
import { counted, MAX_CHANGES, MAX_LINK, MAX_TEXT } from "./limits";
import type { PlayLink } from "./place";
import { packOps, unpackOps } from "./share-edits";

type Say = (sentence: string) => void;

/** Free play in a link: `at` where the attacker stands, `did` what it does. */
export const playLink: PlayLink = {
	format: ({ positions: at, interventions }) => ({
		at: at.join(","),
		did: interventions.length === 0 ? "" : JSON.stringify(interventions.map(packed)),
	}),
	read: ({ at = "", did = "" }, say) => ({ positions: readPositions(at, say), interventions: readActs(did, say) }),
};

/** Why a run cannot be asked for, in one sentence with the numbers; `undefined` where it can. */
export function problemOfPlay({ interventions }: FreePlay): string | undefined {
	if (interventions.length > MAX_INTERVENTIONS)
		return `These are ${interventions.length} acts of one run. The most is ${MAX_INTERVENTIONS}.`;
	const length = encodeURIComponent(JSON.stringify(interventions.map(packed))).length;
	if (length > MAX_LINK)
		return `All acts of this run together take ${counted(length)} characters in its link. The most is ${counted(MAX_LINK)}.`;
	return undefined;
}

function readPositions(text: string, say: Say): readonly PositionId[] {
	const named = text.split(",").filter((one) => one !== "");
	const unknown = named.filter((one) => !positions.some((id) => id === one));
	if (unknown.length > 0) say(`This link names ${unknown.length === 1 ? "a place" : "places"} where nobody can stand.`);
	return positions.filter((id) => named.includes(id));
}

function readActs(text: string, say: Say): readonly Intervention[] {
	if (text === "") return [];
	const list: unknown = parseJson(text);
	const read = Array.isArray(list) ? list.slice(0, MAX_INTERVENTIONS).map(unpacked) : [undefined];
	const known = read.filter((one) => one !== undefined);
	const acts = known.filter(({ id }, i) => known.findIndex((other) => other.id === id) === i);
	if (acts.length < read.length) say("Some of what this link does could not be read, so it was left out.");
	if (Array.isArray(list) && list.length > MAX_INTERVENTIONS)
		say(`This link does ${counted(list.length)} things. The most is ${MAX_INTERVENTIONS}, so the rest was left out.`);
	return acts;
}

function packed(one: Intervention): readonly unknown[] {
	const head = [one.id, one.at, one.do] as const;
	switch (one.do) {
		case "copy":
			return [...head, one.of];
		case "change":
			return [...head, packOps(one.ops)];
		case "answer":
			return [...head, one.status, one.location, one.body];
		case "again":
			return [...head, one.of, packOps(one.ops)];
		case "send":
			return [...head, one.from, packDraft(one.draft)];
		case "submit":
			return [...head, one.fields];
		case "lure":
			return [...head, one.url];
		case "wait":
			return [...head, one.seconds];
		default:
			return head;
	}
}

const packDraft = ({ method, target, query, header, form, body }: Draft) => [method, target, query, header, form, body];

const isText = (value: unknown): value is string => typeof value === "string" && lengthOf(value) <= MAX_TEXT;
const isNumber = (value: unknown, most: number): value is number =>
	Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
const isPairs = (value: unknown): value is Pairs =>
	Array.isArray(value) &&
	value.length <= MAX_CHANGES &&
	value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText));

function unpacked(entry: unknown): Intervention | undefined {
	if (!Array.isArray(entry)) return undefined;
	const [id, at, act, ...rest] = entry as unknown[];
	if (!isNumber(id, 999) || id === 0 || !isText(at) || !isPlace(at)) return undefined;
	const read = isText(act) ? actOf(act, rest) : undefined;
	return read && ({ ...read, id, at } as Intervention);
}

/** The act with its own members; `undefined` where one of them is not what it should be. */
function actOf(act: string, [a, b, c]: readonly unknown[]): Act | undefined {
	switch (act) {
		case "drop":
		case "keep":
			return { do: act };
		case "copy":
			return a === "request" || a === "answer" ? ({ do: act, of: a } as const) : undefined;
		case "change":
			return withOps(a, (ops) => ({ do: act, ops }));
		case "answer":
			return isNumber(a, 599) && isText(b) && isText(c) ? { do: act, status: a, location: b, body: c } : undefined;
		case "again":
			return isText(a) && EXCHANGE.test(a) ? withOps(b, (ops) => ({ do: act, of: a, ops })) : undefined;
		case "send":
			return isSentFrom(a) && isDraft(b) ? { do: act, from: a, draft: draftOf(b) } : undefined;
		case "submit":
			return isPairs(a) ? { do: act, fields: a } : undefined;
		case "lure":
			return isText(a) ? { do: act, url: a } : undefined;
		case "wait":
			return isNumber(a, 1_000_000) ? { do: act, seconds: a } : undefined;
		default:
			return undefined;
	}
}

function withOps(packedOps: unknown, make: (ops: readonly EditOp[]) => Act): Act | undefined {
	const ops = unpackOps(packedOps);
	return ops && make(ops);
}

const isPlace = (at: string): boolean => at === BEFORE || EXCHANGE.test(at) || FRAME.test(at);

const isSentFrom = (value: unknown): value is SentFrom => sentFrom.some((one) => one === value);

type PackedDraft = readonly [string, string, Pairs, Pairs, Pairs, string];

const isDraft = (value: unknown): value is PackedDraft =>
	Array.isArray(value) &&
	value.length === 6 &&
	[value[0], value[1], value[5]].every(isText) &&
	[value[2], value[3], value[4]].every(isPairs);

const draftOf = ([method, target, query, header, form, body]: PackedDraft): Draft => ({
	method,
	target,
	query,
	header,
	form,
	body,
});
