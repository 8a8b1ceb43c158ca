"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { followRelay, sendMode } from "@/lib/workshop/relay-client";
import type { Room } from "@/lib/workshop/room";
import { believed, type Said } from "@/lib/workshop/said";
import { openChannel } from "./channel";
import { keepInTab, keptInTab, useKeptInTab } from "./kept-in-tab";
import { useInTurn } from "./useInTurn";
import { useSentVote, type Vote } from "./useSentVote";

export interface Heard {
	/** What the presenter shows; `undefined` before anything was heard. */
	readonly room: Room | undefined;
	/** When that was heard, in milliseconds since 1970. */
	readonly at: number;
	readonly relay: "looking" | "none" | "lost" | "connected";
	/** The answer that was given to the open question. */
	readonly mine: number | undefined;
	/** Whether the relay has taken it. */
	readonly sent: boolean;
	/** Whether an answer can be sent to anybody. */
	readonly canVote: boolean;
	vote(answer: number): void;
}

interface Options {
	/** The audience's screen, which nobody counts as one who follows. */
	readonly screen?: boolean;
	/** Whether one looks around by oneself. The presenter hears how many do. */
	readonly exploring?: boolean;
}

/**
 * What a presenter tells, by the relay of this server and from another window of this browser. Each says the whole
 * of it.
 */
export function useRoom({ screen = false, exploring = false }: Options = {}): Heard {
	const [byRelay, setByRelay] = useState<Said>();
	const [byChannel, setByChannel] = useState<Said>();
	const [relay, setRelay] = useState<Heard["relay"]>("looking");
	const [given, setGiven] = useKeptInTab("workshop-vote", readVote);
	const who = useRef<string>(undefined);
	const inTurn = useInTurn();
	useEffect(() => {
		const channel = openChannel((said) => {
			if (said.says !== "room") return;
			setByChannel({ room: said.room, at: Date.now() });
			if (screen) channel?.tell({ says: "here" });
		});
		channel?.tell({ says: screen ? "here" : "who" });
		return () => channel?.close();
	}, [screen]);
	useEffect(
		() =>
			followRelay({
				...knownAs(keptInTab(WHO)),
				screen,
				onHello: (hello) => {
					who.current = hello.who;
					keepInTab(WHO, hello.who);
				},
				onRoom: (room) => setByRelay({ room, at: Date.now() }),
				// Nobody who follows has a key that could be wrong.
				onState: (state) => setRelay(state === "key" ? "lost" : state),
			}),
		[screen],
	);
	const said = believed(byRelay, byChannel);
	const room = said?.room;
	const question = room?.question;
	const vote = useCallback(
		(answer: number) => {
			if (question?.state !== "open") return;
			setGiven({ question: question.id, answer });
		},
		[question, setGiven],
	);
	const isAsked = given !== undefined && given.question === question?.id;
	const arrived = useSentVote(
		relay === "connected" && isAsked && question?.state === "open" ? given : undefined,
		who,
		inTurn,
	);
	useEffect(() => {
		const { current: name } = who;
		if (relay === "connected" && name && !screen) inTurn(() => sendMode({ who: name, exploring }));
	}, [relay, exploring, screen, inTurn]);
	const sent = isAsked && arrived?.question === given.question && arrived.answer === given.answer;
	const mine = isAsked ? given.answer : undefined;
	return { room, at: said?.at ?? 0, relay, mine, sent, canVote: relay === "connected", vote };
}

/** The name that the relay gave this tab, so that a reload does not make two of one. It says nothing of who it is. */
const WHO = "workshop-who";

const knownAs = (kept: unknown) => (typeof kept === "string" ? { who: kept } : {});

function readVote(kept: unknown): Vote | undefined {
	const { question, answer } = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Vote>;
	return typeof question === "string" && typeof answer === "number" ? { question, answer } : undefined;
}
