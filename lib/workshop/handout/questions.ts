/**
 * The two questions of a print sheet, with their answers. Rules that fit any run make both; a rule that has nothing to
 * ask in a run is passed over.
 */
import { laneOf, shortName } from "../../flow/read/describe";
import { occursIn } from "../../flow/read/holdings";
import { checksOf } from "../../flow/read/stamp";
import type { Hop, Run, RunValue } from "../../flow/run";
import { rackKinds, valueKinds } from "../../vocabulary/values";
import { hopsText, numbersOf } from "./numbers";

export interface SheetQuestion {
	readonly ask: string;
	readonly answer: string;
}

/** @param shown the hops of the sheet: nothing is asked of others */
type Rule = (run: Run, shown: readonly Hop[]) => SheetQuestion | undefined;

/** @param goal of an attacker, as in "make the attacker read Ada's photos" */
export const questionsOf = (run: Run, hops: readonly number[], goal?: string): readonly SheetQuestion[] => {
	const shown = hops.flatMap((index) => run.hops[index] ?? []);
	const rules = run.verdict
		? [goalReached(goal), readByAttacker, refused, firstSent, frontChannel, carryToken]
		: [firstSent, frontChannel, refused, carryToken];
	return rules.flatMap((rule) => rule(run, shown) ?? []).slice(0, 2);
};

const travels = ({ message }: Hop): boolean => !("lane" in message);

const indices = (hops: readonly Hop[]): readonly number[] => hops.map(({ index }) => index);

/** The hop in which a value first travels. */
export const firstSentAt = (run: Run, value: RunValue): Hop | undefined =>
	run.hops.find((hop) => travels(hop) && occursIn(hop.message, value));

/** A value that is alone in being sent for the first time at its hop: the most telling one. */
const firstSent: Rule = (run, shown) => {
	const values = run.values.filter(({ isPublic }) => !isPublic);
	const first = new Map(values.map((value) => [value, firstSentAt(run, value)]));
	const alone = values.filter((value) => {
		const hop = first.get(value);
		return hop && shown.includes(hop) && values.filter((other) => first.get(other) === hop).length === 1;
	});
	const [value] = rackKinds.flatMap((kind) => alone.filter((one) => one.kind === kind));
	const hop = value && first.get(value);
	if (!value || !hop) return undefined;
	return {
		ask: `Which value is first sent at hop ${hop.number}?`,
		answer: [
			`The ${shortName(value)} (${valueKinds[value.kind].wire}).`,
			originOf(run, value, hop),
			beforeOf(run, value, hop),
		]
			.filter((part) => part !== "")
			.join(" "),
	};
};

/** Who made a value before it was sent. */
function originOf(run: Run, { id, heldAtStart }: RunValue, sent: Hop): string {
	const made = run.hops.find(({ index, message }) => index < sent.index && message.made.includes(id));
	if (made && "lane" in made.message) return `Made at hop ${made.number}, by ${laneOf(run, made.message.lane).spoken}.`;
	const [holder] = heldAtStart;
	return holder === undefined ? "" : `${capital(laneOf(run, holder).spoken)} had it before hop 1.`;
}

/** That of a verifier only its challenge had travelled. */
function beforeOf(run: Run, { id, kind }: RunValue, sent: Hop): string {
	const challenge = run.values.find((value) => kind === "code_verifier" && value.from === id);
	const hop = challenge && firstSentAt(run, challenge);
	if (!challenge || !hop || hop.index >= sent.index) return "";
	return `Before that, only the ${shortName(challenge)}, computed from it, had been sent (hop ${hop.number}).`;
}

const isFront = ({ message }: Hop): boolean =>
	message.kind === "link" || ("channel" in message && message.channel === "front");

const frontChannel: Rule = (run, shown) => {
	const [front, back] = [
		shown.filter((hop) => travels(hop) && isFront(hop)),
		shown.filter((hop) => travels(hop) && !isFront(hop)),
	];
	if (front.length === 0 || back.length === 0) return undefined;
	return {
		ask: "Which of these hops take the front channel?",
		answer: `${hopsText(run, indices(front))}. The back channel: ${numbersOf(run, indices(back))}.`,
	};
};

const carryToken: Rule = (run, shown) => {
	const tokens = run.values.filter(({ kind }) => kind === "access_token");
	const carriers = shown.filter((hop) => travels(hop) && tokens.some((token) => occursIn(hop.message, token)));
	if (carriers.length === 0) return undefined;
	return { ask: "Which of these hops carry an access token?", answer: `${hopsText(run, indices(carriers))}.` };
};

const goalReached =
	(goal: string | undefined): Rule =>
	(run, shown) => {
		const hop = shown.find(({ index }) => index === run.verdict?.goalMetAt);
		return (
			hop && {
				ask:
					goal === undefined
						? "At which hop has the attacker reached the goal?"
						: `The goal: ${goal}. At which hop is it reached?`,
				answer: `Hop ${hop.number}: ${hop.note.title}.`,
			}
		);
	};

const readByAttacker: Rule = (run, shown) => {
	const read = shown.filter(
		({ message }) => "to" in message && laneOf(run, message.to).role === "attacker" && message.from !== message.to,
	);
	if (read.length === 0) return undefined;
	return { ask: "Which of these hops does the attacker receive?", answer: `${hopsText(run, indices(read))}.` };
};

const refused: Rule = (_, shown) => {
	const hop = shown.find((one) => checksOf(one).some(({ verdict }) => verdict === "failed"));
	const check = hop && checksOf(hop).find(({ verdict }) => verdict === "failed");
	if (!hop || !check) return undefined;
	const reason = check.detail ? `: ${check.detail}` : "";
	return {
		ask: "Which check is the first to refuse, and at which hop?",
		answer: `Hop ${hop.number}, “${check.title}”${reason}. ${check.specs[0] ?? ""}`.trim(),
	};
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
