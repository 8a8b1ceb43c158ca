"use client";
import { useCallback, useRef } from "react";
import { atEnd } from "@/lib/flow/player/player-steps";
import { isHeldBack, type Session } from "@/lib/workshop/session";
import { Ticks } from "../../controls/Ticks";
import { BackIcon, FirstIcon, NextIcon } from "../../ui/icons";
import { rich, t } from "../../words/words";
import type { ConsoleDialog, Desk } from "./desk";

interface Props {
	readonly desk: Desk;
	readonly session: Session;
	readonly onOpen: (dialog: ConsoleDialog) => void;
}

/** What a clicker has, as buttons; on a phone it is the whole page. */
export function Remote({ desk, session, onOpen }: Props) {
	const { player } = desk;
	const { context, run, send } = player;
	const { room, plan, block } = session;
	const jump = useCallback((to: number) => send({ type: "JUMP", to }), [send]);
	const next = useRef<HTMLButtonElement>(null);
	const following = plan?.blocks[block + 1];
	return (
		<footer className="present-remote">
			<button type="button" className="key not-phone" onClick={() => jump(0)} aria-label={t("First hop")}>
				<FirstIcon />
			</button>
			<button type="button" className="key" onClick={desk.back} aria-label={t("Back")}>
				<BackIcon size={18} />
			</button>
			<button ref={next} type="button" className="key next" onClick={desk.next}>
				{nextText(desk, session)}
				<NextIcon size={16} />
			</button>
			<button
				type="button"
				className="btn btn-large"
				aria-pressed={room.blank === "black"}
				aria-keyshortcuts="B"
				onClick={() => desk.blank("black")}
			>
				{rich("Blank {key}", { key: <kbd>B</kbd> })}
			</button>
			<button
				type="button"
				className="btn btn-large"
				aria-pressed={room.blank === "white"}
				aria-keyshortcuts="W"
				onClick={() => desk.blank("white")}
			>
				{rich("White {key}", { key: <kbd>W</kbd> })}
			</button>
			<button type="button" className="btn btn-large not-phone" aria-keyshortcuts="G" onClick={() => onOpen("goTo")}>
				{rich("Go to hop {key}", { key: <kbd>G</kbd> })}
			</button>
			<button
				type="button"
				className="btn btn-large not-phone"
				aria-keyshortcuts="T"
				onClick={() => onOpen("protections")}
			>
				{rich("Protections {key}", { key: <kbd>T</kbd> })}
			</button>
			<div className="present-ticks not-phone">
				<Ticks run={run} cursor={context.cursor} onJump={jump} label={t("Hops")} />
			</div>
			{following ? (
				<button
					type="button"
					className="btn btn-large"
					aria-label={t("Jump to next block: {name}", { name: following.name })}
					onClick={() => desk.block(block + 1)}
				>
					{t("Next block")}
				</button>
			) : null}
		</footer>
	);
}

/** What the next press does. */
function nextText({ player }: Desk, { room }: Session): string {
	if (room.blank) return t("Show the screen");
	if (room.door) return t("Hide the door");
	if (room.question && room.question.state !== "revealed" && !isHeldBack(room.question)) return t("Reveal");
	if (player.context.gate || !room.question) return atEnd(player.context) ? t("End ~ of a run") : t("Next hop");
	return t("Put the question away");
}
