/** Goals to reach by hand: of the attacks that somebody has played so, which shows that it can be done. */
import { freeOn } from "@/lib/cast/free/free-on";
import { type AnyAttack, type AnyFlow, isAttack } from "@/lib/flow/define";
import { addressOf } from "@/lib/flow/link/address";
import { defaultView, formatLink } from "@/lib/flow/link/share";
import { playLink } from "@/lib/flow/link/share-play";
import { computeRun } from "@/lib/flow/read/compute";
import type { RunSpec } from "@/lib/flow/run";
import type { CaptureExercise } from "@/lib/practice/exercise";
import { type ByHand, byHand } from "../free/by-hand";
import { grants } from "../free/grants";
import { actInWords } from "./act-words";

/** The usual way of each attack, as it was played by hand. */
export const playedOf = ({ id }: AnyFlow): ByHand | undefined =>
	byHand.find(({ attack, variant }) => attack === id && variant === undefined);

/** The goal of a lesson in free play; none for most. */
export async function capturesOf(flow: AnyFlow): Promise<readonly CaptureExercise[]> {
	const played = playedOf(flow);
	if (!isAttack(flow) || !played) return [];
	const grant = await grants.find(({ id }) => id === played.grant)?.load();
	return grant ? [await captureOf(flow, played, freeOn(grant))] : [];
}

/** The place where the play begins: the attack's own settings, where to stand, and nothing done yet. */
export const startOf = ({ defaults }: AnyAttack, { levels = {}, free }: ByHand): RunSpec => ({
	settings: { ...defaults, levels: { ...defaults.levels, ...levels } },
	choices: [],
	edits: [],
	free: { positions: free.positions, interventions: [] },
});

async function captureOf(attack: AnyAttack, played: ByHand, grant: AnyFlow): Promise<CaptureExercise> {
	const spec = startOf(attack, played);
	const run = await computeRun(grant, spec);
	const acts = played.free.interventions.map((act) => actInWords(run, act));
	const query = formatLink(
		{ spec, view: defaultView("lab") },
		{ settings: grant.defaults, tab: "lab", play: playLink },
	);
	return {
		id: `${attack.id}/capture`,
		kind: "capture",
		lesson: attack.id,
		title: "Reach the goal by hand",
		task: `You play the attacker, and nobody has written what happens. The goal: ${attack.claims.goal}.`,
		hints: [
			`From where you stand it can be done in ${acts.length} acts.`,
			`Begin so: ${acts[0]}.`,
			`One way: ${acts.join("; then ")}.`,
		],
		spec,
		hop: 0,
		href: addressOf(`/attacks/free/${played.grant}`, query),
		goal: attack.claims.goal,
	};
}
