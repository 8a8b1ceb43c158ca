"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { alignRuns } from "@/lib/flow/align";
import type { LessonView } from "@/lib/flow/lesson-view";
import type { Run } from "@/lib/flow/run";
import { defaultView, formatLink, parseLink } from "@/lib/flow/share";
import type { Settings } from "@/lib/vocabulary/settings";
import { compute } from "../player/compute";

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

interface State {
	readonly settings: { readonly a: Settings; readonly b: Settings };
	/** Index of the current pair. */
	readonly cursor: number;
	readonly onlyDifferences: boolean;
}

/** Two runs, one place in both, and all of it in the address bar. */
export function useCompare(a: Side, b: Side) {
	const [state, setState] = useState<State>({
		settings: { a: a.lesson.defaults, b: b.lesson.defaults },
		cursor: 0,
		onlyDifferences: false,
	});
	const [shown, setShown] = useState<Compared | undefined>(() =>
		a.run && b.run ? { a: a.run, b: b.run, settings: state.settings } : undefined,
	);
	const [failed, setFailed] = useState(false);
	const [arrived, setArrived] = useState(false);
	useEffect(() => {
		setState(readPlace(window.location.search, a.lesson, b.lesson));
		setArrived(true);
	}, [a.lesson, b.lesson]);
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
	const place = formatPlace({ ...state, cursor }, a.lesson, b.lesson);
	useEffect(() => {
		if (!arrived || pairs.length === 0) return;
		const timer = setTimeout(() => {
			window.history.replaceState(window.history.state, "", `${window.location.pathname}${place}`);
		}, 120);
		return () => clearTimeout(timer);
	}, [arrived, pairs.length, place]);
	const goTo = useCallback((to: number) => setState((before) => ({ ...before, cursor: Math.max(0, to) })), []);
	const filter = useCallback((only: boolean) => setState((before) => ({ ...before, onlyDifferences: only })), []);
	const configure = useCallback(
		(side: "a" | "b", next: Settings) =>
			setState((before) => ({ ...before, settings: { ...before.settings, [side]: next } })),
		[],
	);
	/** The page still shows other runs than those of the settings. */
	const isBusy = !failed && (!arrived || shown?.settings !== settings);
	const { onlyDifferences } = state;
	return { shown, pairs, cursor, onlyDifferences, settings, failed, isBusy, goTo, filter, configure };
}

const defaultsOf = ({ defaults }: LessonView) => ({ settings: defaults, tab: "letter" }) as const;

function readPlace(search: string, a: LessonView, b: LessonView): State {
	const query = new URLSearchParams(search.slice(0, 8000));
	const settingsOf = (name: string, lesson: LessonView) =>
		parseLink(query.get(name) ?? "", defaultsOf(lesson)).spec.settings;
	const hop = Number(query.get("hop") ?? "1");
	return {
		settings: { a: settingsOf("a", a), b: settingsOf("b", b) },
		cursor: Number.isInteger(hop) && hop > 0 ? hop - 1 : 0,
		onlyDifferences: query.get("only") === "1",
	};
}

function formatPlace({ settings, cursor, onlyDifferences }: State, a: LessonView, b: LessonView): string {
	const query = new URLSearchParams();
	const put = (name: string, own: Settings, lesson: LessonView) => {
		const spec = { settings: own, choices: [], edits: [] };
		const text = formatLink({ spec, view: defaultView("letter") }, defaultsOf(lesson));
		if (text !== "v=1") query.set(name, text);
	};
	if (cursor > 0) query.set("hop", String(cursor + 1));
	if (onlyDifferences) query.set("only", "1");
	put("a", settings.a, a);
	put("b", settings.b, b);
	const text = query.toString();
	return text === "" ? "" : `?${text}`;
}
