"use client";
import { useEffect, useRef, useState } from "react";
import type { Room } from "@/lib/workshop/room";
import type { LessonAt } from "../useLessonAt";
import type { Heard } from "../useRoom";

interface Props {
	readonly room: Room | undefined;
	readonly relay: Heard["relay"];
	readonly exploring: boolean;
	readonly onToggle: () => void;
	readonly here: LessonAt | undefined;
}

/** Whether one follows, and the way out or back. */
export function FollowBanner({ room, relay, exploring, onToggle, here }: Props) {
	const asked = useAsked(room, exploring);
	const lost = relay === "lost" && room !== undefined;
	const hop = /[?&]hop=([0-9a-z]+)/.exec(room?.at ?? "")?.[1] ?? "1";
	return (
		<>
			<div className="band" data-attack={here?.lesson.kind === "attack"} />
			<header className="follow-banner" data-lost={lost}>
				<span className="follow-dot" aria-hidden="true" />
				<p role="status">
					{lost ? (
						<b>Presenter not reachable. You keep your place.</b>
					) : exploring ? (
						<>
							<b>{asked ?? "Exploring."}</b> <span>Presenter is at hop {hop}.</span>
						</>
					) : room?.at === undefined ? (
						<b>Not following yet</b>
					) : (
						<>
							<b>Following the presenter</b>{" "}
							<span className="not-phone">hop {hop}. Keys move you only after you break away.</span>
						</>
					)}
				</p>
				<span className="grow" />
				{room?.at === undefined ? null : (
					<button
						type="button"
						className="btn"
						aria-keyshortcuts="E"
						data-asked={asked !== undefined}
						onClick={onToggle}
					>
						{exploring ? "Return to the presenter" : "Explore on my own"} <kbd className="not-phone">E</kbd>
					</button>
				)}
			</header>
		</>
	);
}

/** What the presenter asked of those who explore, since they broke away. It pulls nobody. */
function useAsked(room: Room | undefined, exploring: boolean): string | undefined {
	const before = useRef({ invited: 0, resets: 0 });
	const [asked, setAsked] = useState<string>();
	const { invited = 0, resets = 0 } = room ?? {};
	useEffect(() => {
		if (!exploring) {
			setAsked(undefined);
			before.current = { invited, resets };
			return;
		}
		if (resets > before.current.resets) setAsked("The presenter began anew, and asks you to come back.");
		else if (invited > before.current.invited) setAsked("The presenter asks you to come back.");
		before.current = { invited, resets };
	}, [exploring, invited, resets]);
	return asked;
}
