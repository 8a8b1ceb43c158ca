import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wellFormed } from "../../http/text";
import { defaultSettings } from "../../vocabulary/settings";
import { problemOf } from "./limits";
import { CHECK_ID, parseLink } from "./read-link";
import { defaultView, formatLink, type Tab } from "./share";

const defaults = { settings: defaultSettings, tab: "letter" } as const;
const there = (search: string) => parseLink(search, defaults);
const said = (search: string) => there(search).notices.join(" ");
const nowhere = { spec: { settings: defaultSettings, choices: [], edits: [] }, view: defaultView("letter") };

const units = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((list) => String.fromCharCode(...list));
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), units);
const keys = "v hop p off set skip seed scope c e run tab view ask split follow act x".split(" ");
const value = fc.oneof(
	text,
	fc.json({ stringUnit: "binary" }),
	text.map((one) => JSON.stringify([["3.0", ["a", "form", one, one], ["body", one]]])),
	fc.constantFrom("1", "pkce", "pkce.off", "2.0", "%F0%9F%98%80", "%25E0%25A4%25A,deny", "code", "original", "raw"),
	fc.tuple(fc.nat({ max: 5000 }), text).map(([length, one]) => "a".repeat(length) + one),
);
const pairs = fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 12 });
/** Written by a browser, or by somebody who does not encode. */
const anyLink = fc.oneof(
	text,
	pairs.map((list) => list.map((pair) => pair.join("=")).join("&")),
	pairs.map((list) => new URLSearchParams(list.map(([k, v]): [string, string] => [k, wellFormed(v)])).toString()),
);

test("any link gives a place, and the link of that place the same one again, without a word", () => {
	fc.assert(
		fc.property(anyLink, (link) => {
			const { notices, ...place } = there(link);
			for (const notice of notices) expect(notice).toMatch(/^[A-Z].*\.$/s);
			for (const notice of notices) expect(wellFormed(notice)).toBe(notice);
			expect(problemOf(place.spec)).toBeUndefined();
			expect(there(formatLink(place, defaults))).toEqual({ ...place, notices: [] });
		}),
		{ numRuns: 2000 },
	);
});

test("a text that is cut is not cut through a character", () => {
	const emoji = "%F0%9F%98%80";
	const link = `c=${"a".repeat(3999)}${encodeURIComponent(emoji)}`;
	expect(there(link).spec.choices).toEqual([`${"a".repeat(3999)}\u{1F600}`]);
	expect(said(`c=${"a".repeat(4000)}${encodeURIComponent(emoji)}`)).toContain("Choice 1 in this link cannot be read.");
	expect(said(`tab=${"x".repeat(23)}${emoji}${emoji}`)).toContain(`tab “${"x".repeat(23)}\u{1F600}…”`);
});

describe("whatever is left out is named", () => {
	test.each([
		["a hop that is none", "hop=last", "The hop in this link is not a number. Opened hop 1 instead."],
		["edits that are none", "e={", "The edits in this link could not be read, so they were left out."],
		["edits that are no list", 'e={"a":1}', "The edits in this link could not be read, so they were left out."],
		["an edit of another shape", 'e=[["6.0",["s","form",-1,"a","b"]]]', "The edits in this link could not be read"],
		["an edit of a part that is none", 'e=[["6.0",["r","__proto__",0]]]', "The edits in this link could not be read"],
		["an unknown protection", "off=tls", "This link sets protections that do not exist here (tls)"],
		["an unknown level", "set=pkce.sideways", "This link sets protections that do not exist here (pkce)"],
		["a protection from the prototype", "off=constructor", "do not exist here (constructor)"],
		["a later version", "v=7", "This link is from another version."],
		["a seed", "seed=%3Cscript%3E", "seed “<script>”"],
		["a value to follow", "follow=%3Cimg%3E", "value to follow “<img>”"],
		["a tab", "tab=../etc", "tab “../etc”"],
		["a view", "view=1", "view “1”"],
		["an act", "act=zeal", "act “zeal”"],
		["a profile", "p=3.0", "profile “3.0”"],
		["a check", "skip=a b,token.code-fresh", "check to skip “a b”"],
		["a question", "ask=yes", "ask “yes”"],
		["a person apart", "split=yes", "split “yes”"],
		["the original of a run without edits", "run=original", "run “original”"],
		["a name that the page does not know", "utm_source=mail", "utm_source “mail”"],
		["what stands there twice", "hop=3&hop=5", "a second hop “5”"],
		["a long scope", `scope=${"s".repeat(201)}`, "The scope in this link has 201 characters. The most is 200"],
		["octets that are no text", "scope=%F0%9F", "is no text that can be read (UTF-8)"],
		["half of a character in an edit", 'e=[["1.0",["body","\\ud800"]]]', "is no text that can be read (UTF-8)"],
		["too many choices", `c=${"a,".repeat(401)}`, "This link has 402 choices. The most is 400"],
		[
			"too many edits",
			`e=${JSON.stringify(Array.from({ length: 25 }, (_, i) => [`${i}.0`]))}`,
			"This link edits 25 requests. The most is 20, so the rest was left out.",
		],
		[
			"too many changes",
			`e=${JSON.stringify([["1.0", ...Array.from({ length: 41 }, () => ["r", "form", 0])], ["2.0"]])}`,
			"An edit in this link makes 41 changes. The most is 40, so it was left out.",
		],
		[
			"a long value",
			`e=${JSON.stringify([["1.0", ["body", "x".repeat(4001)]]])}`,
			"An edit in this link has a text of 4,001 characters. The most is 4,000, so it was left out.",
		],
		["two edits of one request", 'e=[["1.0"],["1.0",["body","x"]]]', "This link edits one request twice."],
		[
			"more than a link can hold",
			`e=${JSON.stringify(Array.from({ length: 20 }, (_, i) => [`${i}.0`, ["body", "x".repeat(3999)]]))}`,
			/take 80,\d{3} characters in its link\. The most is 60,000\. So they were left out\./,
		],
	])("%s", (_, link, notice) => {
		expect(said(link)).toMatch(
			notice instanceof RegExp ? notice : new RegExp(notice.replace(/[()[\]{}.*+?^$|\\]/g, "\\$&")),
		);
	});

	test("and what can be kept is kept", () => {
		const link = 'p=9&hop=7&e=[["1.0",["body","x"]],["2"]]&tab=no&skip=a b,token.code-fresh&c=%25E0%25A4%25A,deny';
		const { spec, view, notices } = there(link);
		expect(spec).toEqual({
			settings: { ...defaultSettings, skippedChecks: ["token.code-fresh"] },
			choices: ["", "deny"],
			edits: [{ exchange: "1.0", ops: [{ op: "body", value: "x" }] }],
		});
		expect(view.hop).toBe("7");
		expect(notices).toEqual([
			"Choice 1 in this link cannot be read. The usual one was taken instead.",
			"1 of the 2 edits in this link could not be read, so they were left out.",
			"Left out, because this page does not know it: profile “9”, check to skip “a b”, tab “no”.",
		]);
	});

	test("at most eight by name", () => {
		const link = Array.from({ length: 30 }, (_, i) => `k${i}=v`).join("&");
		expect(said(link)).toMatch(/k0 “v”.*k7 “v” and 22 more\.$/);
	});
});

test("a link without anything is the place that the lesson opens with", () => {
	for (const link of ["", "v=1", "v=1&tab=&act=&c=&e=&hop="]) expect(there(link)).toEqual({ ...nowhere, notices: [] });
});

test("tabs and acts are those of the lesson", () => {
	const ofFlow = { ...defaults, tabs: ["letter", "raw"] as readonly Tab[] };
	expect(parseLink("tab=lab&act=defend", ofFlow).notices.join()).toContain("tab “lab”, act “defend”");
	const ofAttack = { settings: defaultSettings, tab: "lab", tabs: ["lab", "letter"] } as const;
	expect(parseLink("tab=letter&act=defend", ofAttack)).toMatchObject({ view: { act: "defend" }, notices: [] });
});

test("every check of every party can be skipped by a link", () => {
	const parties = fileURLToPath(new URL("../../parties/", import.meta.url));
	const ids = readdirSync(parties, { recursive: true, encoding: "utf8" })
		.filter((name) => name.includes("checks") && name.endsWith(".ts") && !name.endsWith(".test.ts"))
		.flatMap((name) =>
			[...readFileSync(parties + name, "utf8").matchAll(/^\tid: "([^"]+)"/gm)].map(([, id = ""]) => id),
		);
	expect(ids.length).toBeGreaterThan(150);
	expect(ids.filter((id) => !CHECK_ID.test(id))).toEqual([]);
	const settings = { ...defaultSettings, skippedChecks: [...new Set(ids)] };
	const link = formatLink({ ...nowhere, spec: { ...nowhere.spec, settings } }, defaults);
	expect(there(link).spec.settings).toEqual(settings);
});
