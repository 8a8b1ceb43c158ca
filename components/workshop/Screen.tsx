"use client";
import { useEffect, useMemo, useRef } from "react";
import { clockText } from "@/lib/workshop/pace";
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
import { useBlockLeft } from "./useBlockLeft";
import { useFollowed } from "./useFollowed";
import { type LessonAt, pathIn, useLessonAt } from "./useLessonAt";
import { type Heard, useRoom } from "./useRoom";
import { useWakeLock } from "./useWakeLock";
import "./screen.css";

/** The audience's screen: what the presenter shows, and nothing to press but F, for the whole screen. */
export function Screen() {
	const heard = useRoom({ screen: true });
	const { room } = heard;
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
	if (!room || room.at === undefined) return <Door heard={heard} />;
	if (unknown || lost) return <NoLesson to="room" at={room.at} lost={lost} />;
	if (!here || pathIn(room.at) !== here.path) return null;
	return <Shown key={here.path} here={here} heard={heard} room={room} />;
}

interface ShownProps {
	readonly here: LessonAt;
	readonly heard: Heard;
	readonly room: Room;
}

function Shown({ here, heard, room }: ShownProps) {
	const { at, question } = room;
	const wanted = useMemo(() => (at === undefined ? undefined : { at }), [at]);
	const { player } = useFollowed(here.lesson, here.run, wanted);
	const nothing = useRef<HTMLButtonElement>(null);
	if (room.door) return <Door heard={heard} lesson={here.lesson} player={player} />;
	if (!player.arrived) return null;
	return (
		<ProjectorView
			lesson={here.lesson}
			player={player}
			nextRef={nothing}
			onOpen={() => undefined}
			onClose={() => undefined}
			moved={{ asked: askedOf(question), foot: <Foot here={here} player={player} heard={heard} /> }}
		/>
	);
}

const askedOf = (question: Question | undefined) => (question ? <ScreenQuestion question={question} /> : undefined);

function Foot({ here, player, heard }: Pick<ShownProps, "here" | "heard"> & { readonly player: Player }) {
	const left = useBlockLeft(heard);
	const { settings } = player.context.spec;
	return (
		<footer className="projector-foot">
			<b lang="en">{footSwitch(here.lesson, settings).state}</b>
			<span className="grow" />
			{left === undefined ? null : (
				<>
					<span lang="en">{heard.room?.block?.name}</span>
					<b className="screen-left">{left > 0 ? clockText(left) : t("Block is over")}</b>
				</>
			)}
			<span className="projector-profile">{profileText(here.lesson, settings)}</span>
		</footer>
	);
}
