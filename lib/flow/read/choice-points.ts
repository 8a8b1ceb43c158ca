/** The moments of a run at which a person decides, with what can be done there. */
import { formatPairs } from "../../http/form";
import { readForms, UNTICK } from "../../parties/browser/forms";
import type { Message } from "../../vocabulary/message";
import type { AnyFlow, ChoiceOption } from "../define";
import type { Trace } from "../frame";
import type { ChoicePoint, Hop } from "../run";

export function choicesOf(flow: AnyFlow, trace: Trace, hops: readonly Hop[]): readonly ChoicePoint[] {
	const points: ChoicePoint[] = [];
	trace.forEach(({ state }, frame) => {
		const step = flow.steps[state];
		if (step?.kind !== "choice") return;
		const after = hops.filter((hop) => hop.frame < frame).length - 1;
		const [first] = step.options;
		const options = [...step.options, ...untickings(hops[after]?.message, first)];
		points.push({ index: points.length, after, options });
	});
	return points;
}

/** The first option once more for each box that the page has ticked, without that tick. */
function untickings(page: Message | undefined, { label, fields }: ChoiceOption): readonly ChoiceOption[] {
	if (page?.kind !== "response") return [];
	const boxes = readForms(page.response.body)[0]?.boxes ?? [];
	return boxes
		.filter(({ ticked }) => ticked)
		.map(({ name, value }) => {
			const made = [[`${UNTICK}${name}`, value] as const, ...fields];
			return { id: `?${formatPairs(made)}`, label: `${label} without ${value}`, fields: made };
		});
}
