/** What the buttons do to the player. */
import type { ChoicePoint, Hop, Run } from "@/lib/flow/run";
import type { Player } from "./usePlayer";

/** The decision that the person makes after this hop, if one is waiting here. */
export const choiceAt = (run: Run, hop: Hop): ChoicePoint | undefined =>
	run.choices.find((choice) => choice.after === hop.index);

/** The request or link that can be changed from here: the current one, else the next one. */
export function editableAt(run: Run, cursor: number): Hop | undefined {
	// Who plays the attacker changes what is in reach, and nothing else.
	if (run.spec.free) return undefined;
	const can = (hop: Hop | undefined) => hop?.message.kind === "request" || hop?.message.kind === "link";
	const here = run.hops[cursor];
	const next = run.hops[cursor + 1];
	return can(here) ? here : can(next) ? next : undefined;
}

export function skipCheck({ context, send }: Player, id: string, skip: boolean): void {
	const { settings } = context.spec;
	const others = settings.skippedChecks.filter((one) => one !== id);
	send({ type: "CONFIGURE", settings: { ...settings, skippedChecks: skip ? [...others, id] : others } });
}
