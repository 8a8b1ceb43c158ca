/**
 * What a client made of a fault, as far as its messages show. A client that merely has nothing more to send looks like
 * one that has noticed: silence counts only where the same client went on in a run without faults. That no time has to
 * pass for it: a client has stopped when it has begun anew, or when somebody who knows says so.
 */
import type { FaultId } from "./fault-ids";
import { type FaultWords, faultWords } from "./faults/words";
import type { Exchange } from "./log";
import { type LabRun, runsOf } from "./runs";
import { type Seen, seenAll } from "./seen";
import { whyNotReached } from "./verdict-reached";
import { type Step, type Way, ways } from "./verdict-ways";

export type Verdict =
	/** It used nothing of the faulty message. */
	| "noticed"
	/** It went on with something of the faulty message, or not as it has to. */
	| "not noticed"
	/** The message in which the fault would have been never came, or nothing that the client does could show it. */
	| "not reached"
	/** The fault is one with which a client can live, and it did. */
	| "coped"
	/** The same, and it gave up. */
	| "stopped"
	/** The fault struck, and what the client did cannot be told from its messages. */
	| "not seen";

export interface FaultVerdict {
	readonly verdict: Verdict;
	/** What the client did. */
	readonly sentence: string;
	/** Numbers of the exchanges that show it, the faulty one first. */
	readonly shown: readonly number[];
	/** Whether a careful client does this; absent where nothing can be said. */
	readonly good?: boolean;
}

/** What else is known about the client than its messages. */
export interface Known {
	/** The client will send nothing more: its program has ended, or somebody says so who switches the fault off. */
	readonly isOver?: boolean;
	/** The exit code of its program, which is 0 where it takes its login for a good one. */
	readonly exitCode?: number;
}

/**
 * Judges the last run in which a fault struck.
 * @param runs of the exchanges, where somebody has sorted them already
 */
export function verdictOf(
	fault: FaultId,
	exchanges: readonly Exchange[],
	known: Known = {},
	runs?: readonly LabRun[],
): FaultVerdict {
	// To sort everything into runs is dear, and most faults have never struck.
	if (!exchanges.some(({ faults }) => faults?.includes(fault))) return notReached(fault, exchanges);
	return judgedIn(fault, exchanges, known, runs ?? runsOf(exchanges));
}

function judgedIn(fault: FaultId, exchanges: readonly Exchange[], known: Known, runs: readonly LabRun[]): FaultVerdict {
	const run = runs.findLast(({ faults }) => faults.includes(fault));
	if (!run) return notReached(fault, exchanges);
	const way = ways[fault];
	const seen = seenAll(run.exchanges);
	const struck = seen.filter(({ exchange }) => exchange.faults?.includes(fault));
	const anchors = struck.some(way.isKind) ? struck.filter(way.isKind) : struck;
	if (way.isPrepared && !anchors.some(way.isKind)) return notReached(fault, exchanges);
	const first = anchors[0] ?? seen[0];
	const unmet = way.unmet?.(seenAll(exchanges));
	if (unmet !== undefined) return { verdict: "not reached", sentence: unmet, shown: first ? [first.n] : [] };
	const later = runs.slice(runs.indexOf(run) + 1);
	const errand = errandOf(run, later);
	const wrong = firstOf(anchors.map((one) => way.wrong?.(one, after(seen, one))));
	const facts: Facts = {
		words: faultWords[fault],
		way,
		struck: first ? [first.n] : [],
		use: stepIn(way.use, anchors, seen),
		wrong,
		isOver: known.isOver === true || known.exitCode !== undefined || later.length > 0,
		exitCode: known.exitCode,
		isAlone: run.faults.length === 1,
		isAgain: later.some((other) => isSame(run, other)),
		compared: comparedWith(way, run, runs, errand),
		errand,
		doubt: way.doubt?.(seenAll(exchanges)),
	};
	return judged(facts);
}

interface Facts {
	readonly words: FaultWords;
	readonly way: Way;
	/** The number of the faulty message. */
	readonly struck: readonly number[];
	readonly use: Step | undefined;
	readonly wrong: Step | undefined;
	readonly isOver: boolean;
	readonly exitCode: number | undefined;
	/** Whether other faults struck in the same run, any of which may be what stopped the client. */
	readonly isAlone: boolean;
	/** Whether the same client began another run after it. */
	readonly isAgain: boolean;
	readonly compared: Compared | undefined;
	/** A run without faults that is compared with nothing, since it may be the same errand. */
	readonly errand: number | undefined;
	/** Why silence says nothing about this fault. */
	readonly doubt: string | undefined;
}

/** How the same client went on after such a message in a run without faults, if it did. */
interface Compared {
	readonly run: number;
	readonly step: Step | undefined;
}

const firstOf = (steps: readonly (Step | undefined)[]): Step | undefined => steps.find((one) => one !== undefined);

const stepIn = (use: Way["use"], anchors: readonly Seen[], seen: readonly Seen[]): Step | undefined =>
	firstOf(anchors.map((one) => use(one, after(seen, one), seen.slice(0, seen.indexOf(one)))));

const after = (seen: readonly Seen[], one: Seen): readonly Seen[] => seen.slice(seen.indexOf(one) + 1);

const notReached = (fault: FaultId, exchanges: readonly Exchange[]): FaultVerdict => ({
	verdict: "not reached",
	sentence: whyNotReached(fault, exchanges),
	shown: [],
});

/** The next run of the same client, where this one only read: whoever reads once more, and finds it good, may go on with it. */
const errandOf = (run: LabRun, later: readonly LabRun[]): number | undefined =>
	run.began === undefined ? later.find((other) => isSame(run, other))?.number : undefined;

/** A run without faults beside the one in which a fault struck: an earlier one rather than a later one, and one that went on. */
function comparedWith(
	way: Way,
	run: LabRun,
	runs: readonly LabRun[],
	errand: number | undefined,
): Compared | undefined {
	const at = runs.indexOf(run);
	const [earlier, later] = [runs.slice(0, at).reverse(), runs.slice(at + 1)];
	let silent: Compared | undefined;
	for (const other of [...earlier, ...later.filter(({ number }) => number !== errand)]) {
		if (other.faults.length > 0 || !isSame(run, other)) continue;
		const seen = seenAll(other.exchanges);
		const kinds = seen.filter(way.isKind);
		const step = stepIn(way.goesOn ?? way.use, kinds, seen);
		if (step) return { run: other.number, step };
		const isOver = other.isWhole && other !== runs.at(-1);
		if (isOver && kinds.length > 0) silent ??= { run: other.number, step };
	}
	return silent;
}

/**
 * By the client's own name, and by its program where both say one: several programs may use one ready client. By its
 * program alone where it stopped before it said a name, or gets a new one each time.
 */
function isSame(one: LabRun, other: LabRun): boolean {
	const isUnnamed = one.clientId === undefined || (registers(one) && registers(other));
	if (isUnnamed) return one.agent === other.agent;
	const isOther = one.agent !== undefined && other.agent !== undefined && one.agent !== other.agent;
	return one.clientId === other.clientId && !isOther;
}

const registers = ({ exchanges }: LabRun): boolean => seenAll(exchanges).some(({ kind }) => kind === "registration");

function judged(facts: Facts): FaultVerdict {
	const { words, wrong, use } = facts;
	if (facts.way.isHidden) return judgedHidden(facts);
	if (words.careful === "stops")
		return use ? say(facts, "not noticed", went(use), use) : judgedSilence(facts, "noticed");
	if (wrong) return say(facts, "not noticed", went(wrong), wrong);
	if (use && facts.exitCode) return say(facts, "stopped", `${went(use)} ${ended(facts.exitCode)}`, use);
	return use ? say(facts, "coped", went(use), use) : judgedSilence(facts, "stopped");
}

/** Nothing of the message was used. */
function judgedSilence(facts: Facts, verdict: "noticed" | "stopped"): FaultVerdict {
	const { way, isOver, exitCode, compared, doubt } = facts;
	if (!isOver) return say(facts, "not seen", `Nothing of it has been used yet. ${UNTIL}`);
	if (!facts.isAlone)
		return say(facts, "not seen", "Nothing of it was used. Other faults struck in the same run, too.");
	const used = "It used nothing of the message.";
	if (doubt !== undefined && exitCode !== 0) return say(facts, "not seen", `${used} ${doubt}`);
	if (compared?.step) {
		const went = `In run ${compared.run}, without a fault, it ${compared.step.words}.`;
		return say(facts, verdict, `${used} ${went}`, compared.step);
	}
	if (way.owesAnswer) return say(facts, verdict, "It did not send the call again.");
	if (exitCode === 0 && !facts.isAgain)
		return say(facts, verdict === "noticed" ? "not noticed" : "coped", `It did not object. ${ended(0)}`);
	if (exitCode) return say(facts, verdict, `${used} ${ended(exitCode)}`);
	if (compared) {
		const either = `In run ${compared.run}, without a fault, it used nothing of such a message either.`;
		return say(facts, "not reached", [used, either, ...(way.advice ? [way.advice] : [])].join(" "));
	}
	if (facts.errand !== undefined) return say(facts, "not seen", `${used} ${sameErrand(facts.errand)}`);
	const why = facts.isAgain ? "The client began anew, and whether for this reason is in no message." : "";
	return say(facts, "not seen", [used, ...(why ? [why] : []), WITHOUT].join(" "));
}

const UNTIL = "Whether the client has stopped shows when its next run begins, or when you switch the fault off.";
const sameErrand = (run: number): string =>
	`In run ${run} the client read once more, which may be the same errand. Another run of it without faults would show whether something should have followed.`;
const WITHOUT = "A run of the same client without faults would show whether something should have followed.";

/** What a client uses shows in no message: only its end says something, or that it goes no further. */
function judgedHidden(facts: Facts): FaultVerdict {
	const { use, isOver, exitCode, compared } = facts;
	if (exitCode === 0 && (use || !compared?.step))
		return say(facts, "not noticed", `It did not object. ${ended(0)}`, use);
	if (exitCode) return say(facts, "noticed", ended(exitCode));
	if (use) {
		const sentence = "It sent more messages. Whether it has thrown this answer away is in none of them.";
		return say(facts, "not seen", sentence, use);
	}
	return isOver ? judgedSilence(facts, "noticed") : say(facts, "not seen", `Nothing has followed yet. ${UNTIL}`);
}

const went = ({ words }: Step): string => `It ${words}.`;

const ended = (code: number): string =>
	code === 0 ? "Its program ended as if all was well (exit code 0)." : `Its program failed (exit code ${code}).`;

function say({ struck, words }: Facts, verdict: Verdict, sentence: string, step?: Step): FaultVerdict {
	const good = isGood(words, verdict);
	const shown = [...struck, ...(step ? [step.seen.n] : [])];
	return { verdict, sentence, shown, ...(good === undefined ? {} : { good }) };
}

/** Whether a careful client does this; `undefined` where nothing can be said. */
export function isGood({ careful }: Pick<FaultWords, "careful">, verdict: Verdict): boolean | undefined {
	if (verdict === "not reached" || verdict === "not seen") return undefined;
	if (verdict === "not noticed") return false;
	if (careful === "either") return true;
	return verdict === (careful === "stops" ? "noticed" : "coped");
}
