import { type AnyFlow, isAttack } from "../flow/define";
import type { RunSpec } from "../flow/run";
import type { ControlId } from "../vocabulary/controls";
import { meanings } from "../vocabulary/controls/meanings";
import { levelOf } from "../vocabulary/settings";

/** Controls that stand elsewhere than in the lesson's own run, each as a part of a sentence: "PKCE is at “required”". */
export const raisedIn = (flow: AnyFlow, { settings }: RunSpec): readonly string[] =>
	flow.controls.flatMap((id: ControlId) => {
		const level = levelOf(settings, id);
		return level === levelOf(flow.defaults, id) ? [] : [`${meanings[id].name} is at “${level}”`];
	});

/** That the attacker goes another way than usual, as a sentence; empty where it does not. */
export function variantIn(flow: AnyFlow, { settings }: RunSpec): string {
	const variant = isAttack(flow) ? flow.variants.find(({ id }) => id === settings.variant) : undefined;
	return variant ? `Here the attacker goes another way: it ${variant.name}.` : "";
}
