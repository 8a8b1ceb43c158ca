"use client";
import { useLayoutEffect } from "react";
import { keyOf } from "../playing/keys";

/** What each letter does with the hop that is in the attacker's hands; what cannot be done here has no entry. A capital is with Shift. */
export type HandKeys = Readonly<Record<string, (() => void) | undefined>>;

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	target.closest(
		'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="dialog"]',
	) !== null;

/** Letters of free play come before those of every lesson, which mean something else there. Letters can be switched off. */
export function useHandKeys(keys: HandKeys): void {
	useLayoutEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
			if (document.documentElement.dataset.keys === "off") return;
			const letter = keyOf(event);
			const capital = letter.toUpperCase();
			const key = event.shiftKey && Object.hasOwn(keys, capital) ? capital : letter;
			if (!Object.hasOwn(keys, key)) return;
			event.preventDefault();
			keys[key]?.();
		};
		window.addEventListener("keydown", onKey, { capture: true });
		return () => window.removeEventListener("keydown", onKey, { capture: true });
	}, [keys]);
}
