"use client";
import { type RefObject, useEffect, useState } from "react";
import { sendVote } from "@/lib/workshop/relay-client";

export interface Vote {
	readonly question: string;
	readonly answer: number;
}

/** Milliseconds after which an answer that was not taken is sent again. */
const AGAIN = 2000;

/**
 * Sends an answer until the relay has taken it, also one that was given while the relay was away.
 * @param vote the answer to the open question; absent while nothing can be sent
 * @param who the name that the relay gave
 * @returns the answer that the relay took last
 */
export function useSentVote(
	vote: Vote | undefined,
	who: RefObject<string | undefined>,
	inTurn: (send: () => Promise<unknown>) => void,
): Vote | undefined {
	const [arrived, setArrived] = useState<Vote>();
	useEffect(() => {
		if (!vote) return;
		let wanted = true;
		let again: ReturnType<typeof setTimeout> | undefined;
		const send = async () => {
			const { current: name } = who;
			// Another answer may have been chosen while this one waited.
			if (!wanted || !name) return;
			const sent = await sendVote({ who: name, ...vote });
			if ("ok" in sent) setArrived(vote);
			else if (wanted && sent.problem !== "closed") again = setTimeout(() => inTurn(send), AGAIN);
		};
		inTurn(send);
		return () => {
			wanted = false;
			clearTimeout(again);
		};
	}, [vote, who, inTurn]);
	return arrived;
}
