import type { AnyFlow } from "../flow/define";
import { checksOf } from "../flow/read/stamp";
import type { Hop, Run } from "../flow/run";
import type { CheckRecord } from "../vocabulary/message";
import { believedOfNames } from "./believed";
import type { CheckExercise, Judged } from "./exercise";
import { runIn } from "./played";
import { cut, laneIn } from "./say";

async function refusalOf(flow: AnyFlow, { spec, hop: index }: CheckExercise) {
	const run = await runIn(flow, spec);
	const hop = run.hops[index];
	const check = hop && checksOf(hop).find(({ verdict }) => verdict === "failed");
	return { run, hop, check };
}

export async function checkSolved(flow: AnyFlow, exercise: CheckExercise): Promise<readonly string[]> {
	const { check } = await refusalOf(flow, exercise);
	return check ? [check.id] : [];
}

/** Says of a wrong check whether it passed, with what it compared, or was not reached. */
export async function judgeCheck(flow: AnyFlow, exercise: CheckExercise, answer: readonly string[]): Promise<Judged> {
	const { run, hop, check } = await refusalOf(flow, exercise);
	const [chosen] = answer;
	const option = exercise.options.find(({ id }) => id === chosen);
	if (!hop || !check || !option || answer.length !== 1) return { right: false, says: "Choose one check." };
	if (chosen === check.id) return { right: true, hop: hop.index, says: `Yes. ${refusedText(hop, check)}` };
	const said = checksOf(hop).find(({ id }) => id === chosen);
	const misconception = believedOfNames(option.id, check.id);
	return {
		right: false,
		hop: hop.index,
		says: said ? saidText(said) : notReached(run, hop, option.text),
		...(misconception ? { misconception } : {}),
	};
}

function refusedText({ refusal }: Hop, check: CheckRecord): string {
	const reason = refusal?.description ? `: ${refusal.description.replace(/\.$/, "")}` : "";
	const [spec] = check.specs;
	return `“${check.title}” said no${reason}.${comparedText(check)}${spec ? ` See ${spec}.` : ""}`;
}

function saidText(check: CheckRecord): string {
	if (check.verdict === "skipped")
		return `“${check.title}” was skipped: ${(check.detail ?? "it does not apply").replace(/\.$/, "")}.`;
	const looked = comparedText(check) || (check.detail ? ` It looked at: ${cut(check.detail).replace(/\.$/, "")}.` : "");
	return `“${check.title}” passed.${looked}`;
}

/** What a check compared, as it stands in its line. */
function comparedText({ compared }: CheckRecord): string {
	if (!compared) return "";
	const { left, relation, right } = compared;
	return ` It looked at: ${left.label} ${cut(left.text)} ${relation} ${right.label} ${cut(right.text)}.`;
}

function notReached(run: Run, { message }: Hop, title: string): string {
	const who = "lane" in message ? message.lane : message.from;
	return `“${title}” was not reached: ${laneIn(run, who)} had said no before it came to that.`;
}
