"use client";
import { useMachine } from "@xstate/react";
import { useCallback, useMemo, useRef, useState } from "react";
import { defaultView, formatLink, linkDefaults, type PlayLink, parseLink, type ViewState } from "@/lib/flow/link/share";
import { playerMachine } from "@/lib/flow/player/player.machine";
import { shownRun } from "@/lib/flow/player/player-steps";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import { patiently } from "../ui/patiently";
import { compute } from "./compute";
import { useAddress } from "./useAddress";

export type View = Omit<ViewState, "hop" | "ask" | "original">;

/** The player of a lesson, tied to the address bar: every place is a link, and every link a place. */
export function usePlayer(lesson: LessonView, builtRun: Run, play?: PlayLink): Player {
	const { player, link, open } = useUntiedPlayer(lesson, builtRun, play);
	useAddress(link, open);
	return player;
}

/**
 * The player of a lesson, with whatever opens its links.
 * @returns `open`, which takes the query of a link; `link`, where it stands now, or `undefined` while that is not known
 */
export function useUntiedPlayer(lesson: LessonView, builtRun: Run, play?: PlayLink) {
	const [lost, setLost] = useState<{ readonly again: () => void }>();
	const tellLost = (again: (() => void) | undefined) => setLost(again && { again });
	const [snapshot, send] = useMachine(playerMachine, {
		input: { run: builtRun, compute: (spec) => patiently(() => compute(lesson.id, spec), tellLost) },
	});
	const defaults = useMemo(() => ({ ...linkDefaults(lesson), play }), [lesson, play]);
	const [view, setView] = useState<View>(() => defaultView(defaults.tab));
	const [notices, setNotices] = useState<readonly string[]>([]);
	const [arrived, setArrived] = useState(false);
	const { context } = snapshot;
	const run = shownRun(context);
	const busy = snapshot.matches("computing");

	const fresh = useRef(true);
	const open = useCallback(
		(query: string) => {
			const link = parseLink(query, defaults);
			const { hop, ask, original, ...rest } = link.view;
			setView(rest);
			setNotices(link.notices);
			const place = { at: "number", number: hop } as const;
			const wanted = { spec: link.spec, place, original, undoable: false, link: { follow: rest.follow } };
			// The page was built at this very place; later it may stand anywhere.
			const isHere = fresh.current && JSON.stringify(link.spec) === JSON.stringify(builtRun.spec) && hop === "1";
			fresh.current = false;
			if (isHere && rest.follow === undefined) send({ type: "ASK", on: ask });
			else send({ type: "RESTORE", wanted, ask });
			setArrived(true);
		},
		[defaults, builtRun, send],
	);

	const link = formatLink(
		{
			spec: context.spec,
			view: { ...view, hop: run.hops[context.cursor]?.number ?? "1", ask: context.ask, original: context.showOriginal },
		},
		defaults,
	);
	// Of a run that failed the address is kept: a reload tries it again.
	const isSettled = arrived && !busy && context.wanted === undefined && context.failure === undefined;
	const change = useCallback((part: Partial<View>) => setView((before) => ({ ...before, ...part })), []);
	const dismiss = useCallback(() => {
		setNotices([]);
		send({ type: "DISMISS" });
	}, [send]);
	// The same object until something in it changes: what is drawn from it is then not drawn again.
	const player = useMemo(() => {
		const { context } = snapshot;
		const said = context.notice === undefined ? notices : [...notices, context.notice];
		const run = shownRun(context);
		return { snapshot, context, run, builtRun, send, view, change, link, notices: said, dismiss, busy, arrived, lost };
	}, [snapshot, builtRun, send, view, change, link, notices, dismiss, busy, arrived, lost]);
	return { player, open, link: isSettled ? link : undefined };
}

export type Player = ReturnType<typeof useUntiedPlayer>["player"];
