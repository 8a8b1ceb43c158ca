"use client";
import { useEffect, useState } from "react";

/** Whether a media query holds; `undefined` until the page is live, when the style sheets alone decide. */
export function useMedia(query: string): boolean | undefined {
	const [holds, setHolds] = useState<boolean>();
	useEffect(() => {
		const list = window.matchMedia(query);
		const read = () => setHolds(list.matches);
		read();
		list.addEventListener("change", read);
		return () => list.removeEventListener("change", read);
	}, [query]);
	return holds;
}
