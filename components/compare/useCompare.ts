"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { alignRuns } from "@/lib/flow/align";
import type { LessonView } from "@/lib/flow/lesson-view";
import type { Run } from "@/lib/flow/run";
import type { Settings } from "@/lib/vocabulary/settings";
import { compute } from "../player/compute";
import { useAddress } from "../player/useAddress";
import { type ComparePlace, formatPlace, parsePlace } from "./compare-link";

export interface Side {
	readonly lesson: LessonView;
	/** The run of its defaults, where the page was built with it. */
	readonly run?: Run;
}

export interface Compared {
	readonly a: Run;
	readonly b: Run;
	readonly settings: { readonly a: Settings; readonly b: Settings };
}

/** Two runs, one place in both, and all of it in the address bar. */
export function useCompare(a: Side, b: Side) {
	const [state, setState] = useState<ComparePlace>({
		settings: { a: a.lesson.defaults, b: b.lesson.defaults },
		cursor: 0,
		onlyDifferences: false,
	});
	const [shown, setShown] = useState<Compared | undefined>(() =>
		a.run && b.run ? { a: a.run, b: b.run, settings: state.settings } : undefined,
	);
	const [failed, setFailed] = useState(false);
	const [arrived, setArrived] = useState(false);
	const [notices, setNotices] = useState<readonly string[]>([]);
	const open = useCallback(
		(query: string) => {
			const { notices: found, ...place } = parsePlace(query, a.lesson, b.lesson);
			setState(place);
			setNotices(found);
			setArrived(true);
		},
		[a.lesson, b.lesson],
	);
	const { settings } = state;
	useEffect(() => {
		if (!arrived) return;
		let live = true;
		const runOf = (side: Side, own: Settings) => compute(side.lesson.id, { settings: own, choices: [], edits: [] });
		Promise.all([runOf(a, settings.a), runOf(b, settings.b)]).then(
			([left, right]) => {
				if (live) setShown({ a: left, b: right, settings });
			},
			() => {
				if (live) setFailed(true);
			},
		);
		return () => {
			live = false;
		};
	}, [arrived, a, b, settings]);
	const pairs = useMemo(() => (shown ? alignRuns(shown.a, shown.b) : []), [shown]);
	const cursor = Math.max(0, Math.min(state.cursor, pairs.length - 1));
	const link = formatPlace({ ...state, cursor }, a.lesson, b.lesson);
	useAddress(arrived && pairs.length > 0 ? link : undefined, open);
	const dismiss = useCallback(() => {
		setNotices([]);
		setState((before) => ({ ...before, cursor }));
	}, [cursor]);
	const beyond = pairs.length > 0 && state.cursor > cursor;
	const said = beyond ? [...notices, `This comparison has ${pairs.length} hops. Opened the last one.`] : notices;
	const goTo = useCallback((to: number) => setState((before) => ({ ...before, cursor: Math.max(0, to) })), []);
	const filter = useCallback((only: boolean) => setState((before) => ({ ...before, onlyDifferences: only })), []);
	const configure = useCallback(
		(side: "a" | "b", next: Settings) =>
			setState((before) => ({ ...before, settings: { ...before.settings, [side]: next } })),
		[],
	);
	/** The page still shows other runs than those of the settings. */
	const isBusy = !failed && (!arrived || shown?.settings !== settings);
	useEffect(() => {
		if (!isBusy) delete document.documentElement.dataset.arriving;
	}, [isBusy]);
	const { onlyDifferences } = state;
	return {
		shown,
		pairs,
		cursor,
		onlyDifferences,
		settings,
		failed,
		isBusy,
		link,
		notices: said,
		dismiss,
		goTo,
		filter,
		configure,
	};
}
