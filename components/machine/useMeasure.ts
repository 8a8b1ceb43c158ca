"use client";
import { useEffect, useMemo, useState } from "react";
import type { Measure } from "./box";

/** How wide words are in the faces of the machine, measured by the browser; again once its fonts are there. */
export function useMeasure(): Measure {
	const [fonts, setFonts] = useState(0);
	useEffect(() => {
		let live = true;
		void document.fonts.ready.then(() => {
			if (live) setFonts(document.fonts.size);
		});
		return () => {
			live = false;
		};
	}, []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: other fonts are another measure.
	return useMemo(() => {
		const pen = document.createElement("canvas").getContext("2d");
		const style = getComputedStyle(document.documentElement);
		const wide = (font: string, family: string) => (text: string) => {
			if (!pen) return text.length * 9;
			pen.font = `${font} ${style.getPropertyValue(family) || "monospace"}`;
			return Math.ceil(pen.measureText(text).width) + 1;
		};
		return {
			name: wide("650 15px", "--font-bytes"),
			does: wide("400 14px", "--font-text"),
			event: wide("650 14px", "--font-bytes"),
		};
	}, [fonts]);
}
