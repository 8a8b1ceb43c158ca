"use client";
import { useEffect, useMemo, useRef } from "react";
import type { Question, Room } from "@/lib/workshop/room";
import { footSwitch } from "../player/foot-switch";
import { ProjectorView, profileText } from "../player/ProjectorView";
import { useKeys } from "../playing/useKeys";
import type { Player } from "../playing/usePlayer";
import { useQuietFetch } from "../ui/useQuietFetch";
import { t } from "../words/words";
import { Door } from "./Door";
import { NoLesson } from "./NoLesson";
import { workshopPieces } from "./pieces";
import { ScreenQuestion } from "./ScreenQuestion";
import { useFollowed } from "./useFollowed";
import { type LessonAt, pathIn, useLessonAt } from "./useLessonAt";
import { useRoom } from "./useRoom";
import { useWakeLock } from "./useWakeLock";
import "./screen.css";

/** The audience's screen: what the presenter shows, and nothing to press but F, for the whole screen. */
export function Screen() {
	const { room } = useRoom({ screen: true });
	const { here, lost, unknown } = useLessonAt(room?.at);
	useWakeLock();
	useQuietFetch(workshopPieces);
	useKeys((action) => {
		if (action === "fullScreen") void document.documentElement.requestFullscreen?.().catch(() => undefined);
	});
	useEffect(() => {
		document.documentElement.dataset.view = "projector";
		return () => {
			delete document.documentElement.dataset.view;
		};
	}, []);
	if (room?.blank)
		return (
			<div
				className="screen-blank"
				data-color={room.blank}
				role="img"
				aria-label={t("The presenter paused the screen")}
			/>
		);
	if (!room || room.at === undefined) return <Door begun={false} />;
	if (unknown || lost) return <NoLesson to="room" at={room.at} lost={lost} />;
	if (!here || pathIn(room.at) !== here.path) return null;
	return <Shown key={here.path} here={here} room={room} />;
}

function Shown({ here, room }: { readonly here: LessonAt; readonly room: Room }) {
	const { at, question } = room;
	const wanted = useMemo(() => (at === undefined ? undefined : { at }), [at]);
	const { player } = useFollowed(here.lesson, here.run, wanted);
	const nothing = useRef<HTMLButtonElement>(null);
	if (room.door) return <Door begun lesson={here.lesson} player={player} />;
	if (!player.arrived) return null;
	return (
		<ProjectorView
			lesson={here.lesson}
			player={player}
			nextRef={nothing}
			onOpen={() => undefined}
			onClose={() => undefined}
			moved={{ asked: askedOf(question), foot: <Foot here={here} player={player} room={room} /> }}
		/>
	);
}

const askedOf = (question: Question | undefined) => (question ? <ScreenQuestion question={question} /> : undefined);

function Foot({ here, player, room }: { readonly here: LessonAt; readonly player: Player; readonly room: Room }) {
	const { settings } = player.context.spec;
	return (
		<footer className="projector-foot">
			<b lang="en">{footSwitch(here.lesson, settings).state}</b>
			<span className="grow" />
			{room.block ? <span lang="en">{room.block.name}</span> : null}
			<span className="projector-profile">{profileText(here.lesson, settings)}</span>
		</footer>
	);
}
