"use client";
import { useCallback, useLayoutEffect, useRef } from "react";
import { type Tab, tabsOf } from "@/lib/flow/link/share";
import { occurrencesOf } from "@/lib/flow/read/holdings";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { checksAt } from "../inspect/checks-at";
import { letterRows } from "../inspect/letter-rows";
import { editableAt } from "../playing/actions-at";
import type { Action } from "../playing/keys";
import { addressHere } from "../playing/useAddress";
import type { Player } from "../playing/usePlayer";
import { copyText } from "../ui/clipboard";
import { useGo } from "../ui/useGo";
import type { DialogName } from "./dialogs";
import { attackHref } from "./LessonHeader";
import { calloutPiece } from "./pieces";

interface Stage {
	readonly player: Player;
	readonly lesson: LessonView;
	readonly dialog: DialogName | undefined;
	readonly setDialog: (dialog: DialogName | undefined) => void;
	readonly blank: "black" | "white" | undefined;
	readonly setBlank: (blank: "black" | "white" | undefined) => void;
}

/** What each key does here. */
export function useActions({ player, lesson, dialog, setDialog, blank, setBlank }: Stage): (action: Action) => void {
	const go = useGo();
	// Read when a key is pressed, so that nothing listens anew after each.
	const now = useRef({ player, dialog, blank });
	useLayoutEffect(() => {
		now.current = { player, dialog, blank };
	});
	return useCallback(
		(action) => {
			const { player, dialog, blank } = now.current;
			const { send, context, run, view, change } = player;
			if (blank !== undefined) return setBlank(undefined);
			if (dialog !== undefined) return action === "escape" ? setDialog(undefined) : undefined;
			const followed = run.values.find((value) => value.id === view.follow);
			const perform: Record<Action, () => void> = {
				next: () => {
					// Whoever goes on without an answer sees what happens: a clicker has no other key.
					if (context.gate) send({ type: "ANSWER", answer: undefined });
					else if (followed) jumpAlong(player, occurrencesOf(run, followed), 1);
					else send({ type: "NEXT" });
				},
				back: () => (followed ? jumpAlong(player, occurrencesOf(run, followed), -1) : send({ type: "BACK" })),
				phaseNext: () => send({ type: "PHASE", by: 1 }),
				phaseBack: () => send({ type: "PHASE", by: -1 }),
				first: () => send({ type: "JUMP", to: 0 }),
				last: () => send({ type: "JUMP", to: run.hops.length - 1 }),
				goTo: () => setDialog("goTo"),
				black: () => setBlank("black"),
				white: () => setBlank("white"),
				fullScreen: toggleFullScreen,
				attacker: () => {
					const href = attackHref(lesson, player);
					if (href) go(href);
				},
				protections: () => (hasLab(lesson, player) ? change({ tab: "lab" }) : setDialog("protections")),
				tab: () => change({ tab: nextTab(lesson, view.tab) }),
				follow: () => change({ follow: followed ? undefined : firstValue(player) }),
				copyCode: () => void copyPlace(lesson, player),
				join: () => setDialog("join"),
				help: () => setDialog("help"),
				edit: () => {
					const target = editableAt(run, context.cursor);
					if (!target) return;
					send({ type: "JUMP", to: target.index });
					setDialog("edit");
				},
				original: () => send({ type: "SHOW", original: !context.showOriginal }),
				undo: () => send({ type: "UNDO" }),
				escape: () => (view.view === "projector" ? change({ view: "messages" }) : change({ follow: undefined })),
			};
			perform[action]();
		},
		[setBlank, setDialog, lesson, go],
	);
}

/** Whether the lab's tab is on the screen, or one press away. */
const hasLab = ({ kind }: LessonView, { view, context }: Player): boolean =>
	kind === "attack" && view.view === "messages" && !context.branch;

function jumpAlong({ context, send }: Player, hops: readonly number[], by: 1 | -1): void {
	const to = by === 1 ? hops.find((hop) => hop > context.cursor) : hops.findLast((hop) => hop < context.cursor);
	if (to !== undefined) send({ type: "JUMP", to });
}

function nextTab(lesson: LessonView, tab: Tab) {
	const own = tabsOf(lesson);
	return own[(own.indexOf(tab) + 1) % own.length] ?? "letter";
}

/** The first secret in the current message, to begin following with. */
function firstValue({ run, context }: Player): string | undefined {
	const hop = run.hops[context.cursor];
	if (!hop || checksAt(run, hop)?.hop === hop) return undefined;
	return letterRows(run, hop).find((row) => row.value && !row.value.isPublic)?.value?.id;
}

/** The call-out code of this place where it has one, else its link. */
async function copyPlace(lesson: LessonView, player: Player): Promise<void> {
	const code = await calloutPiece.get().then(
		({ calloutOf }) => calloutOf(lesson, player),
		() => undefined,
	);
	await copyText(code ?? addressHere(player.link));
}

function toggleFullScreen(): void {
	if (document.fullscreenElement) void document.exitFullscreen();
	else document.documentElement.requestFullscreen?.().catch(() => undefined);
}
