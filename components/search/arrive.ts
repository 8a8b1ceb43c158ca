/**
 * Where the focus goes when somebody opens a result: to what the link leads to. The press removes what had the focus,
 * and a page that is shown without being loaded moves it nowhere.
 */

/** Milliseconds after which the page may have failed, and is left alone. */
const PATIENCE = 8000;

/** @param href of the place that was asked for, on this page or another */
export function arriveAt(href: string): void {
	const wanted = new URL(href, window.location.href);
	const from = performance.now();
	const ending = new AbortController();
	const end = () => ending.abort();
	// Whoever goes on by themselves is followed by nobody.
	for (const type of ["keydown", "pointerdown"]) window.addEventListener(type, end, { signal: ending.signal });
	const look = () => {
		if (ending.signal.aborted) return;
		const place = isShown(wanted) ? placeOf(wanted) : undefined;
		if (place) focus(place);
		if (place || performance.now() - from > PATIENCE) end();
		else requestAnimationFrame(look);
	};
	// The key or the press that opened it is over by then.
	requestAnimationFrame(look);
}

const isLesson = (pathname: string): boolean => /^\/(flows|attacks)\/./.test(pathname);

/** Whether the page shows it: it is the page, the dialog is gone, and a lesson stands at that hop. */
function isShown({ pathname, searchParams }: URL): boolean {
	if (window.location.pathname !== pathname || document.querySelector(".dialog .search")) return false;
	const hop = searchParams.get("hop") ?? "1";
	if (!isLesson(pathname)) return true;
	const at = document.querySelector('.tick[aria-current="step"], .phone-card .disc')?.textContent;
	// One that was edited has a letter after its number.
	return at === hop || at === `${hop}e`;
}

/** The entry of a list, the heading of a hop, or that of the page. */
function placeOf({ pathname, hash }: URL): HTMLElement | null {
	const entry = hash === "" ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
	const hop = isLesson(pathname) ? document.querySelector<HTMLElement>(".tab-panel h2, .phone-card h2") : null;
	return entry ?? hop ?? document.querySelector<HTMLElement>("main h1, main h2, h1");
}

/** What is no control can have the focus, and is no stop of the Tab key. */
function focus(place: HTMLElement): void {
	if (place.tabIndex < 0) place.tabIndex = -1;
	place.focus({ preventScroll: true });
}
