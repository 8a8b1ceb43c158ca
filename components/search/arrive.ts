/**
 * Where the focus goes when somebody opens a result: to what the link leads to. The press removes what had the focus,
 * and a page that is shown without being loaded moves it nowhere.
 */

/** Milliseconds after which the page may have failed, and is left alone. */
const PATIENCE = 20_000;
/** Milliseconds for which a heading has to stay: a lesson first shows the run that it opens with. */
const SETTLED = 1000;

/** @param href of the place that was asked for, on this page or another */
export function arriveAt(href: string): void {
	const wanted = new URL(href, window.location.href);
	const until = performance.now() + PATIENCE;
	const ending = new AbortController();
	let [place, since]: [HTMLElement | null, number] = [null, 0];
	const look = () => {
		const now = performance.now();
		const found = isShown(wanted) ? placeOf(wanted, now < until) : null;
		if (found && (found !== place || document.activeElement === document.body)) {
			focus(found);
			[place, since] = [found, now];
		}
		if (now > until || (place && now - since > SETTLED)) ending.abort();
		if (!ending.signal.aborted) requestAnimationFrame(look);
	};
	requestAnimationFrame(() => {
		// Whoever goes on by themselves is followed by nobody. The key that opened the result is over by now.
		for (const type of ["keydown", "pointerdown"])
			window.addEventListener(type, () => ending.abort(), { signal: ending.signal });
		look();
	});
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

/** Of the tab, of what an edit has changed, or of the card on a phone. */
const HOP_HEADING = ".tab-panel h2, .story h2, .phone-card h2";

/** The entry of a list, the heading of a hop, or that of the page. @param waits whether that of a hop may still come */
function placeOf({ pathname, hash }: URL, waits: boolean): HTMLElement | null {
	const entry = hash === "" ? null : document.getElementById(hash.slice(1));
	const hop = isLesson(pathname) ? document.querySelector<HTMLElement>(HOP_HEADING) : null;
	if (entry || hop) return entry ?? hop;
	return isLesson(pathname) && waits
		? null
		: (document.querySelector<HTMLElement>("h1") ?? document.querySelector<HTMLElement>("main h2"));
}

/** What is no control can have the focus, and is no stop of the Tab key. */
function focus(place: HTMLElement): void {
	if (place.tabIndex < 0) place.tabIndex = -1;
	place.focus({ preventScroll: true });
}
