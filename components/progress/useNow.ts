"use client";
import { useEffect, useState } from "react";

/** How often a page looks whether something has come due, in milliseconds. */
const EVERY = 60_000;

/** The time in milliseconds since 1970, as of the last minute; `undefined` until the page runs. */
export function useNow(): number | undefined {
	const [now, setNow] = useState<number>();
	useEffect(() => {
		const look = () => setNow(Date.now());
		look();
		const timer = setInterval(look, EVERY);
		// A laptop that slept has counted no minutes.
		document.addEventListener("visibilitychange", look);
		return () => {
			clearInterval(timer);
			document.removeEventListener("visibilitychange", look);
		};
	}, []);
	return now;
}
