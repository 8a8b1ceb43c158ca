"use client";
import { useEffect, useLayoutEffect, useRef } from "react";
import { percentDecoded } from "@/lib/http/text";

/**
 * A token in the fragment of the address, `#token=…`, with the run that it comes from, where a lesson sends it
 * here: `&run=…`. A fragment is never sent to a server. It is taken out of the address bar at once, so that it does
 * not stay in the history or in a copied link.
 */
export function useFragmentToken(onToken: (text: string, run: string | undefined) => void): void {
	const latest = useRef(onToken);
	useLayoutEffect(() => {
		latest.current = onToken;
	});
	useEffect(() => {
		const read = () => {
			const found = /^#token=(.*?)(?:&run=(.*))?$/s.exec(window.location.hash);
			if (!found) return;
			window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
			const [, text = "", run] = found;
			latest.current(percentDecoded(text) ?? text, run === undefined ? undefined : (percentDecoded(run) ?? run));
		};
		read();
		window.addEventListener("hashchange", read);
		return () => window.removeEventListener("hashchange", read);
	}, []);
}
