import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { attack, catalog, flow, mcpAgent, mixUp, runWith } from "@/testing/lessons";
import { phaseNames } from "../../vocabulary/lanes";
import type { Run } from "../run";
import { diagramHeight, diagramOf, HEADS } from "./diagram";
import { BRACKET_X, GUTTER, groundOf, PHASE_SIZE, roomOf } from "./lanes";
import { BLACK } from "./palette";
import { PHASE_GAP, placeRows } from "./rows";
import { escaped, markupOf, type Shape, shape, textIn } from "./shape";
import { fitted, textWidth, wrapped } from "./words";

let run: Run;
beforeAll(async () => {
	run = await runWith(flow);
});

const every = (of: Run) => of.hops.map(({ index }) => index);

/** All shapes of a picture, also those inside others. */
const flat = (shapes: readonly (Shape | string)[]): readonly Shape[] =>
	shapes.flatMap((one) => (typeof one === "string" ? [] : [one, ...flat(one.inside)]));

describe("words", () => {
	test("are cut so that they fit, and only then", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 20, max: 400 }), (text, room) => {
				const shown = fitted(text, 14, room);
				const line = text.replace(/\s+/g, " ").trim();
				if (textWidth(line, 14) <= room) expect(shown).toBe(line);
				else expect(shown.endsWith("…")).toBe(true);
				expect(textWidth(shown, 14)).toBeLessThanOrEqual(Math.max(room, textWidth("…", 14)));
			}),
		);
	});

	test("are broken between words, and none is lost", () => {
		const text = "The client has the photos of Ada and never saw her password";
		const lines = wrapped(text, 15, 160);
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.join(" ")).toBe(text);
		for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(160);
		expect(wrapped("", 15, 100)).toEqual([]);
		expect(wrapped("w".repeat(100), 15, 100)[0]).toMatch(/^w+…$/);
	});
});

test("names of phases have room beside their brackets", () => {
	for (const name of Object.values(phaseNames)) expect(textWidth(name, PHASE_SIZE)).toBeLessThanOrEqual(BRACKET_X - 5);
});

test("text becomes text in XML, whatever it is", () => {
	expect(escaped(`<a b="c">&'`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;'");
	expect(escaped("\u0000\ud800\uffff\t\u{1F600}")).toBe("\ufffd\ufffd\ufffd\t\u{1F600}");
	const one = shape("g", { id: '"' }, "<", shape("path", { d: "M0 0" }));
	expect(markupOf(one)).toBe('<g id="&quot;">&lt;<path d="M0 0"/></g>');
	expect(textIn(one)).toBe("<\n");
});

test("rows stand under each other, and each phase around its own", () => {
	const { rows, phases, height } = placeRows(run, every(run), 30);
	expect(rows.map(({ hop }) => hop)).toEqual(every(run));
	for (const [i, { top }] of rows.entries()) expect(top - (rows[i - 1]?.top ?? -30)).toBeGreaterThanOrEqual(30);
	expect(height).toBe(rows.length * 30 + (phases.length - 1) * PHASE_GAP);
	for (const { hop, top } of rows) {
		const around = phases.find((phase) => phase.top <= top && top + 30 <= phase.top + phase.height);
		expect(around?.phase).toBe(run.hops[hop]?.phase);
	}
	expect(placeRows(run, [], 30)).toMatchObject({ rows: [], phases: [], height: 0 });
});

test("words of a message never stand outside of the picture", () => {
	const lanes = mixUp.lanes;
	const ground = groundOf(lanes, 714);
	for (const from of lanes)
		for (const to of lanes)
			for (const needed of [10, 100, 500, 5000]) {
				if (from === to) continue;
				const { low, high } = roomOf(ground, from.id, to.id, needed);
				expect(low).toBeGreaterThanOrEqual(GUTTER);
				expect(high).toBeLessThanOrEqual(714);
				expect(high - low).toBeGreaterThan(60);
			}
});

describe("a diagram", () => {
	const drawn = (of: Run, blank: boolean) =>
		flat(
			diagramOf({ run: of, rows: placeRows(of, every(of), 30), width: 714, palette: BLACK, mono: "monospace", blank }),
		);

	test("has one line in front, two behind, and a cross for whom nobody hears", async () => {
		for (const of of [run, await runWith(attack), await runWith(mixUp)]) {
			const lines = drawn(of, false).filter(
				({ attributes }) =>
					/^M[\d.]+ [\d.]+H[\d.]+(M[\d.]+ [\d.]+H[\d.]+)?$/.test(String(attributes.d)) &&
					!("stroke-dasharray" in attributes),
			);
			const doubled = lines.filter(({ attributes }) => String(attributes.d).split("M").length === 3);
			const messages = of.hops.flatMap(({ message }) => ("lane" in message ? [] : [message]));
			const back = messages.filter((message) => message.kind !== "link" && message.channel === "back");
			expect(doubled).toHaveLength(back.length);
			expect(lines).toHaveLength(messages.length);
		}
	});

	test("lets no lifeline run through words", async () => {
		for (const of of [run, await runWith(mixUp), await runWith(mcpAgent)]) {
			const shapes = drawn(of, false);
			const lines = shapes.flatMap(({ attributes: { d } }) =>
				[...String(d).matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, ...numbers]) => numbers.map(Number)),
			);
			const labels = shapes.filter(({ tag, attributes }) => tag === "text" && !("font-weight" in attributes));
			expect(labels).toHaveLength(of.hops.length);
			expect(lines.length).toBeGreaterThan(of.lanes.length + 3);
			for (const label of labels) {
				const [x, y] = [Number(label.attributes.x), Number(label.attributes.y) + HEADS];
				const width = textWidth(textIn(label), 14);
				const anchor = label.attributes["text-anchor"];
				const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
				const through = lines.filter(
					([at = 0, top = 0, bottom = 0]) => left < at && at < left + width && top < y && bottom > y - 10,
				);
				expect(through, textIn(label)).toEqual([]);
			}
		}
	});

	test("that is empty has its heads, phases and numbers, and a line to write on for each hop", () => {
		const shapes = drawn(run, true);
		const texts = shapes.filter(({ tag }) => tag === "text").map(textIn);
		const own = [...run.hops.map(({ number }) => number), ...new Set(run.hops.map(({ phase }) => phaseNames[phase]))];
		expect(texts.filter((text) => own.includes(text))).toHaveLength(own.length);
		expect(shapes.filter(({ attributes }) => attributes["stroke-dasharray"] === "1 5")).toHaveLength(run.hops.length);
		for (const { label } of run.hops) expect(texts).not.toContain(label);
	});

	test("has every lane's sign, and an attacker's second frame", async () => {
		const shapes = drawn(await runWith(mixUp), false);
		const frames = shapes.filter(({ tag, attributes }) => tag === "rect" && "stroke" in attributes);
		expect(frames).toHaveLength(mixUp.lanes.length + 1);
		expect(diagramHeight(placeRows(run, every(run), 30))).toBeGreaterThan(21 * 30);
	});
});

test("the lessons' lanes have names that fit into a head of a sheet", async () => {
	for (const entry of catalog) {
		const { lanes } = await entry.load();
		const of = { ...run, lanes, hops: [] };
		const texts = flat(
			diagramOf({ run: of, rows: placeRows(of, [], 30), width: 714, palette: BLACK, mono: "" }),
		).filter(({ tag }) => tag === "text");
		expect(texts.length).toBeGreaterThanOrEqual(lanes.length);
		expect(texts.map(textIn).filter((text) => text.includes("…"))).toEqual([]);
	}
});
