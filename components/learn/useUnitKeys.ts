"use client";
import { useEffect, useState } from "react";
import { answerOf } from "../playing/keys";
import { ownsKey, singleKeysOff } from "../playing/useKeys";
import { useGo } from "../ui/useGo";
import { t } from "../words/words";
import { useWay } from "./OnTheWay";
import { pathOfUnit, type UnitRow } from "./shown-unit";
import { unitAfterPress } from "./way";

interface Options {
	readonly rows: readonly UnitRow[];
	/** The unit on the screen. */
	readonly open: UnitRow;
	/** How many answers the question has. */
	readonly answers: number;
	readonly onAnswer: (answer: number) => void;
}

/**
 * `[` and `]` go between units, A, B and C choose an answer. Single keys can be switched off in the settings.
 * @returns what to say of the last press, or nothing
 */
export function useUnitKeys({ rows, open, answers, onAnswer }: Options): string {
	const go = useGo();
	const way = useWay();
	const [said, setSaid] = useState("");
	useEffect(() => {
		const step = (by: 1 | -1) => {
			const number = unitAfterPress(open.number, by, rows.length, way.current.heading, performance.now());
			const row = rows.find((one) => one.number === number);
			if (!row) return setSaid(by === 1 ? t("This is the last unit.") : t("This is the first unit."));
			// Without a network the page may never come.
			if (navigator.onLine) way.current.heading = { number: row.number, at: performance.now() };
			go(pathOfUnit(row.id));
		};
		const onKey = (event: KeyboardEvent) => {
			// On some layouts a bracket takes AltGr, which counts as Ctrl and Alt.
			if ((event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph")) return;
			if (event.defaultPrevented || event.isComposing || singleKeysOff() || ownsKey(event.target, event.key)) return;
			const by = event.key === "[" ? -1 : event.key === "]" ? 1 : undefined;
			const answer = answerOf(event, answers);
			if (by === undefined && answer === undefined) return;
			event.preventDefault();
			setSaid("");
			if (by !== undefined) step(by);
			else if (answer !== undefined) onAnswer(answer);
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, [rows, open, answers, onAnswer, go, way]);
	return said;
}
