"use client";
import { useMachine } from "@xstate/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LessonView } from "@/lib/flow/lesson-view";
import { playerMachine } from "@/lib/flow/player.machine";
import { shownRun } from "@/lib/flow/player-steps";
import type { Run } from "@/lib/flow/run";
import { defaultView, formatLink, type LinkDefaults, parseLink, tabsOf, type ViewState } from "@/lib/flow/share";
import { patiently } from "../ui/piece";
import { compute } from "./compute";

export type View = Omit<ViewState, "hop" | "ask" | "original">;

const linkDefaults = (lesson: LessonView): LinkDefaults => ({
	settings: lesson.defaults,
	tab: tabsOf(lesson)[0] ?? "letter",
	variants: lesson.attack?.variants.slice(1).map(({ id }) => id) ?? [],
});

/** The player of a lesson, tied to the address bar: every place is a link, and every link a place. */
export function usePlayer(lesson: LessonView, builtRun: Run) {
	const [lost, setLost] = useState<{ readonly again: () => void }>();
	const tellLost = (again: (() => void) | undefined) => setLost(again && { again });
	const [snapshot, send] = useMachine(playerMachine, {
		input: { run: builtRun, compute: (spec) => patiently(() => compute(lesson.id, spec), tellLost) },
	});
	const defaults = useMemo(() => linkDefaults(lesson), [lesson]);
	const [view, setView] = useState<View>(() => defaultView(defaults.tab));
	const [notices, setNotices] = useState<readonly string[]>([]);
	const [arrived, setArrived] = useState(false);
	const { context } = snapshot;
	const run = shownRun(context);
	const busy = snapshot.matches("computing");

	const open = useCallback(
		(search: string, first = false) => {
			const link = parseLink(search, defaults);
			const { hop, ask, original, ...rest } = link.view;
			setView(rest);
			setNotices(link.notices);
			const wanted = { spec: link.spec, place: { at: "number", number: hop }, original, undoable: false } as const;
			if (first && JSON.stringify(link.spec) === JSON.stringify(builtRun.spec) && hop === "1")
				send({ type: "ASK", on: ask });
			else send({ type: "RESTORE", wanted, ask });
		},
		[defaults, builtRun, send],
	);

	useEffect(() => {
		open(window.location.search, true);
		setArrived(true);
		const onPop = () => open(window.location.search);
		window.addEventListener("popstate", onPop);
		return () => window.removeEventListener("popstate", onPop);
	}, [open]);

	useEffect(() => {
		if (arrived && !busy && context.wanted === undefined) delete document.documentElement.dataset.arriving;
	}, [arrived, busy, context.wanted]);

	const link = formatLink(
		{
			spec: context.spec,
			view: { ...view, hop: run.hops[context.cursor]?.number ?? "1", ask: context.ask, original: context.showOriginal },
		},
		defaults,
	);
	useAddressBar(arrived && !busy && context.wanted === undefined ? link : undefined);

	const change = useCallback((part: Partial<View>) => setView((before) => ({ ...before, ...part })), []);
	const dismiss = useCallback(() => setNotices([]), []);
	const said = context.notice === undefined ? notices : [...notices, context.notice];
	return { snapshot, context, run, builtRun, send, view, change, link, notices: said, dismiss, busy, arrived, lost };
}

export type Player = ReturnType<typeof usePlayer>;

/** Writes the place into the address bar, at most a few times a second: browsers refuse more. */
function useAddressBar(link: string | undefined): void {
	const last = useRef<string | undefined>(undefined);
	useEffect(() => {
		if (link === undefined || last.current === link) return;
		const write = () => {
			last.current = link;
			window.history.replaceState(window.history.state, "", `${window.location.pathname}?${link}`);
		};
		if (last.current === undefined) {
			write();
			return;
		}
		const timer = setTimeout(write, 120);
		return () => clearTimeout(timer);
	}, [link]);
}
