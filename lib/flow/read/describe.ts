/** A hop in one spoken sentence, for the transcript and for people who hear the page. It says what the picture shows. */
import { jsonObject } from "../../crypto/json";
import { answeredPairs, parsePairs, queryOf } from "../../http/form";
import { header, mediaType } from "../../http/message";
import type { Lane, LaneId } from "../../vocabulary/lanes";
import { phaseNames } from "../../vocabulary/lanes";
import type { CheckRecord, Message } from "../../vocabulary/message";
import { rackKinds, tailOf, valueKinds } from "../../vocabulary/values";
import type { Hop, Run, RunValue } from "../run";
import { holdingsOf } from "./holdings";
import { isDecision, tallyOf } from "./stamp";

export const laneOf = (run: Run, id: LaneId): Lane => {
	const lane = run.lanes.find((one) => one.id === id);
	if (!lane) throw new Error(`${run.lesson} has no lane "${id}"`);
	return lane;
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Front channel, a postcard", the standard term first. */
export const channelName = (channel: "front" | "back"): string =>
	channel === "front" ? "Front channel, a postcard" : "Back channel, a sealed letter";

/** How a message travels, in words; work and checks do not travel. */
export function travelOf(message: Message): string {
	if (message.kind === "link") return "A link that one app hands to another";
	return "channel" in message ? channelName(message.channel) : "Inside one party";
}

/** "Hop 9 of 21, Redeem. Client to authorization server, back channel. …" */
export function describeHop(run: Run, index: number): string {
	const hop = run.hops[index];
	if (!hop) return "";
	const parts = [
		`Hop ${hop.number} of ${run.hops.at(-1)?.number ?? ""}, ${phaseNames[hop.phase]}.`,
		routeOf(run, hop),
		contentOf(hop),
		...gainsOf(run, index).map(({ lane, values }) => `${capital(lane.spoken)} now holds ${listed(values)}.`),
	];
	return parts.filter((part) => part !== "").join(" ");
}

function routeOf(run: Run, { message, unheard }: Hop): string {
	if ("lane" in message) return `${capital(laneOf(run, message.lane).spoken)}, by itself.`;
	const from = laneOf(run, message.from).spoken;
	const goal = unheard?.goal ?? message.to;
	const to = unheard && goal === message.from ? "nobody" : laneOf(run, goal).spoken;
	const via = "via" in message && message.via !== undefined ? `, through ${laneOf(run, message.via).spoken}` : "";
	const how = message.kind === "link" ? "a link" : `${message.channel} channel${via}`;
	return `${capital(from)} to ${to}, ${how}${unheard && to !== "nobody" ? `; ${unheard.says}` : ""}.`;
}

function contentOf({ message, label, refusal }: Hop): string {
	if (message.kind === "checks") return `${label}: ${checksIn(message.checks, refusal?.description)}`;
	if (message.kind === "work") return `${label}.`;
	const names = parameterNames(message);
	const spoken = label.replaceAll("…", "");
	if (names.length === 0) return `${spoken}.`;
	// Some labels name what they bring: here all of it is named. What stands behind the # of an address stays there.
	const [what, carried = ""] = spoken.split(" with ");
	return `${what} with ${carried.startsWith("#") ? "#" : ""}${listed(names)}.`;
}

/** "9 accepted, 1 skipped, 1 refused. Refused at: Verifier fits the challenge. …", or what a policy decided. */
function checksIn(checks: readonly CheckRecord[], reason = ""): string {
	const tally = `${tallyOf(checks)}.`;
	const failing = checks.find((check) => check.verdict === "failed");
	if (!failing) return isDecision(checks) ? `${tally} PERMIT.` : tally;
	return `${tally} ${failing.policy ? "DENY" : "Refused"} at: ${failing.title}. ${capital(reason)}.`;
}

function parameterNames(message: Message): readonly string[] {
	if (message.kind === "link") return queryOf(message.url).map(([name]) => name);
	if (message.kind === "request")
		return [...queryOf(message.request.url), ...parsePairs(message.request.body)].map(([name]) => name);
	if (message.kind !== "response") return [];
	const { response } = message;
	const location = header(response.headers, "location");
	if (location !== undefined) return answeredPairs(location).map(([name]) => name);
	return mediaType(response.headers) === "application/json" ? Object.keys(jsonObject(response.body) ?? {}) : [];
}

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** What each lane got at a hop, of the kinds that the racks show. */
export function gainsOf(
	run: Run,
	index: number,
): readonly { readonly lane: Lane; readonly values: readonly string[] }[] {
	const holding = holdingsOf(run)[index + 1];
	return run.lanes.flatMap((lane) => {
		const values = (holding?.byLane[lane.id] ?? [])
			.filter((held) => held.since === index)
			.flatMap((held) => run.values.filter((value) => value.id === held.id && rackKinds.includes(value.kind)))
			.map(shortName);
		return values.length > 0 ? [{ lane, values }] : [];
	});
}

/** "code u9Xw". */
export const shortName = ({ kind, text }: Pick<RunValue, "kind" | "text">): string =>
	`${valueKinds[kind].name} ${tailOf(text)}`;
