"use client";
import { useLayoutEffect, useRef } from "react";
import { isCharacter, keyOf } from "../../playing/keys";
import { ownsKey, singleKeysOff } from "../../playing/useKeys";

/** Keys that only a presenter has: R, Shift + S, and +. */
export type PresenterKey = "reveal" | "invite" | "more";

const keyIn = (event: KeyboardEvent): PresenterKey | undefined => {
	const key = keyOf(event);
	if (key === "r") return "reveal";
	if (key === "s" && event.shiftKey) return "invite";
	return key === "+" ? "more" : undefined;
};

export function usePresenterKeys(act: (key: PresenterKey) => void): void {
	const now = useRef(act);
	useLayoutEffect(() => {
		now.current = act;
	});
	useLayoutEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
			if (ownsKey(event.target, event.key) || (isCharacter(keyOf(event)) && singleKeysOff())) return;
			const key = keyIn(event);
			if (!key) return;
			event.preventDefault();
			now.current(key);
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, []);
}
