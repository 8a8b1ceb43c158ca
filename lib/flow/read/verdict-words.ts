/** What the end of a run says whose attacker a learner plays, in sentences. All of it is read from the verdict. */
import { valueKinds } from "../../vocabulary/values";
import type { PlayedVerdict, Run } from "../run";
import { holdingsOf } from "./holdings";

export interface VerdictWords {
	readonly reads: string;
	readonly planted: string | undefined;
	readonly lacks: readonly string[];
	/** Whether all of it is lacking, or any of it would do. */
	readonly joined: "and" | "or";
	/** Who has what the attacker lacks; empty where it lacks nothing, or several things. */
	readonly whose: string;
	readonly ada: string;
}

/** @returns `undefined` where nobody plays the attacker */
export function wordsOfVerdict(run: Run): VerdictWords | undefined {
	const { played } = run;
	if (!played) return undefined;
	return {
		reads: played.reads ? readsHow(run, played) : "no",
		planted: played.planted ? "Ada works in your account" : undefined,
		lacks: played.lacks,
		joined: played.opened.length > 0 ? "and" : "or",
		whose: played.lacks.length === 1 ? whose(run, played.lacks[0] ?? "") : "",
		ada: adas(played),
	};
}

/** The verdict in one or two sentences, for where there is room for no more. */
export function verdictText(run: Run): string {
	const words = wordsOfVerdict(run);
	if (!words) return "";
	const { reads, planted, lacks, joined, ada } = words;
	const lacking = lacks.length === 0 ? "" : ` What you lack: ${lacks.join(` ${joined} `)}.`;
	return `You can read Ada's photos: ${reads}.${planted ? ` ${planted}.` : ""}${lacking} Ada is served: ${ada}.`;
}

function readsHow(run: Run, { seen, opened }: PlayedVerdict): string {
	if (seen) return "yes, you have seen them";
	const [key] = opened.filter(({ opens }) => opens === "photos");
	const since = holdingsOf(run)
		.at(-1)
		?.byLane.attacker?.find(({ id }) => id === key?.id)?.since;
	const number = run.hops[since ?? -1]?.number;
	return number === undefined ? "yes, with what you hold" : `yes, with what you hold since hop ${number}`;
}

/** Which parties hold a value of this name at the end, where the attacker does not. */
function whose(run: Run, wire: string): string {
	const ids = run.values.filter(({ kind }) => valueKinds[kind].wire === wire).map(({ id }) => id);
	const { byLane = {} } = holdingsOf(run).at(-1) ?? {};
	const holders = run.lanes.filter(({ id }) => byLane[id]?.some((held) => ids.includes(held.id)));
	if (holders.length === 0 || holders.some(({ role }) => role === "attacker")) return "";
	const spoken = holders.map((lane) => lane.spoken);
	const named = spoken.length === 1 ? spoken[0] : `${spoken.slice(0, -1).join(", ")} and ${spoken.at(-1)}`;
	return `${named?.charAt(0).toUpperCase()}${named?.slice(1)} ${holders.length === 1 ? "has" : "have"} it.`;
}

const adas = ({ honest, honestAgain }: PlayedVerdict): string =>
	honest ? "yes" : honestAgain ? "not this time, but at her next try" : "no";

/** How far a value came when it was tried, in words. */
export function openedWords({ opens, refusedBy, error, lacks }: PlayedVerdict["opened"][number]): string {
	if (opens === "photos") return "opens Ada's photos";
	if (opens === "tokens") return "brings a token that does not open them";
	const why = [refusedBy === undefined ? undefined : `refused by ${refusedBy}`, error].filter(Boolean).join(", ");
	const missing = lacks.length === 0 ? "" : `; the client's own request had ${lacks.join(", ")} besides`;
	return `opens nothing${why === "" ? "" : ` (${why})`}${missing}`;
}
