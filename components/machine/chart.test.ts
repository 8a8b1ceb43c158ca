import { describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import type { Box, Measure } from "./box";
import { chartOf } from "./chart";
import { shapeOf } from "./column";

/** About as wide as on the screen: the face of the names gives every character the same room. */
const measure: Measure = {
	name: (text) => text.length * 9.2,
	does: (text) => text.length * 7.2,
	event: (text) => text.length * 8.6,
};
const room = { width: 944, height: 720 };

const apart = (a: Box, b: Box): boolean =>
	a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top;

/** The corners of right-angled path data. */
function cornersOf(path: string): readonly { readonly x: number; readonly y: number }[] {
	let [x, y] = [0, 0];
	return [...path.matchAll(/([MHV])([-\d.]+)(?: ([-\d.]+))?/g)].map(([, command, first, second]) => {
		if (command === "M") [x, y] = [Number(first), Number(second)];
		else if (command === "H") x = Number(first);
		else y = Number(first);
		return { x, y };
	});
}

/** Whether a stretch of a line runs through the inside of a box. */
function meets(box: Box, a: { x: number; y: number }, b: { x: number; y: number }): boolean {
	const inside = (low: number, high: number, from: number, to: number) =>
		Math.min(from, to) < high - 1 && Math.max(from, to) > low + 1;
	return inside(box.left, box.left + box.width, a.x, b.x) && inside(box.top, box.top + box.height, a.y, b.y);
}

describe.each(catalog.map((entry) => [entry.id, entry] as const))("%s", async (_, entry) => {
	const flow = await entry.load();
	const chart = chartOf(flow, measure, room);
	const labels = chart.routes.flatMap(({ labels: list, from }) =>
		list.map(
			({ event, x, y }): Box => ({
				id: `${from} ${event}`,
				left: x,
				top: y - 9,
				width: measure.event(event),
				height: 18,
			}),
		),
	);

	test("every state stands once, and every event has its name", () => {
		const states = Object.keys(flow.machine.config.states);
		expect(chart.nodes.map(({ id }) => id).sort()).toEqual([...states].sort());
		const events = Object.values(flow.machine.config.states as Record<string, { on?: object }>).flatMap(({ on = {} }) =>
			Object.keys(on),
		);
		expect(labels).toHaveLength(events.length);
	});

	test("words fit into their states, and nothing lies over anything else", () => {
		for (const { id, width, note } of chart.nodes)
			expect(Math.max(measure.name(id), measure.does(note.does)) + 44).toBeLessThanOrEqual(width);
		const all = [...chart.nodes, ...labels];
		for (const [i, one] of all.entries())
			for (const other of all.slice(i + 1)) expect(apart(one, other), `${one.id} over ${other.id}`).toBe(true);
	});

	test("no arrow runs through a state or through a name", () => {
		for (const { path, from, to } of chart.routes) {
			const corners = cornersOf(path);
			for (const [i, corner] of corners.slice(1).entries())
				for (const box of [...chart.nodes, ...labels])
					expect(meets(box, corners[i] ?? corner, corner), `${from} to ${to} through ${box.id}`).toBe(false);
		}
	});

	test("it fills the room from side to side, and is no wider", () => {
		expect(chart.width).toBeGreaterThanOrEqual(room.width - 1);
		for (const { left, width } of [...chart.nodes, ...labels]) expect(left + width).toBeLessThanOrEqual(chart.width);
	});
});

test("the grant of today is drawn whole on a desk", async () => {
	const flow = await catalog.find(({ id }) => id === "code-pkce")?.load();
	if (!flow) throw new Error("no code-pkce");
	const chart = chartOf(flow, measure, room);
	expect(chart.height).toBeLessThanOrEqual(room.height);
	expect(chart.width).toBeLessThanOrEqual(room.width);
	expect(chart.phases.map(({ phase }) => phase)).toEqual(["prepare", "ask", "consent", "return", "redeem", "use"]);
});

test("a machine whose event leads nowhere is a mistake that says where", () => {
	const broken = { id: "broken", machine: { config: { initial: "a", states: { a: { on: { GO: "b" } } } } } };
	expect(() => shapeOf(broken as never)).toThrow("broken: a has no state for GO");
});
