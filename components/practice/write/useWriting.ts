"use client";
import { useEffect, useState } from "react";
import type { AnyFlow } from "@/lib/flow/define";
import { parseRequest, type Unreadable } from "@/lib/http/parse-request";
import type { Played } from "@/lib/inspect/scene";
import type { WriteExercise as Exercise, Judged } from "@/lib/practice/exercise";
import type { Written } from "@/lib/practice/write";
import { type Failed, failureOf } from "../../ui/piece";
import { sendPiece } from "./pieces";

/** What became of the text that was sent last. */
export type Outcome =
	/** No server saw it. */
	| { readonly kind: "unreadable"; readonly problem: Unreadable; readonly text: string }
	| { readonly kind: "written"; readonly written: Written; readonly text: string }
	| { readonly kind: "failed"; readonly failed: Exclude<Failed, false>; readonly text: string };

export type Writing = ReturnType<typeof useWriting>;

/** Who is told what became of it. */
interface Told {
	readonly onJudged: (judged: Judged, of: string) => void;
	readonly onUnsent: () => void;
}

/** What is typed, and how it becomes another text. */
export interface Typed {
	readonly text: string;
	readonly setText: (text: string) => void;
}

/** What is typed, what became of it, and the run that it goes to. */
export function useWriting(flow: AnyFlow, exercise: Exercise, { text, setText }: Typed, { onJudged, onUnsent }: Told) {
	const [outcome, setOutcome] = useState<Outcome>();
	const [tries, setTries] = useState(0);
	const [busy, setBusy] = useState(false);
	const played = usePlayed(flow, exercise);

	const send = async () => {
		if (busy) return;
		const request = parseRequest(text);
		if ("says" in request) {
			onUnsent();
			return setOutcome({ kind: "unreadable", problem: request, text });
		}
		setBusy(true);
		try {
			const { playRun, sendWritten } = await sendPiece.get();
			const run = played ?? (await playRun(flow, exercise.spec));
			const written = await sendWritten(flow, run, exercise, request);
			setTries(tries + 1);
			setOutcome({ kind: "written", written, text });
			onJudged(written.judged, text);
		} catch (error) {
			setOutcome({ kind: "failed", failed: failureOf(error), text });
		} finally {
			setBusy(false);
		}
	};
	/** The request of the run, as text. It is not sent. */
	const fill = async () => {
		if (!played) return;
		const { answerOf } = await sendPiece.get();
		setText(answerOf(played, exercise));
		setOutcome(undefined);
	};
	return { text, setText, outcome, setOutcome, tries, busy, played, send, fill };
}

/** The run of the exercise, once it is played. Where that fails, sending says so. */
function usePlayed(flow: AnyFlow, { spec }: Exercise): Played | undefined {
	const [played, setPlayed] = useState<Played>();
	useEffect(() => {
		let current = true;
		sendPiece
			.get()
			.then(({ playRun }) => playRun(flow, spec))
			.then(
				(run) => current && setPlayed(run),
				() => undefined,
			);
		return () => {
			current = false;
		};
	}, [flow, spec]);
	return played;
}
