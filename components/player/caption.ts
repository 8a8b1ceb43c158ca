/** The one caption of a projected hop: what it is, and why it ended as it did. Whole sentences only. */
import { endingOf } from "@/lib/flow/read/ending";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { checksBefore, checksOf } from "@/lib/flow/read/stamp";
import { verdictText } from "@/lib/flow/read/verdict-words";
import type { Hop, Run } from "@/lib/flow/run";
import { t } from "../words/words";

export interface Caption {
	readonly title: string;
	readonly text: string;
	/** Which check said no, and why; or what landed. Empty where nothing was decided. */
	readonly cause: string;
}

/** What a back row reads before the next press. */
const WORDS = 30;

const wordsIn = (text: string): number => (text === "" ? 0 : text.split(/\s+/).length);

export function captionOf(run: Run, cursor: number, lesson: Pick<LessonView, "attack">): Caption | undefined {
	const hop = run.hops[cursor];
	if (!hop) return undefined;
	const ended = cursor === run.hops.length - 1;
	const cause = [refusalText(run, hop), outcomeText(run, cursor, lesson)].filter((part) => part !== "").join(" ");
	const rest = WORDS - wordsIn(hop.note.title) - wordsIn(cause);
	// How it ended comes before what the hop is for.
	const end = ended ? fitting(run.end.text, Math.max(rest, 1)) : "";
	const said = fitting(hop.note.text, cause === "" && end === "" ? Math.max(rest, 1) : rest - wordsIn(end));
	return { title: hop.note.title, text: [said, end].filter((part) => part !== "").join(" "), cause };
}

/** The check that said no at this hop or to the request that it answers, with what it found and where that is written. */
function refusalText(run: Run, hop: Hop): string {
	const failed = [hop, checksBefore(run, hop)].flatMap((one) => (one ? [{ one, check: failedIn(one) }] : []));
	const found = failed.find(({ check }) => check !== undefined);
	if (!found?.check) return "";
	const { check, one } = found;
	const reason = one.refusal?.description;
	const values = { check: check.title, reason: reason ?? "", spec: check.specs[0] ?? "" };
	if (check.policy)
		return reason ? t("Denied by “{check}”: {reason} ({spec}).", values) : t("Denied by “{check}” ({spec}).", values);
	return reason ? t("Refused by “{check}”: {reason} ({spec}).", values) : t("Refused by “{check}” ({spec}).", values);
}

const failedIn = (hop: Hop) => checksOf(hop).find(({ verdict }) => verdict === "failed");

/** In an attack: the moment at which it reaches its goal; at its end, the no that kept it from there. */
function outcomeText(run: Run, cursor: number, { attack }: Pick<LessonView, "attack">): string {
	const ended = cursor === run.hops.length - 1;
	// Where a learner plays the attacker, the goal is theirs, and the final world says whether it is met.
	if (run.played) return ended ? verdictText(run) : "";
	const ending = attack && endingOf(run, attack.attacker);
	if (!ending) return "";
	const { word, hop, cause, spec } = ending;
	if (word === "LANDED") return cursor === hop?.index || ended ? t("Goal met: {goal}.", { goal: attack.goal }) : "";
	if (!ended || !hop || hop.index >= cursor - 1) return "";
	const values = { number: hop.number, cause: cause.replace(/\.$/, ""), spec: spec ?? "" };
	return spec
		? t("Refused at hop {number}: {cause} ({spec}).", values)
		: t("Refused at hop {number}: {cause}.", values);
}

/** The first sentences that fit into so many words; where there is any room, at least the first. */
function fitting(text: string, words: number): string {
	let left = words;
	const kept = text.split(/(?<=[.?]) (?=[A-Z“])/).filter((sentence, i) => {
		left -= wordsIn(sentence);
		return left >= 0 || (i === 0 && words > 0);
	});
	return kept.join(" ");
}
