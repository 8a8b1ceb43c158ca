/** A flow as what it is: a difference from another flow, with a state put in, or done in another way. */
import type { AnyFlow, FlowDefinition, Scenario, Words } from "./define";
import type { Ending, Placed } from "./move";
import { endingsOf, type Part, type Parts, partOf, partsOf, splice, wordsOfMoves } from "./splice";

type Own = Pick<FlowDefinition, "id" | "title" | "story" | "scenarios">;
type Changed = Partial<
	Pick<FlowDefinition, "lanes" | "defaults" | "controls" | "levels" | "newWorld" | "asksBefore" | "predictions">
>;

/** What is not said here is as in the flow that this one is a variant of. `N`: its own ends. */
export interface VariantSpec<N extends string> extends Own, Changed {
	readonly shortTitle?: string;
	/** New states, each group by the state that it is put before: arrows that led there lead to the first of them. */
	readonly before?: Readonly<Record<string, Readonly<Record<string, Placed>>>>;
	/** States in which somebody does something else. */
	readonly replace?: Readonly<Record<string, Placed>>;
	/** The same for states whose arrows and sentences stay. */
	readonly steps?: Readonly<Record<string, Part["step"]>>;
	/** New states that come after the others. */
	readonly moves?: Readonly<Record<string, Placed>>;
	readonly ends?: Readonly<Record<N, Ending>>;
	/** What the sentences of a state, or of an end, are here, where they differ. */
	readonly notes?: Readonly<Record<string, Partial<Part["note"]>>>;
	/** Words that no move has, and those of the other flow that are told differently here. */
	readonly words?: Readonly<Record<string, Words>>;
	/** Names of the other flow's scenarios that do not hold here, or that none does. All others are this flow's, too. */
	readonly unlike?: readonly string[] | "all";
}

/**
 * Puts flow and difference together.
 * @throws where an arrow leads to no state, or a name is none of the other flow's, with a sentence that names it
 */
export function variantOf<const N extends string>(flow: AnyFlow, spec: VariantSpec<N>): AnyFlow {
	const {
		before = {},
		replace = {},
		steps = {},
		moves = {},
		ends = {},
		notes = {},
		words = {},
		unlike = [],
		...own
	} = spec;
	const parts = withMoves(spec.id, partsOf(flow), { before, replace, moves });
	const changed = [...parts].map(([state, { on, step, note }]) => {
		const other = Object.hasOwn(replace, state) ? undefined : steps[state];
		return [state, { on, step: other ?? step, note: { ...note, ...notes[state] } }] as const;
	});
	const placed = [...Object.values(before).flatMap((group) => Object.values(group)), ...Object.values(replace)];
	const ownWords = { ...wordsOfMoves([...placed, ...Object.values(moves)]), ...words };
	return {
		...flow,
		...own,
		...splice(spec.id, new Map(changed), endsOf(flow, parts, ends, notes)),
		shortTitle: spec.shortTitle ?? spec.title,
		messages: { ...flow.messages, ...ownWords },
		borrowed: Object.keys(flow.messages).filter((key) => !Object.hasOwn(ownWords, key)),
		scenarios: [...kept(spec.id, flow, unlike), ...spec.scenarios],
	};
}

type Moves = Required<Pick<VariantSpec<string>, "before" | "replace" | "moves">>;

function withMoves(id: string, parts: Parts, { before, replace, moves }: Moves): Parts {
	for (const state of [...Object.keys(before), ...Object.keys(replace)])
		if (!parts.has(state)) throw new Error(`${id} changes the state "${state}", which the other flow does not have`);
	const first = (state: string) => Object.keys(before[state] ?? {})[0] ?? state;
	const result = new Map<string, Part>();
	for (const [state, part] of parts) {
		for (const [added, placed] of Object.entries(before[state] ?? {})) result.set(added, partOf(placed));
		const other = replace[state];
		const to = Object.entries(part.on).map(([event, target]) => [event, first(target)] as const);
		result.set(state, other ? partOf(other) : { ...part, on: Object.fromEntries(to) });
	}
	for (const [added, placed] of Object.entries(moves)) result.set(added, partOf(placed));
	return result;
}

/** The ends of both that an arrow leads to. */
function endsOf(
	flow: AnyFlow,
	parts: Parts,
	own: Readonly<Record<string, Ending>>,
	notes: Required<VariantSpec<string>>["notes"],
): Readonly<Record<string, Ending>> {
	const targets = new Set([...parts.values()].flatMap(({ on }) => Object.values(on)));
	const taken = Object.entries(endingsOf(flow)).filter(([end]) => targets.has(end) && !Object.hasOwn(own, end));
	return { ...Object.fromEntries(taken.map(([end, ending]) => [end, { ...ending, ...notes[end] }])), ...own };
}

function kept(id: string, { scenarios }: AnyFlow, unlike: readonly string[] | "all"): readonly Scenario[] {
	if (unlike === "all") return [];
	for (const name of unlike)
		if (!scenarios.some((scenario) => scenario.name === name))
			throw new Error(`${id}: the other flow has no scenario "${name}"`);
	return scenarios.filter(({ name }) => !unlike.includes(name));
}
