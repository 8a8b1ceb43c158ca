"use client";
import { useEffect, useLayoutEffect, useRef } from "react";
import { stopListening, takeEarly } from "./early-keys";
import { type Action, actionOf, answerOf, isCharacter, keyOf } from "./keys";

export type { Action } from "./keys";

interface Options {
	/** How many answers an open question has: their letters and numbers then mean nothing else. */
	readonly answers?: number;
	readonly onAnswer?: (answer: number) => void;
	/** Whether the page can act now. What is pressed before is kept, and carried out then. */
	readonly ready?: boolean;
}

/** Whether a key belongs to the element that has the focus. */
export function ownsKey(target: EventTarget | null, key: string): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.closest('[role="dialog"]')) return key !== "Escape";
	if (target.closest('input:not([type="radio"]), textarea, select, [contenteditable]')) return key !== "Escape";
	const button = target.closest('button, a, summary, input[type="radio"]');
	if ((key === " " || key === "Enter") && button) return true;
	if ((key === "ArrowUp" || key === "ArrowDown") && scrolls(target)) return true;
	if (key.startsWith("Arrow"))
		return target.closest('[role="tablist"], [role="toolbar"], [role="radiogroup"]') !== null;
	return (key === "Home" || key === "End") && target.closest('[role="tablist"]') !== null;
}

/** Whether a box was reached by keyboard to read the rest of it. */
const scrolls = (box: HTMLElement): boolean =>
	box.tabIndex === 0 &&
	box.scrollHeight > box.clientHeight + 1 &&
	/auto|scroll/.test(window.getComputedStyle(box).overflowY);

export const singleKeysOff = () => document.documentElement.dataset.keys === "off";

/** More than this is not a person who wants to go on, but something that lies on the keyboard. */
const MOST_KEPT = 20;

/** Calls `act` for every key that means something and belongs to nobody else. */
export function useKeys(act: (action: Action) => void, { answers = 0, onAnswer, ready = true }: Options = {}): void {
	const kept = useRef<Action[]>([]);
	// As soon as the page is there: other effects come when there is time, and a key between would be lost.
	useLayoutEffect(() => {
		for (const pressed of takeEarly()) {
			const action = actionOf(pressed);
			if (action && !(isCharacter(keyOf(pressed)) && singleKeysOff())) kept.current.push(action);
		}
		return stopListening;
	}, []);
	useEffect(() => {
		if (!ready) return;
		for (const action of kept.current.splice(0)) act(action);
	}, [ready, act]);
	useLayoutEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
			if (ownsKey(event.target, event.key) || (isCharacter(keyOf(event)) && singleKeysOff())) return;
			const answer = answerOf(event, answers);
			const action = actionOf(event);
			if (answer === undefined && !action) return;
			event.preventDefault();
			if (answer !== undefined) return onAnswer?.(answer);
			// A key that is held down opens a question; it does not answer it as well.
			if (!action || (answers > 0 && event.repeat)) return;
			if (ready) act(action);
			else if (kept.current.length < MOST_KEPT) kept.current.push(action);
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, [act, answers, onAnswer, ready]);
}
