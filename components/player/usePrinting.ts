"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed. Drawn before the printer looks, so not in React's own time. */
export function usePrinting(): boolean {
	const [printing, setPrinting] = useState(false);
	useEffect(() => {
		const list = window.matchMedia("print");
		setPrinting(list.matches);
		const set = (now: boolean) => flushSync(() => setPrinting(now));
		const [before, after, change] = [() => set(true), () => set(false), () => set(list.matches)];
		window.addEventListener("beforeprint", before);
		window.addEventListener("afterprint", after);
		list.addEventListener("change", change);
		return () => {
			window.removeEventListener("beforeprint", before);
			window.removeEventListener("afterprint", after);
			list.removeEventListener("change", change);
		};
	}, []);
	return printing;
}
