/** Whether a request that was accepted does for the rest of the run what that of the run does: played to the end. */
import type { AnyFlow } from "../flow/define";
import { checksOf } from "../flow/read/stamp";
import type { Hop, Run } from "../flow/run";
import type { Played } from "../inspect/scene";
import type { Trial } from "./written-cause";
import { differencesIn } from "./written-cause";
import { runWithInstead } from "./written-world";

/** Where a run goes wrong later. */
export interface Later {
	/** Who says no, as in a sentence, and why; both "" where nobody does and the run ends in another way. */
	readonly who: string;
	readonly why: string;
	/** Index of the hop of the lesson's run at which the same is looked at, if it is. */
	readonly hop: number | undefined;
}

/** What goes wrong later because of what is different in a request; `undefined` where the run ends as it does without. */
export async function furtherOn(flow: AnyFlow, played: Played, trial: Trial): Promise<Later | undefined> {
	if (differencesIn(trial).length === 0) return undefined;
	const { run } = played;
	const other = await runWithInstead(flow, played, trial.hop, trial.sent);
	const no = newRefusal(run, other);
	if (!no && other.end.state === run.end.state) return undefined;
	if (!no) return { who: "", why: "", hop: undefined };
	return { who: saidBy(other, no), why: no.refusal?.description ?? "", hop: hopWith(run, no) };
}

/** The first no that the lesson's run does not have: some runs are about one. */
function newRefusal(run: Run, other: Run): Hop | undefined {
	const said = (one: Run, hop: Hop) => `${saidBy(one, hop)} ${hop.refusal?.error} ${hop.refusal?.description}`;
	const known = run.hops.filter(({ refusal }) => refusal).map((hop) => said(run, hop));
	return other.hops.find((hop) => {
		if (!hop.refusal) return false;
		const at = known.indexOf(said(other, hop));
		if (at >= 0) known.splice(at, 1);
		return at < 0;
	});
}

function saidBy({ lanes }: Run, { message }: Hop): string {
	const lane = "lane" in message ? message.lane : message.from;
	return lanes.find(({ id }) => id === lane)?.spoken ?? "";
}

function hopWith({ hops }: Run, no: Hop): number | undefined {
	const failed = checksOf(no).find(({ verdict }) => verdict === "failed");
	return failed && hops.find((hop) => checksOf(hop).some(({ id }) => id === failed.id))?.index;
}
