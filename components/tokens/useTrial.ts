"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { AskedApi, TokenTrial } from "@/lib/flow/inspect-token";
import { type Inspection, tokenOf } from "./inspection";

export interface Trials {
	/** The last answer of an API. */
	readonly trial: TokenTrial;
	/** What stood in the inspector when it was asked: what the answer is about. */
	readonly asked: Inspection;
	/** How many answers came since the page was opened. */
	readonly answers: number;
	/** Our own simulator threw. */
	readonly failed: boolean;
	readonly busy: boolean;
	again(): void;
}

/**
 * Asks an API whenever token, API or clock change. The engine is loaded when it is first needed; until the
 * answer comes, everything about the last one stays as it is. A client asks nobody: it must not look
 * (RFC 9068 §6).
 */
export function useTrial(built: TokenTrial, state: Inspection): Trials {
	const [shown, setShown] = useState({ trial: built, asked: state, answers: 0, failed: false, busy: false });
	const [round, setRound] = useState(0);
	const last = useRef({ trial: built, round: 0 });
	const latest = useRef(state);
	useEffect(() => {
		latest.current = state;
	});
	const { checkedAs, clock } = state;
	const token = tokenOf(state);
	const original = state.original.text;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the original is part of what an answer is about.
	useEffect(() => {
		if (checkedAs === "client") return;
		const asked = latest.current;
		const { trial } = last.current;
		if (trial.token === token && trial.api === checkedAs && trial.clock === clock && last.current.round === round) {
			setShown((before) => ({ ...before, trial, asked, failed: false, busy: false }));
			return;
		}
		let wanted = true;
		setShown((before) => ({ ...before, busy: true }));
		ask(token, checkedAs, clock).then(
			(answer) => {
				if (!wanted) return;
				last.current = { trial: answer, round };
				setShown(({ answers }) => ({ trial: answer, asked, answers: answers + 1, failed: false, busy: false }));
			},
			() => {
				if (wanted) setShown((before) => ({ ...before, failed: true, busy: false }));
			},
		);
		return () => {
			wanted = false;
		};
	}, [token, original, checkedAs, clock, round]);
	const again = useCallback(() => setRound((before) => before + 1), []);
	return { ...shown, again };
}

async function ask(token: string, api: AskedApi, clock: number): Promise<TokenTrial> {
	const { tryToken } = await import("@/lib/flow/inspect-token");
	return tryToken(token, api, clock);
}
