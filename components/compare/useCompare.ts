"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { alignRuns } from "@/lib/flow/read/align";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Run, RunSpec } from "@/lib/flow/run";
import type { Settings } from "@/lib/vocabulary/settings";
import { type ComparePlace, defaultSpec, formatPlace, parsePlace } from "../playing/compare-link";
import { compute } from "../playing/compute";
import { useAddress } from "../playing/useAddress";
import { type Failed, failureOf } from "../ui/piece";
import { t } from "../words/words";

export interface Side {
	readonly lesson: LessonView;
	/** The run of its defaults, where the page was built with it. */
	readonly run?: Run;
}

export interface Compared {
	readonly a: Run;
	readonly b: Run;
	readonly specs: ComparePlace["specs"];
}

/** Two runs, one place in both, and all of it in the address bar. */
export function useCompare(a: Side, b: Side) {
	const [state, setState] = useState<ComparePlace>({
		specs: { a: defaultSpec(a.lesson), b: defaultSpec(b.lesson) },
		cursor: 0,
		onlyDifferences: false,
	});
	const [notices, setNotices] = useState<readonly string[]>([]);
	const [shown, setShown] = useState<Compared | undefined>(() =>
		a.run && b.run ? { a: a.run, b: b.run, specs: state.specs } : undefined,
	);
	const [failed, setFailed] = useState<Failed>(false);
	const [arrived, setArrived] = useState(false);
	const open = useCallback(
		(query: string) => {
			const { notices: found, ...place } = parsePlace(query, a.lesson, b.lesson);
			setState(place);
			setNotices(found);
			setArrived(true);
		},
		[a.lesson, b.lesson],
	);
	const { specs } = state;
	useEffect(() => {
		if (!arrived) return;
		let live = true;
		Promise.all([runOf(a, specs.a), runOf(b, specs.b)]).then(
			([left, right]) => {
				if (!live) return;
				setShown({ a: left, b: right, specs });
				setFailed(false);
			},
			(cause) => {
				if (live) setFailed(failureOf(cause));
			},
		);
		return () => {
			live = false;
		};
	}, [arrived, a, b, specs]);
	const pairs = useMemo(() => (shown ? alignRuns(shown.a, shown.b) : []), [shown]);
	const cursor = Math.max(0, Math.min(state.cursor, pairs.length - 1));
	const link = formatPlace({ ...state, cursor }, a.lesson, b.lesson);
	useAddress(arrived && pairs.length > 0 ? link : undefined, open);
	const dismiss = useCallback(() => {
		setNotices([]);
		setState((before) => ({ ...before, cursor }));
	}, [cursor]);
	const beyond = pairs.length > 0 && state.cursor > cursor;
	const said = beyond
		? [...notices, t("This comparison has {count} hops. Opened the last one.", { count: pairs.length })]
		: notices;
	const goTo = useCallback((to: number) => setState((before) => ({ ...before, cursor: Math.max(0, to) })), []);
	const filter = useCallback((only: boolean) => setState((before) => ({ ...before, onlyDifferences: only })), []);
	const configure = useCallback(
		(side: "a" | "b", settings: Settings) =>
			setState((before) => ({
				...before,
				specs: { ...before.specs, [side]: { ...before.specs[side], settings } },
			})),
		[],
	);
	/** The page still shows other runs than those of the settings. */
	const isBusy = !failed && (!arrived || shown?.specs !== specs);
	useEffect(() => {
		// Set before the first paint: no picture until it is the one of the link.
		if (!isBusy) delete document.documentElement.dataset.arriving;
	}, [isBusy]);
	const { onlyDifferences } = state;
	const place = { pairs, cursor, onlyDifferences, specs, link };
	return { ...place, shown, failed, isBusy, notices: said, dismiss, goTo, filter, configure };
}

export type Compare = ReturnType<typeof useCompare>;

const runOf = ({ lesson }: Side, spec: RunSpec): Promise<Run> => compute(lesson.id, spec);
