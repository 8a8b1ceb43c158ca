/** Circles of imports between the files and folders that stand side by side in one folder. */
import type { Edge } from "./imports";

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** One step up and it is between folders: an import counts where the ways to its two files part. */
function siblingsOf({ from, to }: Edge): readonly [folder: string, a: string, b: string] {
	const a = from.split("/");
	const b = to.split("/");
	let parting = 0;
	while (a[parting] === b[parting]) parting++;
	return [a.slice(0, parting).join("/"), a[parting] ?? "", b[parting] ?? ""];
}

function graphs(edges: readonly Edge[]): ReadonlyMap<string, Graph> {
	const all = new Map<string, Map<string, Set<string>>>();
	for (const edge of edges) {
		const [folder, a, b] = siblingsOf(edge);
		const graph = all.get(folder) ?? new Map<string, Set<string>>();
		all.set(folder, graph.set(a, (graph.get(a) ?? new Set()).add(b)));
	}
	return all;
}

/** Everything that can be reached from `start` over one import or more. */
function reachable(graph: Graph, start: string): ReadonlySet<string> {
	const seen = new Set<string>();
	const next = [...(graph.get(start) ?? [])];
	for (let one = next.pop(); one !== undefined; one = next.pop()) {
		if (seen.has(one)) continue;
		seen.add(one);
		next.push(...(graph.get(one) ?? []));
	}
	return seen;
}

/** One sentence for each circle: who is in it, and an import for each arrow. Sorted; empty where there is none. */
export function circlesIn(edges: readonly Edge[]): readonly string[] {
	const found = new Set<string>();
	for (const [folder, graph] of graphs(edges)) {
		const ahead = new Map([...graph.keys()].map((one) => [one, reachable(graph, one)]));
		for (const [one, others] of ahead) {
			if (!others.has(one)) continue;
			const circle = [...others].filter((other) => ahead.get(other)?.has(one)).sort();
			const arrows = edges.filter((edge) => {
				const [where, a, b] = siblingsOf(edge);
				return where === folder && circle.includes(a) && circle.includes(b);
			});
			const first = new Map<string, string>();
			for (const edge of arrows.toReversed()) first.set(siblingsOf(edge).join(" "), `${edge.from} imports ${edge.to}`);
			const why = [...first.values()].sort().join("; ");
			found.add(`In ${folder || "the root"}, ${circle.join(", ")} import each other: ${why}.`);
		}
	}
	return [...found].sort();
}
