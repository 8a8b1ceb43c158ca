"use client";
import { useEffect, useLayoutEffect, useRef } from "react";
import { addressOf, isAnchor, queryIn } from "@/lib/flow/link/address";

/**
 * Ties a page to the address bar. `open` gets the link that the page was opened with, and every later one that the
 * browser goes back or forward to; `link` is what the address should say, or `undefined` while that is not known.
 */
export function useAddress(link: string | undefined, open: (link: string) => void): void {
	const last = useRef<string | undefined>(undefined);
	const wanted = useRef(link);
	useLayoutEffect(() => {
		wanted.current = link;
	});
	useEffect(() => {
		open(queryIn(window.location));
		const onPop = () => {
			// To a place inside the page: the state stays, and the address gets its link back.
			if (isAnchor(window.location.hash)) last.current = write(wanted.current);
			else open(queryIn(window.location));
		};
		window.addEventListener("popstate", onPop);
		return () => window.removeEventListener("popstate", onPop);
	}, [open]);
	useEffect(() => {
		if (link === undefined || last.current === link) return;
		// At most a few times a second: browsers refuse more. One that refused is asked again.
		let timer: ReturnType<typeof setTimeout>;
		const attempt = () => {
			last.current = write(link);
			if (last.current !== link) timer = setTimeout(attempt, 2000);
		};
		timer = setTimeout(attempt, last.current === undefined ? 0 : 120);
		return () => clearTimeout(timer);
	}, [link]);
}

/** Writes a link into the address bar. @returns the link, or `undefined` where the browser did not take it */
function write(link: string | undefined): string | undefined {
	if (link === undefined) return undefined;
	try {
		window.history.replaceState(window.history.state, "", addressOf(window.location.pathname, link));
		return link;
	} catch {
		// The page goes on without it; Share still gives the link.
		return undefined;
	}
}

/** The whole address of a link of this page, for the clipboard. */
export const addressHere = (link: string): string => window.location.origin + addressOf(window.location.pathname, link);
