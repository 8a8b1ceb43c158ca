/** The grant's machine as a drawing: nodes and edges read from the machine itself, placed by a layout library. */
import * as dagre from "@dagrejs/dagre";
import { toDirectedGraph } from "xstate/graph";
import type { AnyFlow } from "@/lib/flow/define";
import type { StateNote } from "@/lib/vocabulary/notes";
import { type Box, type Route, routeEdges } from "./routes";

export const NODE = { width: 200, height: 46 } as const;
const GAP = { across: 140, down: 36 } as const;

export interface StateNode extends Box {
	readonly note: StateNote;
	readonly final: boolean;
}

export interface MachineGraph {
	readonly nodes: readonly StateNode[];
	readonly arrows: readonly Route[];
	readonly width: number;
	readonly height: number;
}

/**
 * Lays a flow's machine out from top to bottom: the path of the default run straight down at the left,
 * every end to the right of it. The library places the nodes; the arrows run in the gaps between them.
 */
export function machineGraph(flow: AnyFlow): MachineGraph {
	const { children } = toDirectedGraph(flow.machine);
	const edges = children.flatMap((child) =>
		child.edges.map(({ source, target, label }) => ({ from: source.key, to: target.key, event: label.text })),
	);
	const finals = children.filter(({ stateNode }) => stateNode.type === "final").map(({ stateNode }) => stateNode.key);
	const spine = spineOf(flow, edges);
	const graph = new dagre.graphlib.Graph({ multigraph: true });
	graph.setGraph({ rankdir: "TB", align: "UL", nodesep: GAP.across, ranksep: GAP.down, marginx: 4, marginy: 12 });
	for (const { stateNode } of children) graph.setNode(stateNode.key, { ...NODE });
	for (const { from, to, event } of edges) {
		const onSpine = spine.indexOf(to) === spine.indexOf(from) + 1 && spine.includes(from);
		graph.setEdge({ v: from, w: to, name: event }, { weight: onSpine ? 100 : 1 });
	}
	const others = finals.filter((state) => !spine.includes(state));
	dagre.layout(graph, { constraints: spine.flatMap((left) => others.map((right) => ({ left, right }))) });
	const placed = children.map(({ stateNode }) => boxOf(graph, stateNode.key));
	const boxes = placed.map((box) => spineFirst(box, placed, spine));
	const notes = flow.notes as Readonly<Record<string, StateNote>>;
	return {
		nodes: boxes.map((box) => ({ ...box, note: noteOf(notes, flow, box.id), final: finals.includes(box.id) })),
		arrows: routeEdges(edges, boxes, spine),
		width: graph.graph().width ?? 0,
		height: graph.graph().height ?? 0,
	};
}

/** The states that succeed each other when all goes well: first arrow out of each. */
function spineOf(flow: AnyFlow, edges: readonly { from: string; to: string }[]): readonly string[] {
	const spine: string[] = [];
	let state: string | undefined = String(flow.machine.config.initial);
	while (state !== undefined && !spine.includes(state)) {
		spine.push(state);
		const here: string = state;
		state = edges.find((edge) => edge.from === here)?.to;
	}
	return spine;
}

function boxOf(graph: dagre.graphlib.Graph, id: string): Box {
	const { x, y } = graph.node(id) as { x: number; y: number };
	return { id, left: x - NODE.width / 2, top: y - NODE.height / 2, ...NODE };
}

/**
 * The box in its own row, where the state of the spine has the first place and the others follow in their order. The
 * library takes the wish for that as a hint, and does not follow it in every row of three.
 */
function spineFirst(box: Box, boxes: readonly Box[], spine: readonly string[]): Box {
	const row = boxes.filter(({ top }) => top === box.top).sort((a, b) => a.left - b.left);
	const order = [...row].sort((a, b) => Number(spine.includes(b.id)) - Number(spine.includes(a.id)));
	return { ...box, left: row[order.indexOf(box)]?.left ?? box.left };
}

function noteOf(notes: Readonly<Record<string, StateNote>>, flow: AnyFlow, id: string): StateNote {
	const note = notes[id];
	if (!note) throw new Error(`${flow.id}: no note for "${id}"`);
	return note;
}
