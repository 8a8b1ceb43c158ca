import { expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { machineGraph } from "./graph";

test.each(catalog.filter(({ kind }) => kind === "flow").map((entry) => [entry.id, entry] as const))(
	"%s: the way of the default run is the first of each row, and no two boxes lie on one another",
	async (_, entry) => {
		const flow = await entry.load();
		const { nodes, arrows } = machineGraph(flow);
		const next = (id: string) => arrows.find(({ from }) => from === id)?.to;
		const spine = new Set<string>();
		for (let id: string | undefined = String(flow.machine.config.initial); id && !spine.has(id); id = next(id))
			spine.add(id);
		for (const node of nodes)
			for (const other of nodes) {
				if (node === other || node.top !== other.top) continue;
				expect(Math.abs(node.left - other.left), `${node.id} ${other.id}`).toBeGreaterThanOrEqual(node.width);
				if (spine.has(node.id) && !spine.has(other.id)) expect(node.left, node.id).toBeLessThan(other.left);
			}
	},
);
