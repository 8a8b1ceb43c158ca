"use client";
import { useEffect, useRef } from "react";

interface Does {
	step(by: number): void;
	explain(): void;
	pause(): void;
}

/** The keys of the lab. Where somebody types, or a part of the page has keys of its own, they are left alone. */
export function useLabKeys(does: Does): void {
	const now = useRef(does);
	now.current = does;
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
			if (ctrlKey || metaKey || altKey || document.documentElement.dataset.keys === "off") return;
			if (!(target instanceof Element) || target.closest("input:not([type=checkbox]), select, textarea, [role=dialog]"))
				return;
			const act = shiftKey ? shifted(key, now.current) : plain(key, target, now.current);
			if (!act) return;
			event.preventDefault();
			act();
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, []);
}

function plain(key: string, target: Element, { step, explain }: Does): (() => void) | undefined {
	// A panel that has the focus scrolls by these keys.
	const scrolls = target.closest("[role=tabpanel], [role=region]:not(.lab-list)") !== null;
	if (key === "ArrowUp" && !scrolls) return () => step(-1);
	if (key === "ArrowDown" && !scrolls) return () => step(1);
	// A button that has the focus is pressed by Enter.
	const pressed = target.closest("button, a, summary, input") !== null;
	return key === "Enter" && !pressed ? explain : undefined;
}

function shifted(key: string, { pause }: Does): (() => void) | undefined {
	if (key === "P") return pause;
	if (key !== "F") return undefined;
	return () => document.querySelector<HTMLElement>(".lab-faults input")?.focus();
}
