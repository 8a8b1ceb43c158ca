/** In which order the states of a machine stand, and which arrows are one. */
import type { AnyFlow } from "@/lib/flow/define";

export interface Edge {
	readonly from: string;
	readonly to: string;
	readonly event: string;
}

/** All events that lead from one state to the same other one: drawn as one arrow. */
export interface Arrow {
	readonly from: string;
	readonly to: string;
	readonly events: readonly string[];
}

export interface Shape {
	readonly arrows: readonly Arrow[];
	/** Under each other: the path on which all goes well, then detours; with the end where nothing comes after it. */
	readonly column: readonly string[];
	/** To the right of them: the ends. */
	readonly ends: readonly string[];
}

type States = Readonly<Record<string, { readonly type?: string; readonly on?: Readonly<Record<string, unknown>> }>>;

/** Reads the machine itself; every event of these machines leads to one state, by its name. */
export function shapeOf({ id, machine }: AnyFlow): Shape {
	const states = machine.config.states as States;
	const edges = Object.entries(states).flatMap(([from, { on = {} }]) =>
		Object.entries(on).map(([event, to]): Edge => {
			if (typeof to !== "string" || !states[to]) throw new Error(`${id}: ${from} has no state for ${event}`);
			return { from, to, event };
		}),
	);
	const isEnd = (state: string) => states[state]?.type === "final";
	const spine = spineOf(String(machine.config.initial), edges);
	const detours = Object.keys(states).filter((state) => !isEnd(state) && !spine.includes(state));
	// An end that something stands below would be in the way of what leads on.
	const straight = detours.length > 0 ? spine.filter((state) => !isEnd(state)) : spine;
	const column = [...straight, ...inOrder(detours, edges)];
	return {
		arrows: joined(edges),
		column,
		ends: Object.keys(states).filter((state) => isEnd(state) && !column.includes(state)),
	};
}

/** The states that succeed each other when all goes well: first arrow out of each. */
function spineOf(initial: string, edges: readonly Edge[]): readonly string[] {
	const spine: string[] = [];
	let state: string | undefined = initial;
	while (state !== undefined && !spine.includes(state)) {
		spine.push(state);
		const here: string = state;
		state = edges.find(({ from }) => from === here)?.to;
	}
	return spine;
}

/** Detours after each other, as their first arrows lead. */
function inOrder(detours: readonly string[], edges: readonly Edge[]): readonly string[] {
	const order: string[] = [];
	const walk = (state: string) => {
		if (!detours.includes(state) || order.includes(state)) return;
		order.push(state);
		for (const { to } of edges.filter(({ from }) => from === state)) walk(to);
	};
	for (const state of detours) if (!edges.some(({ from, to }) => to === state && detours.includes(from))) walk(state);
	for (const state of detours) walk(state);
	return order;
}

function joined(edges: readonly Edge[]): readonly Arrow[] {
	const arrows = new Map<string, { from: string; to: string; events: string[] }>();
	for (const { from, to, event } of edges) {
		const key = `${from} ${to}`;
		const known = arrows.get(key);
		if (known) known.events.push(event);
		else arrows.set(key, { from, to, events: [event] });
	}
	return [...arrows.values()];
}
