"use client";
import { useEffect } from "react";

/** What each key does. Letters can be switched off in the settings (WCAG 2.1.4); the others stay. */
export type Action =
	| "next"
	| "back"
	| "phaseBack"
	| "phaseNext"
	| "first"
	| "last"
	| "goTo"
	| "black"
	| "white"
	| "fullScreen"
	| "attacker"
	| "protections"
	| "tab"
	| "follow"
	| "copyCode"
	| "join"
	| "help"
	| "edit"
	| "original"
	| "undo"
	| "escape";

/** Keys and clicker keys. PageUp, PageDown, B and `.` are what clickers send. */
export const keyActions: Readonly<Record<string, Action>> = {
	ArrowRight: "next",
	" ": "next",
	PageDown: "next",
	n: "next",
	ArrowLeft: "back",
	PageUp: "back",
	p: "back",
	ArrowUp: "phaseBack",
	ArrowDown: "phaseNext",
	Home: "first",
	End: "last",
	g: "goTo",
	b: "black",
	".": "black",
	w: "white",
	f: "fullScreen",
	a: "attacker",
	t: "protections",
	i: "tab",
	v: "follow",
	c: "copyCode",
	j: "join",
	e: "edit",
	o: "original",
	"0": "original",
	u: "undo",
	"?": "help",
	Escape: "escape",
};

/** Whether a key belongs to the element that has the focus. */
function ownsKey(target: EventTarget | null, key: string): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.closest('[role="dialog"]')) return key !== "Escape";
	if (target.closest('input:not([type="radio"]), textarea, select, [contenteditable]')) return key !== "Escape";
	const button = target.closest('button, a, summary, input[type="radio"]');
	if ((key === " " || key === "Enter") && button) return true;
	if (key.startsWith("Arrow"))
		return target.closest('[role="tablist"], [role="toolbar"], [role="radiogroup"]') !== null;
	return (key === "Home" || key === "End") && target.closest('[role="tablist"]') !== null;
}

const singleKeysOff = () => document.documentElement.dataset.keys === "off";

/** Calls `act` for every key that means something and belongs to nobody else. */
export function useKeys(act: (action: Action) => void): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
			const isLetter = event.key.length === 1 && event.key !== " ";
			const key = isLetter ? event.key.toLowerCase() : event.key;
			const action = event.key === " " && event.shiftKey ? "back" : keyActions[key];
			if (!action || ownsKey(event.target, event.key) || (isLetter && singleKeysOff())) return;
			event.preventDefault();
			act(action);
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, [act]);
}
