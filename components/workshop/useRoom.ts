"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { followRelay, sendMode, sendVote } from "@/lib/workshop/relay-client";
import type { Room } from "@/lib/workshop/room";
import { openChannel } from "./channel";
import { keepInTab, keptInTab, useKeptInTab } from "./kept-in-tab";
import { useInTurn } from "./useInTurn";

export interface Heard {
	/** What the presenter shows; `undefined` before anything was heard. */
	readonly room: Room | undefined;
	/** When that was heard, in milliseconds since 1970. */
	readonly at: number;
	readonly relay: "looking" | "none" | "lost" | "connected";
	/** The answer that was given to the open question. */
	readonly mine: number | undefined;
	/** Whether an answer can be sent to anybody. */
	readonly canVote: boolean;
	vote(answer: number): void;
}

interface Vote {
	readonly question: string;
	readonly answer: number;
}

interface Options {
	/** The audience's screen, which nobody counts as one who follows. */
	readonly screen?: boolean;
	/** Whether one looks around by oneself. The presenter hears how many do. */
	readonly exploring?: boolean;
}

/**
 * What a presenter tells, by the relay of this server and from another window of this browser. Each says the whole
 * of it, and the later one counts.
 */
export function useRoom({ screen = false, exploring = false }: Options = {}): Heard {
	const [byRelay, setByRelay] = useState<Room>();
	const [byChannel, setByChannel] = useState<Room>();
	const [heardAt, setHeardAt] = useState(0);
	const [relay, setRelay] = useState<Heard["relay"]>("looking");
	const [given, setGiven] = useKeptInTab("workshop-vote", readVote);
	const who = useRef<string>(undefined);
	const inTurn = useInTurn();
	useEffect(() => {
		const channel = openChannel((said) => {
			if (said.says !== "room") return;
			setByChannel(said.room);
			setHeardAt(Date.now());
			if (screen) channel?.tell({ says: "here" });
		});
		channel?.tell({ says: screen ? "here" : "who" });
		return () => channel?.close();
	}, [screen]);
	useEffect(
		() =>
			followRelay({
				...knownAs(keptInTab(WHO)),
				onHello: (hello) => {
					who.current = hello.who;
					keepInTab(WHO, hello.who);
				},
				onRoom: (room) => {
					setByRelay(room);
					setHeardAt(Date.now());
				},
				// Nobody who follows has a key that could be wrong.
				onState: (state) => setRelay(state === "key" ? "lost" : state),
			}),
		[],
	);
	const room = later(byRelay, byChannel);
	const question = room?.question;
	const vote = useCallback(
		(answer: number) => {
			if (question?.state !== "open") return;
			setGiven({ question: question.id, answer });
		},
		[question, setGiven],
	);
	// Also one that was given while the relay was away.
	useEffect(() => {
		if (relay !== "connected" || !given || given.question !== question?.id || question.state !== "open") return;
		const { current: name } = who;
		if (name) inTurn(() => sendVote({ who: name, ...given }));
	}, [relay, given, question?.id, question?.state, inTurn]);
	useEffect(() => {
		const { current: name } = who;
		if (relay === "connected" && name) inTurn(() => sendMode({ who: name, exploring }));
	}, [relay, exploring, inTurn]);
	const mine = given && given.question === question?.id ? given.answer : undefined;
	return { room, at: heardAt, relay, mine, canVote: relay === "connected", vote };
}

/** The name that the relay gave this tab, so that a reload does not make two of one. It says nothing of who it is. */
const WHO = "workshop-who";

const knownAs = (kept: unknown) => (typeof kept === "string" ? { who: kept } : {});

function readVote(kept: unknown): Vote | undefined {
	const { question, answer } = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Vote>;
	return typeof question === "string" && typeof answer === "number" ? { question, answer } : undefined;
}

const later = (one: Room | undefined, other: Room | undefined): Room | undefined =>
	!one || (other && other.turn > one.turn) ? other : one;
