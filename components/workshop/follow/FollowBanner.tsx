"use client";
import { useEffect, useRef, useState } from "react";
import type { Room } from "@/lib/workshop/room";
import { rich, t } from "../../words/words";
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
	const key = <kbd className="not-phone">E</kbd>;
	const hop = /[?&]hop=([0-9a-z]+)/.exec(room?.at ?? "")?.[1] ?? "1";
	return (
		<>
			<div className="band" data-attack={here?.lesson.kind === "attack"} />
			<header className="follow-banner" data-lost={lost}>
				<span className="follow-dot" aria-hidden="true" />
				<p role="status">
					{lost ? (
						<b>{t("Presenter not reachable. You keep your place.")}</b>
					) : exploring ? (
						<>
							<b>{asked ?? t("Exploring.")}</b> <span>{t("Presenter is at hop {hop}.", { hop })}</span>
						</>
					) : room?.at === undefined ? (
						<b>{t("Not following yet")}</b>
					) : (
						<>
							<b>{t("Following the presenter")}</b>{" "}
							<span className="not-phone">{t("hop {hop}. Keys move you only after you break away.", { hop })}</span>
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
						{exploring ? rich("Return to the presenter {key}", { key }) : rich("Explore on my own {key}", { key })}
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
		if (resets > before.current.resets) setAsked(t("The presenter began anew, and asks you to come back."));
		else if (invited > before.current.invited) setAsked(t("The presenter asks you to come back."));
		before.current = { invited, resets };
	}, [exploring, invited, resets]);
	return asked;
}
