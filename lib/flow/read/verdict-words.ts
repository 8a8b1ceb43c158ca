/** What the end of a run says whose attacker a learner plays, in sentences. All of it is read from the verdict. */
import { valueKinds } from "../../vocabulary/values";
import type { PlayedAim, PlayedVerdict, Run } from "../run";
import { holdingsOf } from "./holdings";

export interface VerdictWords {
	/** What there is to reach, as a sentence without its end: yes or no is `reads`. */
	readonly goal: string;
	readonly reads: string;
	readonly planted: string | undefined;
	readonly lacks: readonly string[];
	/** Whether all of it is lacking, or any of it would do. */
	readonly joined: "and" | "or";
	/** Who has what the attacker lacks; empty where it lacks nothing, or several things. */
	readonly whose: string;
	/** Who is to be served, and whether that is so. */
	readonly servedWho: string;
	readonly ada: string;
}

interface AimWords {
	readonly goal: string;
	readonly planted: string;
	/** What a held value does that reaches it, and one that is taken without. */
	readonly opens: string;
	readonly taken: string;
	readonly servedWho: string;
}

const photos: AimWords = {
	goal: "You can read Ada's photos",
	planted: "Ada works in your account",
	opens: "opens Ada's photos",
	taken: "is taken, and does not open Ada's photos",
	servedWho: "Ada is served",
};

const aims: Readonly<Record<PlayedAim, AimWords>> = {
	photos,
	pictures: {
		...photos,
		goal: "You can read the program's pictures",
		opens: "opens the program's pictures",
		taken: "is taken, and does not open the program's pictures",
		servedWho: "The program is served",
	},
	account: {
		...photos,
		goal: "You are signed in as Ada",
		planted: "Ada is signed in to your account",
		taken: "is taken at the userinfo endpoint, and signs nobody in",
	},
	orders: {
		...photos,
		goal: "You can read the shop's orders",
		opens: "opens the shop's orders",
		taken: "is taken, and opens no order",
		servedWho: "The agent did its task",
	},
};

/** @returns `undefined` where nobody plays the attacker */
export function wordsOfVerdict(run: Run): VerdictWords | undefined {
	const { played } = run;
	if (!played) return undefined;
	const { goal, planted, servedWho } = aims[played.aim];
	return {
		goal,
		servedWho,
		reads: played.reads ? readsHow(run, played) : "no",
		planted: played.planted ? planted : undefined,
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
	const { goal, reads, planted, lacks, joined, servedWho, ada } = words;
	const lacking = lacks.length === 0 ? "" : ` What you lack: ${lacks.join(` ${joined} `)}.`;
	return `${goal}: ${reads}.${planted ? ` ${planted}.` : ""}${lacking} ${servedWho}: ${ada}.`;
}

function readsHow(run: Run, { aim, seen, opened }: PlayedVerdict): string {
	if (seen) return aim === "account" ? "yes" : "yes, you have seen them";
	const [key] = opened.filter(({ opens }) => opens === "aim");
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
export function openedWords(
	{ opens, refusedBy, error, lacks }: PlayedVerdict["opened"][number],
	aim: PlayedAim,
): string {
	if (opens === "aim") return aims[aim].opens;
	if (opens === "served") return aims[aim].taken;
	if (opens === "tokens") return "brings a token that opens nothing";
	const why = [refusedBy === undefined ? undefined : `refused by ${refusedBy}`, error].filter(Boolean).join(", ");
	const missing = lacks.length === 0 ? "" : `; the client's own request had ${lacks.join(", ")} besides`;
	return `opens nothing${why === "" ? "" : ` (${why})`}${missing}`;
}
