"use client";
import { useEffect, useRef } from "react";

/**
 * A token in the fragment of the address, `#token=…`. A fragment is never sent to a server. It is taken out
 * of the address bar at once, so that it does not stay in the history or in a copied link.
 */
export function useFragmentToken(onToken: (text: string) => void): void {
	const latest = useRef(onToken);
	useEffect(() => {
		latest.current = onToken;
	});
	useEffect(() => {
		const read = () => {
			const text = /^#token=([\s\S]*)$/.exec(window.location.hash)?.[1];
			if (text === undefined) return;
			window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
			latest.current(decoded(text));
		};
		read();
		window.addEventListener("hashchange", read);
		return () => window.removeEventListener("hashchange", read);
	}, []);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
