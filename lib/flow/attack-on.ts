/** An attack as what it is: a difference from the grant that it attacks. */
import { weakestSettings } from "../vocabulary/settings";
import type { AnyAttack, AnyFlow, AttackDefinition, Words } from "./define";
import type { Ending, Placed } from "./move";
import { type Part, type Parts, partOf, partsBefore, splice, wordsOfMoves } from "./splice";

/** Where runs of most attacks end. A lesson that says it in its own words overrides them. */
const usualEnds = {
	onlyAda: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "only Ada has the photos",
		text: "The attacker has not seen Ada's photos, and her own sign-in works.",
	},
	nobody: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "nobody has the photos",
		text: "The attacker has not seen Ada's photos, but her own sign-in does not work either. That is no defence.",
	},
} as const satisfies Readonly<Record<string, Ending>>;

type UsualEnd = keyof typeof usualEnds;

/** The part of the attack that is the honest flow, with its states, steps and words. */
export interface HonestPart<S extends string> {
	/** The state of the honest flow that it begins with; its first one where it is not said. */
	readonly from?: string;
	/** The state of the honest flow that no run comes to any more, nor to any after it. */
	readonly upTo: string;
	/** The event that would have led there and now begins the attack. */
	readonly by: string;
	/** The state that it leads to instead. */
	readonly to: S;
	/** Where every other way out of the honest part ends: there was nothing to attack. */
	readonly otherwise: S;
	/** States in which somebody does something else than in the honest flow. */
	readonly replace?: Readonly<Record<string, Placed<string>>>;
	/** The same for states whose arrows and sentences stay. */
	readonly steps?: Readonly<Record<string, Part["step"]>>;
	/** What its states are called and mean here, where they differ. */
	readonly notes?: Readonly<Record<string, Partial<Part["note"]>>>;
	/** What its events mean here, in whichever state, where they differ: there is nothing to steal, for example. */
	readonly events?: Readonly<Record<string, string>>;
}

type Own = Pick<
	AttackDefinition,
	| "id"
	| "title"
	| "about"
	| "story"
	| "lanes"
	| "newWorld"
	| "asksBefore"
	| "controls"
	| "levels"
	| "variants"
	| "claims"
	| "verdict"
	| "wants"
	| "hints"
	| "explain"
	| "predictions"
	| "scenarios"
>;

/** `M`: its own states, `N`: its own ends. An arrow to anything else does not compile. */
export interface AttackSpec<M extends string, N extends string> extends Own {
	readonly shortTitle?: string;
	/** Where a visitor begins, where that is not with everything at its weakest. */
	readonly defaults?: AttackDefinition["defaults"];
	/** What happens before the honest part. */
	readonly before?: Readonly<Record<string, Placed>>;
	/** Absent where the attack has no part that is the honest flow. */
	readonly honest?: HonestPart<NoInfer<M | N | UsualEnd>>;
	/** What is done from there, state by state; the first is where a run begins that has no honest part. */
	readonly moves: Readonly<Record<M, Placed<NoInfer<M | N | UsualEnd>>>>;
	readonly ends: Readonly<Record<N, Ending>>;
	/** The attacker's lane; "attacker" where it is not said. */
	readonly attacker?: string;
	/** Words that it shares with other lessons. Not all of them need be told here. */
	readonly shared?: Readonly<Record<string, Words>>;
	/** Words that no move has, and those of the honest flow that are told differently here. */
	readonly words?: Readonly<Record<string, Words>>;
}

/**
 * Puts flow and difference together. It begins at the weakest, where it has to land.
 * @throws where an arrow leads to no state, with a sentence that names it
 */
export function attackOn<const M extends string, const N extends string>(
	flow: AnyFlow,
	spec: AttackSpec<M, N>,
): AnyAttack {
	const { honest, before = {}, moves, ends, shared = {}, words = {}, ...own } = spec;
	const placed: Readonly<Record<string, Placed>> = moves;
	const parts = new Map([
		...ownParts(before),
		...(honest ? honestParts(spec.id, flow, honest) : new Map<string, Part>()),
		...ownParts(placed),
	]);
	const taken = { ...(honest ? flow.messages : {}), ...shared };
	const ownWords = {
		...wordsOfMoves([before, honest?.replace ?? {}, placed].flatMap((group) => Object.values(group))),
		...words,
	};
	return {
		...own,
		...splice(spec.id, parts, endsOf(parts, ends)),
		kind: "attack",
		shortTitle: spec.shortTitle ?? spec.title,
		defaults: spec.defaults ?? weakestSettings,
		attacker: spec.attacker ?? "attacker",
		messages: { ...taken, ...ownWords },
		borrowed: Object.keys(taken).filter((key) => !Object.hasOwn(ownWords, key)),
	};
}

const ownParts = (placed: Readonly<Record<string, Placed>>): Parts =>
	new Map(Object.entries(placed).map(([state, one]) => [state, partOf(one)]));

/** The states of the honest flow before the attack begins, their arrows led to where it goes on. */
function honestParts(id: string, flow: AnyFlow, spec: HonestPart<string>): Parts {
	const { from, upTo, by, to, otherwise, replace = {}, steps = {}, notes = {}, events = {} } = spec;
	const before = partsBefore(flow, upTo, from);
	checkNames(id, before, spec);
	const leads = (event: string, target: string) => (before.has(target) ? target : event === by ? to : otherwise);
	return new Map(
		[...before].map(([state, { on, step, note }]) => {
			const other = replace[state];
			if (other) return [state, partOf(other)];
			const arrows = Object.entries(on).map(([event, target]) => [event, leads(event, target)] as const);
			const meant = Object.keys(on).map((event) => [event, events[event] ?? note.events?.[event] ?? ""] as const);
			return [
				state,
				{
					on: Object.fromEntries(arrows),
					step: steps[state] ?? step,
					note: { ...note, events: Object.fromEntries(meant), ...notes[state] },
				},
			];
		}),
	);
}

/** A name that the honest part does not have would be passed over without a word. */
function checkNames(id: string, before: Parts, { by, events = {}, ...spec }: HonestPart<string>): void {
	const { replace = {}, steps = {}, notes = {} } = spec;
	const arrows = [...before.values()].flatMap(({ on }) => Object.entries(on));
	const has = [...new Set(arrows.map(([event]) => event))];
	for (const event of [by, ...Object.keys(events)])
		if (!has.includes(event)) throw new Error(`${id}: the honest part has no event ${event}; it has ${has.join(", ")}`);
	if (arrows.every(([event, target]) => event !== by || before.has(target)))
		throw new Error(`${id}: the event ${by} does not lead out of the honest part, so the attack would never begin`);
	for (const state of [replace, steps, notes].flatMap((named) => Object.keys(named)))
		if (!before.has(state))
			throw new Error(`${id}: the honest part has no state "${state}"; it has ${[...before.keys()].join(", ")}`);
}

/** Its own ends, and the usual ones that an arrow leads to. */
function endsOf(parts: Parts, own: Readonly<Record<string, Ending>>): Readonly<Record<string, Ending>> {
	const targets = new Set([...parts.values()].flatMap(({ on }) => Object.values(on)));
	const usual = Object.entries(usualEnds).filter(([end]) => targets.has(end) && !Object.hasOwn(own, end));
	return { ...own, ...Object.fromEntries(usual) };
}
