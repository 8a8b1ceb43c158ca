"use client";
import { type RefObject, useLayoutEffect } from "react";

/** Sizes of text that a back row can read, at 1280×720; the largest that fits is taken. */
const SIZES = [32, 30, 28, 26, 24, 22, 20];

/** Nothing is cut: an element's text takes the largest size at which all of it is seen. It reads `--fit`. */
export function useFit(element: RefObject<HTMLElement | null>, shown: unknown): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is the reason to measure.
	useLayoutEffect(() => {
		const target = element.current;
		if (!target) return;
		let live = true;
		const refit = () => {
			if (live) fitInto(target);
		};
		refit();
		const observer = new ResizeObserver(refit);
		observer.observe(target);
		// Other letters than those that were measured may come.
		void document.fonts.ready.then(refit);
		return () => {
			live = false;
			observer.disconnect();
		};
	}, [element, shown]);
}

function fitInto(target: HTMLElement): void {
	for (const size of SIZES) {
		target.style.setProperty("--fit", String(size));
		if (target.scrollHeight <= target.clientHeight) return;
	}
}
