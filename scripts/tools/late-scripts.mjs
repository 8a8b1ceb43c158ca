/**
 * A page's scripts wait for its first picture. The framework's are `async`: where they arrive early, from memory or over a
 * quick line, a browser evaluates them before it paints what the page already says; on a slow phone that takes a second.
 */
const ASYNC = /<script src="([^"]+)" async=""><\/script>/g;
/** They would share a slow line with the styles that the first picture needs. */
const FETCHED = /<link rel="preload" as="script"[^>]*>/g;

/** A browser that does not tell of its first picture, or has none to show, waits this long, in milliseconds. */
const AT_MOST = 2000;

/** What stands in the page. One that nobody looks at paints nothing, so there is nothing to wait for. */
const loaderOf = (sources) =>
	[
		`(()=>{let load=()=>{load=()=>{};for(const src of ${JSON.stringify(sources)}){`,
		`const one=document.createElement("script");one.src=src;one.async=true;document.head.append(one)}};`,
		"if(document.hidden)return load();",
		`new PerformanceObserver(()=>load()).observe({type:"paint",buffered:true});setTimeout(()=>load(),${AT_MOST})})()`,
	].join("");

/**
 * @param html a page as the framework built it
 * @returns the page with the same scripts, fetched and evaluated after its first picture; `html` itself where it has
 *   none, so that a page can be given twice
 */
export function withLateScripts(html) {
	const sources = [...new Set([...html.matchAll(ASYNC)].map(([, src]) => src))];
	if (sources.length === 0) return html;
	return html
		.replaceAll(ASYNC, "")
		.replaceAll(FETCHED, "")
		.replace("</head>", () => `<script>${loaderOf(sources)}</script></head>`);
}
