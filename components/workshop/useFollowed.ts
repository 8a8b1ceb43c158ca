"use client";
import { useEffect, useLayoutEffect, useRef } from "react";
import { linkDefaults, parseLink } from "@/lib/flow/link/share";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import type { Run } from "@/lib/flow/run";
import { type Player, useUntiedPlayer } from "../playing/usePlayer";
import { queryOf } from "./useLessonAt";

/** Where somebody else wants a player to stand. Another object asks anew. */
export interface Wanted {
	readonly at: string;
}

/**
 * A player that goes where it is sent.
 * @param wanted while it is `undefined`, and between two of them, the player goes where its own buttons lead
 * @returns the player, and the query of where it stands, or `undefined` while that is not known
 */
export function useFollowed(lesson: LessonView, run: Run, wanted: Wanted | undefined) {
	const { player, open, link } = useUntiedPlayer(lesson, run);
	const now = useRef(player);
	useLayoutEffect(() => {
		now.current = player;
	});
	useEffect(() => {
		if (wanted) goTo(now.current, open, lesson, queryOf(wanted.at));
	}, [wanted, open, lesson]);
	return { player, link };
}

/** One hop on is one step, so that the letter travels; anything else is opened as a link. */
function goTo(player: Player, open: (query: string) => void, lesson: LessonView, query: string): void {
	const { context, run, send, arrived, busy } = player;
	const { spec, view } = parseLink(query, linkDefaults(lesson));
	const to = run.hops.find(({ number }) => number === view.hop);
	const same = JSON.stringify(spec) === JSON.stringify(context.spec) && view.original === context.showOriginal;
	if (!arrived || busy || !same || !to) {
		open(query);
		return;
	}
	// All of it: two presenters would otherwise tell each other the rest again and again.
	const { hop: _, ask, original: __, ...rest } = view;
	player.change(rest);
	if (ask !== context.ask) send({ type: "ASK", on: ask });
	if (to.index !== context.cursor) send({ type: "JUMP", to: to.index });
}
