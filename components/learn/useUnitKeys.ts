"use client";
import { useEffect } from "react";
import { answerOf } from "../playing/keys";
import { ownsKey, singleKeysOff } from "../playing/useKeys";
import { useGo } from "../ui/useGo";
import { pathOfUnit, type UnitRow } from "./shown-unit";

interface Options {
	readonly before: UnitRow | undefined;
	readonly after: UnitRow | undefined;
	/** How many answers the question has. */
	readonly answers: number;
	readonly onAnswer: (answer: number) => void;
}

/** `[` and `]` go between units, A, B and C choose an answer. Single keys can be switched off in the settings. */
export function useUnitKeys({ before, after, answers, onAnswer }: Options): void {
	const go = useGo();
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			// On some layouts a bracket takes AltGr, which counts as Ctrl and Alt.
			const bracket = event.key === "[" ? before : event.key === "]" ? after : undefined;
			if ((event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph")) return;
			if (event.defaultPrevented || event.isComposing || singleKeysOff() || ownsKey(event.target, event.key)) return;
			const answer = answerOf(event, answers);
			if (!bracket && answer === undefined) return;
			event.preventDefault();
			if (bracket) go(pathOfUnit(bracket.id));
			else if (answer !== undefined) onAnswer(answer);
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, [before, after, answers, onAnswer, go]);
}
