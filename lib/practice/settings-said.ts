import { type AnyFlow, isAttack } from "../flow/define";
import { computeRun } from "../flow/read/compute";
import type { Run, RunSpec } from "../flow/run";
import type { ControlId } from "../vocabulary/controls";
import { meanings } from "../vocabulary/controls/meanings";
import { levelOf, withLevel } from "../vocabulary/settings";

/** Controls that stand elsewhere than in the lesson's own run. */
const raised = (flow: AnyFlow, { settings }: RunSpec): readonly ControlId[] =>
	flow.controls.filter((id: ControlId) => levelOf(settings, id) !== levelOf(flow.defaults, id));

/** The same, each as a part of a sentence: `“PKCE” is at “required”`. */
export const raisedIn = (flow: AnyFlow, spec: RunSpec): readonly string[] =>
	raised(flow, spec).map((id) => `“${meanings[id].name}” is at “${levelOf(spec.settings, id)}”`);

/**
 * Those of them without which something is otherwise. The others are found by playing: each is put where the lesson has
 * it, and stays there where that changes nothing of what is looked at.
 * @param isSame whether a run has what is looked at just as the run of `spec` does
 */
export async function raisedFor(
	flow: AnyFlow,
	spec: RunSpec,
	isSame: (run: Run) => boolean,
): Promise<readonly string[]> {
	let { settings } = spec;
	for (const id of raised(flow, spec)) {
		const without = withLevel(settings, id, levelOf(flow.defaults, id));
		if (isSame(await computeRun(flow, { ...spec, settings: without }))) settings = without;
	}
	return raisedIn(flow, { ...spec, settings });
}

/** That the attacker goes another way than usual, as a sentence; empty where it does not. */
export function variantIn(flow: AnyFlow, { settings }: RunSpec): string {
	const variant = isAttack(flow) ? flow.variants.find(({ id }) => id === settings.variant) : undefined;
	return variant ? `Here the attacker goes another way: it ${variant.name}.` : "";
}
