/** A page asks for its scripts once it has painted, and asks for each of them once. */
import { expect, test } from "vitest";
import { withLateScripts } from "./tools/late-scripts.mjs";

const PAGE = [
	'<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css"/>',
	'<link rel="preload" as="script" fetchPriority="low" href="/b.js"/><script>theme()</script>',
	'<script src="/a.js" async=""></script><script src="/old.js" noModule=""></script></head>',
	'<body><p>$& $1</p><script id="_R_">queue("<script>")</script><script src="/b.js" async=""></script></body></html>',
].join("");

/** What the script that was added does in a page: which sources it asks for, after which events. */
function run(html: string, hidden = false) {
	const code = /<script>(\(\(\)=>\{let load.*?)<\/script>/s.exec(html)?.[1];
	if (!code) throw new Error("No script was added.");
	const asked: { src: string; async: boolean }[] = [];
	let painted = () => {};
	let waited = () => {};
	class Observer {
		constructor(private readonly seen: () => void) {}
		observe(of: object) {
			expect(of).toEqual({ type: "paint", buffered: true });
			painted = this.seen;
		}
	}
	const document = { hidden, head: { append: (one: (typeof asked)[0]) => asked.push(one) }, createElement: () => ({}) };
	new Function("document", "PerformanceObserver", "setTimeout", code)(document, Observer, (then: () => void) => {
		waited = then;
	});
	return { sources: () => asked.map(({ src, async }) => (async ? src : `in order: ${src}`)), painted, waited };
}

test("only the scripts that the framework loads at any time leave their places", () => {
	const html = withLateScripts(PAGE);
	expect(html.replace(/<script>\(\(\)=>.*?<\/script>/s, "")).toBe(
		PAGE.replace(/<script src="[^"]+" async=""><\/script>/g, "").replace(/<link rel="preload"[^>]*>/, ""),
	);
	expect(html.indexOf("let load")).toBeLessThan(html.indexOf("</head>"));
	expect(withLateScripts(html)).toBe(html);
	expect(withLateScripts("<head></head>")).toBe("<head></head>");
});

test("they are asked for after the first picture, in their order, once", () => {
	const page = run(withLateScripts(PAGE));
	expect(page.sources()).toEqual([]);
	page.painted();
	expect(page.sources()).toEqual(["/a.js", "/b.js"]);
	page.painted();
	page.waited();
	expect(page.sources()).toHaveLength(2);
});

test("a browser that tells of no picture does not wait for ever, and a page that nobody sees does not wait at all", () => {
	const silent = run(withLateScripts(PAGE));
	silent.waited();
	expect(silent.sources()).toEqual(["/a.js", "/b.js"]);
	expect(run(withLateScripts(PAGE), true).sources()).toEqual(["/a.js", "/b.js"]);
});
