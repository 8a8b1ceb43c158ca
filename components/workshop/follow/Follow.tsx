"use client";
import { useCallback, useMemo, useState } from "react";
import { JoinForm } from "../../site/JoinForm";
import { useGo } from "../../ui/useGo";
import { useQuietFetch } from "../../ui/useQuietFetch";
import { t } from "../../words/words";
import { NoLesson } from "../NoLesson";
import { workshopPieces } from "../pieces";
import type { Wanted } from "../useFollowed";
import { pathIn, useLessonAt } from "../useLessonAt";
import { useRoom } from "../useRoom";
import { useWakeLock } from "../useWakeLock";
import { FollowBanner } from "./FollowBanner";
import { Followed } from "./Followed";
import { FollowFoot } from "./FollowFoot";
import "../present/present.css";
import "../room-words.css";
import "./follow.css";

/** A participant's own screen: the presenter's hop and one question; or, after breaking away, the same lesson for oneself. */
export function Follow() {
	const [exploring, setExploring] = useState(false);
	const heard = useRoom({ exploring });
	const { room, relay } = heard;
	/** Where one broke away: whatever the presenter shows then, one's own lesson stays. */
	const [own, setOwn] = useState<string>();
	const shown = exploring ? own : room?.at;
	const { here, lost, unknown } = useLessonAt(shown);
	useWakeLock();
	useQuietFetch(workshopPieces);
	/** Where a code led, that was typed while the presenter could not be reached. */
	const [typed, setTyped] = useState<Wanted>();
	const toggle = useCallback(() => {
		setExploring((before) => !before);
		setOwn(room?.at);
		setTyped(undefined);
	}, [room?.at]);
	const jump = useCallback((at: string) => {
		setExploring(true);
		setOwn(at);
		setTyped({ at });
	}, []);
	const wanted = useMemo(
		() => (exploring ? typed : room?.at === undefined ? undefined : { at: room.at }),
		[exploring, typed, room?.at],
	);
	const ready = here && shown !== undefined && pathIn(shown) === here.path ? here : undefined;
	return (
		<div className="follow" data-exploring={exploring}>
			<FollowBanner room={room} relay={relay} exploring={exploring} onToggle={toggle} here={here} />
			{room?.at === undefined ? (
				<Before relay={relay} />
			) : room.blank && !exploring ? (
				<main id="main" className="room-words follow-up" data-color={room.blank}>
					<h1>{t("Look up.")}</h1>
					<p>{t("The presenter paused the screen.")}</p>
				</main>
			) : shown !== undefined && (unknown || lost) ? (
				<NoLesson to="room" at={shown} lost={lost} />
			) : ready ? (
				<Followed
					key={ready.path}
					here={ready}
					wanted={wanted}
					heard={heard}
					exploring={exploring}
					onToggle={toggle}
					onJump={jump}
				/>
			) : (
				<main id="main" className="room-words" />
			)}
			<FollowFoot heard={heard} />
		</div>
	);
}

function Before({ relay }: { readonly relay: ReturnType<typeof useRoom>["relay"] }) {
	const go = useGo();
	return (
		<main id="main" className="room-words">
			<h1>{t("Follow")}</h1>
			<p role="status">{beforeWords(relay)}</p>
			{relay === "connected" ? null : <JoinForm onGo={go} />}
		</main>
	);
}

function beforeWords(relay: ReturnType<typeof useRoom>["relay"]): string {
	if (relay === "connected") return t("The presenter has not begun. You are in.");
	if (relay === "looking") return t("Looking for the presenter…");
	if (relay === "none")
		return t(
			"This server has no relay, so nobody can be followed from here. The code on the presenter’s screen leads to the same place.",
		);
	return t("Presenter not reachable. It is tried again; the code on the presenter’s screen leads to the same place.");
}
