import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { catalog } from "@/content/catalog";
import { wordsOf } from "@/lib/flow/picture/hop-shapes";
import { computeRun } from "@/lib/flow/read/compute";
import { lessonView } from "@/lib/flow/read/lesson-view";
import { handoutOf } from "@/lib/workshop/handout/handout";
import { HandoutSheets } from "./HandoutSheets";
import { paperQuery, readPaper } from "./paper-query";

const unescaped = (html: string): string =>
	html
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#x27;", "'")
		.replaceAll("&amp;", "&");

/** All that a reader gets of the pages of one part: their text, and what is said of their pictures. */
function textOf(html: string, part: "blank" | "answers"): readonly string[] {
	const pages = html.split('<section class="sheet"').filter((page) => page.includes(`data-part="${part}"`));
	return pages.flatMap((page) =>
		[...page.matchAll(/>([^<]+)<|aria-label="([^"]*)"/g)].map(([, text, label]) => unescaped(text ?? label ?? "")),
	);
}

describe.each(catalog.map(({ id }) => id))("%s", async (id) => {
	const entry = catalog.find((one) => one.id === id);
	const lesson = await entry?.load();
	if (!lesson) throw new Error(id);
	const run = await computeRun(lesson, { settings: lesson.defaults, choices: [], edits: [] });
	const view = lessonView(lesson);
	const handout = handoutOf(run, view.attack?.goal);
	const html = renderToStaticMarkup(<HandoutSheets lesson={view} run={run} />);
	const blank = textOf(html, "blank");
	const answers = textOf(html, "answers");
	const shown = handout.pages.flat().flatMap((index) => run.hops[index] ?? []);

	test("nothing of the answers is on the pages to fill in", () => {
		const all = blank.join("\n");
		for (const hop of shown) expect(blank.filter((text) => text === hop.label || text === wordsOf(hop))).toEqual([]);
		for (const { held } of handout.racks?.racks ?? []) for (const chip of held) expect(all).not.toContain(chip);
		for (const { text } of run.values) if (text.length >= 8) expect(all).not.toContain(text);
		for (const { answer } of handout.questions) expect(all).not.toContain(answer);
		expect(all).not.toContain("openssl");
		if (handout.leftOut.includes(" to ")) expect(all).not.toContain(handout.leftOut);
	});

	test("every row has its number on both, and its words on the page of answers", () => {
		for (const hop of shown) {
			expect(blank).toContain(hop.number);
			expect(answers).toContain(hop.number);
			const words = wordsOf(hop).replace(/\s+/g, " ").trim();
			expect(
				answers.some((text) => text === words || (text.endsWith("…") && words.startsWith(text.slice(0, -1)))),
				words,
			).toBe(true);
		}
		for (const { held } of handout.racks?.racks ?? []) for (const chip of held) expect(answers).toContain(chip);
		expect(answers.some((text) => text.includes("openssl"))).toBe(handout.check !== undefined);
	});

	test("its code, its address and its standing are there, and the pages are counted", () => {
		const pages = 2 * handout.pages.length;
		expect(html.split('<section class="sheet"')).toHaveLength(pages + 1);
		expect(html).toContain(`/${lesson.kind}s/${id}`);
		expect(blank.some((text) => /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text))).toBe(true);
		expect(unescaped(html)).toContain(`${lesson.title}, `);
		expect(html.replace(/<\/?span[^>]*>/g, "")).toMatch(/(OAuth 2\.[01]|settings|changed|\(draft\)). Demo values\./);
	});
});

test("the choice of paper in an address", () => {
	for (const paper of ["a4", "letter"] as const)
		for (const answers of ["with", "without"] as const)
			expect(readPaper(paperQuery({ paper, answers }))).toEqual({ paper, answers });
	expect(paperQuery({ paper: "a4", answers: "with" })).toBe("");
	expect(readPaper("?paper=a3&answers=maybe&x=1")).toEqual({ paper: "a4", answers: "with" });
});
