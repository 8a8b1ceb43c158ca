"use client";
import { useEffect } from "react";
import { patiently } from "./patiently";
import type { Piece } from "./piece";

/** The page counts as quiet when it has loaded and nothing kept it busy for so long, in milliseconds. */
const QUIET = 2500;

/**
 * Fetches everything that this page can open, once it is quiet: what is opened later then needs no network.
 * `data-fetched` on the root says when all of it is here. Where the network was lost meanwhile, the rest comes
 * when it is back.
 * @param pieces in the order in which they are likely to be wanted; always the same list
 */
export function useQuietFetch(pieces: readonly Piece<unknown>[]): void {
	useEffect(() => {
		const ended = new AbortController();
		fetching.add(ended);
		void fetchAll(pieces, ended.signal).then(() => {
			fetching.delete(ended);
			// The header of a page has parts of its own.
			if (!ended.signal.aborted && fetching.size === 0) document.documentElement.dataset.fetched = "all";
		});
		return () => {
			ended.abort();
			fetching.delete(ended);
			delete document.documentElement.dataset.fetched;
		};
	}, [pieces]);
}

/** Lists of this page that are not all here yet. */
const fetching = new Set<AbortController>();

async function fetchAll(pieces: readonly Piece<unknown>[], ended: AbortSignal): Promise<void> {
	if (document.readyState !== "complete") await next(window, "load");
	await quiet();
	for (const part of pieces) {
		if (ended.aborted) return;
		await idle();
		// A part that throws says so where it is used; here it must not keep the others from coming.
		await patiently(part.get, () => undefined).catch(() => undefined);
	}
}

const next = (target: EventTarget, event: string) =>
	new Promise<void>((done) => target.addEventListener(event, () => done(), { once: true }));

/** What is fetched is also read and run, and a page that is still being set up on a slow machine would wait for that. */
async function quiet(): Promise<void> {
	let since = performance.now();
	const observer = longTasks(({ startTime, duration }) => {
		since = startTime + duration;
	});
	for (let left = QUIET; left > 0; left = since + QUIET - performance.now())
		await new Promise((done) => setTimeout(done, left));
	observer?.disconnect();
}

/** @returns `undefined` in a browser that does not tell of them */
function longTasks(onTask: (task: PerformanceEntry) => void): PerformanceObserver | undefined {
	if (!("PerformanceObserver" in window) || !PerformanceObserver.supportedEntryTypes?.includes("longtask")) return;
	const observer = new PerformanceObserver((list) => list.getEntries().forEach(onTask));
	observer.observe({ type: "longtask" });
	return observer;
}

/** A moment in which nobody waits for the page. */
const idle = () =>
	new Promise<void>((done) => {
		if ("requestIdleCallback" in window) window.requestIdleCallback(() => done(), { timeout: 2000 });
		else setTimeout(done, 200);
	});
