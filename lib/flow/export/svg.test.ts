import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { flawsOfXml } from "@/lib/testing/xml";
import { attack, catalog, flow, mcpAgent, runWith } from "@/testing/lessons";
import { LIGHT } from "../picture/palette";
import { computeRun } from "../read/compute";
import type { Run } from "../run";
import { svgOf } from "./svg";

let run: Run;
beforeAll(async () => {
	run = await runWith(flow);
});

const HOSTILE = [
	"</text><script>alert(1)</script>",
	"<![CDATA[x]]>",
	'" onload="alert(1)" x="',
	"&amp; & &#0; &lol;",
	"]]>",
	"<!-- --><?php ?>",
	"\u0000\u0008\u000b\ufffe\uffff\ud800 half \udc00",
	"a\nb\tc\rd",
	"",
	" ",
	"w".repeat(50_000),
	"\u{1F600}\u202e\u2028x",
];

/** The same run with another text wherever one comes from outside. */
const saying = (text: string): Run => ({
	...run,
	hops: run.hops.map((hop) => ({
		...hop,
		label: text,
		...(hop.refusal ? { refusal: { ...hop.refusal, description: text } } : {}),
	})),
	end: { ...run.end, text },
});

test.each(catalog.map(({ id }) => id))("%s: well-formed, with every hop's number, the same twice", async (id) => {
	const entry = catalog.find((one) => one.id === id);
	const lesson = await entry?.load();
	if (!lesson) throw new Error(id);
	const spec = { settings: lesson.defaults, choices: [], edits: [] };
	const [one, again] = [await computeRun(lesson, spec), await computeRun(lesson, spec)];
	const svg = svgOf(one, lesson.title);
	expect(flawsOfXml(svg)).toEqual([]);
	const drawn = [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text);
	for (const { number } of one.hops) expect(drawn.filter((text) => text === number)).toHaveLength(1);
	for (const { name, short } of one.lanes)
		expect(svg.includes(`>${short}<`) || name.split(" ").every((word) => svg.includes(word)), name).toBe(true);
	expect(svgOf(again, lesson.title)).toBe(svg);
	// The picture grows for its words. Only an address with a whole token in it is too long.
	const isCut = (text = "") => text.endsWith("…") && !/=…$|access_token=/.test(text);
	expect(drawn.filter(isCut)).toEqual([]);
});

describe("texts from outside", () => {
	test.each(HOSTILE)("%j is drawn as text", (text) => {
		expect(flawsOfXml(svgOf(saying(text), text))).toEqual([]);
	});

	test("whatever they are", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
				expect(flawsOfXml(svgOf(saying(text), text))).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});

	test("edits of a learner", async () => {
		for (const value of HOSTILE) {
			const ops = [{ op: "set", part: "form", index: 1, name: "code", value }] as const;
			const edited = await runWith(flow, {}, { edits: [{ exchange: "6.0", ops }] });
			expect(flawsOfXml(svgOf(edited)), value).toEqual([]);
		}
	});

	test("make no picture that nobody can open", () => {
		const svg = svgOf(saying("w".repeat(50_000)));
		expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(1400);
		expect(svg.length).toBeLessThan(100_000);
	});
});

test("what is seen is said, too: title, parties, every hop, the end", async () => {
	const stolen = await runWith(attack);
	const svg = svgOf(stolen, attack.title);
	expect(svg).toContain('<title id="title">Code interception: the whole run</title>');
	const said = /<desc id="desc">([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? "";
	expect(said).toContain("From left to right: ");
	for (const { number } of stolen.hops) expect(said).toContain(`Hop ${number} of `);
	expect(svg).toMatch(/>LANDED at hop \d+: /);
});

test("nothing in it comes from elsewhere", async () => {
	const svg = svgOf(await runWith(mcpAgent));
	expect(svg).not.toMatch(/href|url\(|@import|<style|<script|var\(/);
	expect(svg).toContain("sans-serif");
});

test("its colours are those of the light theme", () => {
	const css = readFileSync(new URL("../../../app/styles/themes.css", import.meta.url), "utf8");
	const theme = css.slice(css.indexOf(":root {"), css.indexOf('data-theme="dark"'));
	const { roles, ...others } = LIGHT;
	const names = { browser: "you", client: "client", as: "as", rs: "rs", attacker: "atk" } as const;
	for (const [name, color] of Object.entries(others)) expect(theme).toContain(`--${name}: ${color};`);
	for (const [role, name] of Object.entries(names))
		expect(theme).toContain(`--${name}: ${roles[role as keyof typeof roles]};`);
});

test("the reader of XML sees what is not well-formed", () => {
	for (const wrong of ["<a>", "<a></b>", "<a>&x;</a>", '<a b="1" b="2"/>', "<a>\u0000</a>", "a<b/>", "<a b=1/>", ""])
		expect(flawsOfXml(wrong), wrong).not.toEqual([]);
	expect(flawsOfXml('<?xml version="1.0"?>\n<a b="&lt;">x<c/></a>\n')).toEqual([]);
});
