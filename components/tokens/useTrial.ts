"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { TokenTrial } from "@/lib/inspect/token";
import { type Failed, failureOf } from "../ui/piece";
import { type Inspection, tokenOf } from "./inspection";
import { loaderPiece } from "./pieces";
import type { Answer } from "./run-loader";

export interface Trials extends Answer {
	/** What stood in the inspector when it was asked: what the answer is about. */
	readonly asked: Inspection;
	/** How many answers came since the page was opened. */
	readonly answers: number;
	/** Our own simulator threw, or could not be fetched; the answer is the one before. */
	readonly failed: Failed;
	readonly busy: boolean;
	again(): void;
}

/** What an answer is about. The same question is not asked again, unless somebody wants to. */
const keyOf = (state: Inspection, round: number): string => {
	const { original, kind, checkedAs, clock, call, twice, source } = state;
	const from = source.kind === "run" ? [source.token.lesson, source.token.spec] : [];
	return JSON.stringify([tokenOf(state), original.text, kind, checkedAs, clock, call, twice, from, round]);
};

const first = { answers: 0, failed: false, busy: false } as const;

/**
 * Asks the judge whenever the question changes. The engine is loaded when it is first needed; until the
 * answer comes, everything about the last one stays as it is. A client that only carries an access token asks
 * nobody: it must not look (RFC 9068 §6).
 */
export function useTrial(built: TokenTrial, state: Inspection): Trials {
	const [shown, setShown] = useState<Omit<Trials, "again">>(() => ({ trial: built, asked: state, ...first }));
	const [round, setRound] = useState(0);
	const last = useRef<{ readonly key: string; readonly answer: Answer }>({
		key: keyOf(state, 0),
		answer: { trial: built },
	});
	const latest = useRef(state);
	useLayoutEffect(() => {
		latest.current = state;
	});
	const key = state.checkedAs === "carrier" ? undefined : keyOf(state, round);
	useEffect(() => {
		if (key === undefined) return;
		const asked = latest.current;
		if (last.current.key === key) {
			const { answer } = last.current;
			setShown(({ answers }) => ({ ...answer, asked, answers, failed: false, busy: false }));
			return;
		}
		let wanted = true;
		setShown((before) => ({ ...before, busy: true }));
		askLater(asked).then(
			(answer) => {
				if (!wanted) return;
				last.current = { key, answer };
				setShown(({ answers }) => ({ ...answer, asked, answers: answers + 1, failed: false, busy: false }));
			},
			(cause) => {
				if (wanted) setShown((before) => ({ ...before, failed: failureOf(cause), busy: false }));
			},
		);
		return () => {
			wanted = false;
		};
	}, [key]);
	const again = useCallback(() => setRound((before) => before + 1), []);
	return { ...shown, again };
}

const askLater = async (state: Inspection): Promise<Answer> => (await loaderPiece.get()).ask(state);
