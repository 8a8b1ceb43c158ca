"use client";
import { type Ref, useCallback } from "react";
import { atEnd } from "@/lib/flow/player/player-steps";
import { Ticks } from "../controls/Ticks";
import type { Player } from "../playing/usePlayer";
import { BackIcon, FirstIcon, NextIcon, PauseIcon, PlayIcon } from "../ui/icons";
import { t } from "../words/words";

interface Props {
	readonly player: Player;
	readonly speed: number;
	readonly onSpeed: (speed: number) => void;
	readonly nextRef: Ref<HTMLButtonElement>;
}

const SPEEDS = [0.5, 1, 1.5];

/** First, back, next, play, a tick for each hop, speed, questions, reset. */
export function Transport({ player, speed, onSpeed, nextRef }: Props) {
	const { context, run, send, snapshot, busy } = player;
	const playing = snapshot.matches("playing");
	const jump = useCallback((to: number) => send({ type: "JUMP", to }), [send]);
	return (
		<section className="transport" aria-label={t("Transport")}>
			<button type="button" className="key not-phone" onClick={() => jump(0)} aria-label={t("First hop")}>
				<FirstIcon />
			</button>
			<button
				type="button"
				className="key"
				onClick={() => send({ type: "BACK" })}
				disabled={context.cursor === 0}
				aria-label={t("Back")}
			>
				<BackIcon size={18} />
			</button>
			<NextButton player={player} nextRef={nextRef} />
			<button
				type="button"
				className="key not-phone"
				onClick={() => send({ type: playing ? "PAUSE" : "PLAY" })}
				disabled={busy || atEnd(context)}
				aria-label={t(playing ? "Pause" : "Play by itself")}
			>
				{playing ? <PauseIcon /> : <PlayIcon />}
			</button>
			<BranchTicks player={player} onJump={jump} />
			<button
				type="button"
				className="btn not-phone rarely"
				onClick={() => onSpeed(SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1)}
				aria-label={t("Speed of letters: {speed} times", { speed })}
			>
				{speed}×
			</button>
			<button
				type="button"
				className="btn not-phone rarely"
				aria-pressed={context.ask}
				onClick={() => send({ type: "ASK", on: !context.ask })}
			>
				{t(context.ask ? "Ask me first: on" : "Ask me first: off")}
			</button>
			<button type="button" className="btn not-phone rarely" onClick={() => send({ type: "RESET" })}>
				{t("Reset")}
			</button>
			<span className="phone-count" aria-hidden="true">
				{run.hops[context.cursor]?.number} / {run.hops.at(-1)?.number}
			</span>
		</section>
	);
}

/** Focus stays here from hop to hop, so it is never disabled: at the end it says so. */
export function NextButton({ player, nextRef, wide = false }: Pick<Props, "player" | "nextRef"> & { wide?: boolean }) {
	const { context, run, send, busy } = player;
	const end = atEnd(context);
	const open = context.gate;
	const asks = context.ask && run.hops[context.cursor + 1]?.prediction !== undefined;
	const number = run.hops[context.cursor + 1]?.number ?? "";
	return (
		<button
			ref={nextRef}
			type="button"
			className={wide ? "key next wide" : "key next"}
			aria-disabled={end || busy || open}
			onClick={() => {
				if (!end && !busy && !open) send({ type: "NEXT" });
			}}
		>
			{end ? t("End") : asks ? t("Predict hop {number}", { number }) : t("Next hop")}
			{end ? null : <NextIcon size={16} />}
		</button>
	);
}

/** The ticks of the run; with an edited branch, its own row below, from the hop that was edited. */
function BranchTicks({ player, onJump }: { readonly player: Player; readonly onJump: (hop: number) => void }) {
	const { context, run } = player;
	const { branch, original } = context;
	if (!branch) return <Ticks run={run} cursor={context.cursor} onJump={onJump} label={t("Hops")} />;
	return (
		<div className="tick-rows">
			<Ticks
				run={original}
				cursor={context.showOriginal ? context.cursor : -1}
				onJump={(to) => {
					player.send({ type: "SHOW", original: true });
					onJump(to);
				}}
				label={t("Hops of the original run")}
			/>
			<Ticks
				run={branch}
				cursor={context.showOriginal ? -1 : context.cursor}
				onJump={(to) => {
					player.send({ type: "SHOW", original: false });
					onJump(to);
				}}
				label={t("Hops of the edited branch")}
				editedFrom={editedFrom(player)}
			/>
		</div>
	);
}

/** Index of the first hop that an edit changed; `undefined` without a branch. */
export function editedFrom({ context: { branch } }: Pick<Player, "context">): number | undefined {
	const index = branch?.hops.findIndex(({ message }) => "original" in message && message.original !== undefined) ?? -1;
	return index < 0 ? undefined : index;
}
