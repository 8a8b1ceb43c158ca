"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { resume, type Session, show } from "@/lib/workshop/session";
import { useQuietFetch } from "../../ui/useQuietFetch";
import { t } from "../../words/words";
import { useKeptInTab } from "../kept-in-tab";
import { NoLesson } from "../NoLesson";
import { workshopPieces } from "../pieces";
import { pathIn, useLessonAt } from "../useLessonAt";
import { useWakeLock } from "../useWakeLock";
import { Console } from "./Console";
import type { Sent } from "./desk";
import { Start } from "./Start";
import { type ChangeSession, useSession } from "./useSession";
import { nowSeconds, useTelling } from "./useTelling";
import "./present.css";

/** The presenter's page: a start, and then the console. Nothing here is shown to the room but what `room` says. */
export function Presenter() {
	const { session, change, kept } = useSession();
	useWakeLock();
	useQuietFetch(workshopPieces);
	if (!session) return null;
	return <Presenting session={session} change={change} kept={kept} />;
}

const KEY = "presenter-key";

/** A lesson that every page of a workshop fetches first. */
const KEPT = "/flows/code-pkce?v=1";

interface Props {
	readonly session: Session;
	readonly change: ChangeSession;
	readonly kept: boolean;
}

function Presenting({ session, change, kept }: Props) {
	// It stays in this tab, and never stands in an address.
	const [key = "", setKey] = useKeptInTab(KEY, asText);
	const { at } = session.room;
	const [sent, setSent] = useState<Sent | undefined>(at === undefined ? undefined : { at, time: 0 });
	const goTo = useCallback(
		(to: string) => {
			setSent((before) => ({ at: to, time: (before?.time ?? 0) + 1 }));
			change((before) => show(before, to));
		},
		[change],
	);
	const takeOver = useCallback(
		(room: Parameters<typeof resume>[1]) => {
			change((before) => resume(before, room));
			if (room.turn > session.room.turn && room.at !== undefined)
				setSent((before) => ({ at: room.at ?? "", time: (before?.time ?? 0) + 1 }));
		},
		[change, session.room.turn],
	);
	const telling = useTelling(session, key, takeOver);
	const { here, lost, unknown } = useLessonAt(sent?.at);
	const now = useNow();
	// What was on the console last: the way back from a lesson that cannot be fetched.
	const shown = useRef<string>(undefined);
	useEffect(() => {
		if (here && !lost && at !== undefined && pathIn(at) === here.path) shown.current = at;
	}, [here, lost, at]);
	if (!sent || at === undefined)
		return <Start session={session} change={change} telling={telling} onKey={setKey} onGo={goTo} now={now} />;
	if (unknown || lost)
		return (
			<NoLesson to="presenter" at={sent.at} lost={lost}>
				<button type="button" className="btn btn-primary" onClick={() => goTo(shown.current ?? KEPT)}>
					{shown.current ? t("Back to what was shown") : t("Go on with code + PKCE")}
				</button>
			</NoLesson>
		);
	if (!here || pathIn(sent.at) !== here.path) return null;
	return (
		<Console
			key={here.path}
			{...{ session, change, kept, telling, now, sent, goTo }}
			lesson={here}
			keyText={key}
			onKey={setKey}
			onOver={() => setSent(undefined)}
		/>
	);
}

const asText = (kept: unknown) => (typeof kept === "string" ? kept : undefined);

/** Seconds since 1970, every second. */
function useNow(): number {
	const [now, setNow] = useState(nowSeconds);
	useEffect(() => {
		const timer = setInterval(() => setNow(nowSeconds()), 1000);
		return () => clearInterval(timer);
	}, []);
	return now;
}
