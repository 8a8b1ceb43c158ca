"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { addressOf } from "@/lib/flow/link/address";
import * as on from "@/lib/workshop/session";
import { questionOf } from "../../player/question-of";
import type { Action } from "../../playing/keys";
import { useKeys } from "../../playing/useKeys";
import type { Player } from "../../playing/usePlayer";
import { t } from "../../words/words";
import { useFollowed } from "../useFollowed";
import type { ConsoleDialog, ConsoleProps, Desk } from "./desk";
import { givenWords } from "./pace-words";
import { usePresenterKeys } from "./usePresenterKeys";

export function useConsole(
	{ session, change, telling, lesson, sent, goTo }: ConsoleProps,
	dialog: ConsoleDialog | undefined,
	setDialog: (dialog: ConsoleDialog | undefined) => void,
): Desk {
	const { player, link } = useFollowed(lesson.lesson, lesson.run, sent);
	const [said, setSaid] = useState("");
	const { question } = session.room;
	const asked = questionOf(player);
	const { relay, tally } = telling;
	const counted = relay === "connected" ? "relay" : "hands";
	const counts =
		counted === "hands" ? session.hands : tally?.question?.id === question?.id ? (tally?.question?.counts ?? []) : [];

	useEffect(() => {
		if (link !== undefined) change((before) => on.show(before, addressOf(lesson.path, link)));
	}, [link, lesson.path, change]);
	useGateQuestion(player, lesson.lesson.id, change);

	const now = useRef({ player, session, counts, asked });
	useLayoutEffect(() => {
		now.current = { player, session, counts, asked };
	});
	const reveal = useCallback(() => {
		const { session, counts, asked } = now.current;
		change((before) => on.reveal(before, counts, holdsOf(session, asked)));
	}, [change]);
	const desk: Desk = {
		player,
		said,
		counts,
		counted,
		reveal,
		next: () => {
			if (session.room.blank) return change((before) => on.blank(before, undefined));
			if (session.room.door) return change((before) => on.door(before, false));
			if (question && on.isHeldBack(question)) return change(on.leave);
			if (question && question.state !== "revealed") return reveal();
			if (asked) return player.send({ type: "ANSWER", answer: undefined });
			if (question) return change(on.leave);
			player.send({ type: "NEXT" });
		},
		back: () => {
			change((before) => on.putAway(before, counts));
			player.send({ type: "BACK" });
		},
		blank: (color) => change((before) => on.blank(before, before.room.blank === color ? undefined : color)),
		invite: () => {
			change(on.invite);
			setSaid(t("Everybody was asked to come back. Nobody is pulled."));
		},
		more: () => {
			const { given } = on.more(session);
			setSaid(given ? givenWords(given) : "");
			change((before) => on.more(before).session);
		},
		resetAll: () => {
			player.send({ type: "RESET" });
			player.send({ type: "JUMP", to: 0 });
			change(on.resetAll);
			setSaid(t("The lesson begins anew, and everybody was told."));
		},
		block: (to) => {
			change((before) => on.toBlock(on.putAway(before, counts), to, Math.floor(Date.now() / 1000)));
			const at = session.plan?.blocks[to]?.at;
			if (at !== undefined) goTo(at);
		},
		ask: (block, index) => {
			const planned = on.planned(session, block, index);
			if (planned) change((before) => on.ask(on.leave(before), planned.question));
		},
		close: () => change((before) => on.close(before, counts)),
		putAway: () => change((before) => on.putAway(before, counts)),
		askAgain: () => change((before) => on.askAgain(before, String(before.room.turn))),
		hand: (answer, by) => change((before) => on.count(before, answer, by)),
	};
	useDeskKeys(desk, dialog, setDialog);
	return desk;
}

/** The answer that decides itself: the run's, or the one that the plan names. */
function holdsOf(session: on.Session, asked: ReturnType<typeof questionOf>): number | undefined {
	const { question } = session.room;
	if (!question) return undefined;
	if (asked && question.id.startsWith("hop ")) {
		const at = asked.answers.findIndex(({ holds }) => holds);
		return at < 0 ? undefined : at;
	}
	const place = /^plan (\d+) (\d+)/.exec(question.id);
	const planned = place && session.plan?.blocks[Number(place[1])]?.questions?.[Number(place[2])];
	return planned ? on.rightOf(planned) : undefined;
}

/** The question that stands before a hop is asked of the room, and is over when the hop is there. */
function useGateQuestion(player: Player, lesson: string, change: ConsoleProps["change"]): void {
	const asked = questionOf(player);
	const number = player.run.hops[player.context.cursor + 1]?.number;
	const text = asked?.question;
	const answers = asked?.answers.map((one) => one.text).join("\n");
	useEffect(() => {
		change((before) => {
			const { question, turn } = before.room;
			const isOurs = question?.id.startsWith("hop ") ?? false;
			if (text === undefined || answers === undefined) return isOurs ? on.leave(before) : before;
			const id = `hop ${lesson} ${number} `;
			// After a reload the same question is still open, with the answers that were given.
			if (question?.id.startsWith(id)) return before;
			return on.ask(on.leave(before), { id: `${id}${turn}`, text, answers: answers.split("\n") });
		});
	}, [text, answers, number, lesson, change]);
}

/** Clicker and keyboard, as on the stage; and what only a presenter can do. */
function useDeskKeys(
	desk: Desk,
	dialog: ConsoleDialog | undefined,
	setDialog: (dialog: ConsoleDialog | undefined) => void,
): void {
	const now = useRef({ desk, dialog });
	useLayoutEffect(() => {
		now.current = { desk, dialog };
	});
	const act = useCallback(
		(action: Action) => {
			const { desk, dialog } = now.current;
			if (dialog !== undefined) return action === "escape" ? setDialog(undefined) : undefined;
			const { send, context, run } = desk.player;
			const perform: Partial<Record<Action, () => void>> = {
				next: desk.next,
				back: desk.back,
				phaseNext: () => send({ type: "PHASE", by: 1 }),
				phaseBack: () => send({ type: "PHASE", by: -1 }),
				first: () => send({ type: "JUMP", to: 0 }),
				last: () => send({ type: "JUMP", to: run.hops.length - 1 }),
				goTo: () => setDialog("goTo"),
				black: () => desk.blank("black"),
				white: () => desk.blank("white"),
				protections: () => setDialog("protections"),
				help: () => setDialog("keys"),
				tab: () => desk.player.change({ tab: desk.player.view.tab === "raw" ? "letter" : "raw" }),
				undo: () => context.undo.length > 0 && send({ type: "UNDO" }),
				fullScreen: () => void document.documentElement.requestFullscreen?.().catch(() => undefined),
			};
			perform[action]?.();
		},
		[setDialog],
	);
	useKeys(act, { ready: desk.player.arrived && !desk.player.busy });
	usePresenterKeys((key) => {
		if (now.current.dialog !== undefined) return;
		const { reveal, invite, more } = now.current.desk;
		({ reveal, invite, more })[key]();
	});
}
