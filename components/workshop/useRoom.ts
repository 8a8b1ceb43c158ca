"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { followRelay, sendMode, sendVote } from "@/lib/workshop/relay-client";
import type { Room } from "@/lib/workshop/room";
import { openChannel } from "./channel";

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
	explore(exploring: boolean): void;
}

interface Vote {
	readonly question: string;
	readonly answer: number;
}

/**
 * What a presenter tells, by the relay of this server and from another window of this browser. Each says the whole
 * of it, and the later one counts.
 */
export function useRoom({ screen = false }: { readonly screen?: boolean } = {}): Heard {
	const [byRelay, setByRelay] = useState<Room>();
	const [byChannel, setByChannel] = useState<Room>();
	const [heardAt, setHeardAt] = useState(0);
	const [relay, setRelay] = useState<Heard["relay"]>("looking");
	const [given, setGiven] = useState<Vote>();
	const who = useRef<string>(undefined);
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
				onHello: (hello) => {
					who.current = hello.who;
				},
				onRoom: (room) => {
					setByRelay(room);
					setHeardAt(Date.now());
				},
				onState: setRelay,
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
		[question],
	);
	// Also one that was given while the relay was away.
	useEffect(() => {
		if (relay !== "connected" || !given || given.question !== question?.id || question.state !== "open") return;
		if (who.current) void sendVote({ who: who.current, ...given });
	}, [relay, given, question?.id, question?.state]);
	const explore = useCallback((exploring: boolean) => {
		if (who.current) void sendMode({ who: who.current, exploring });
	}, []);
	const mine = given && given.question === question?.id ? given.answer : undefined;
	return { room, at: heardAt, relay, mine, canVote: relay === "connected", vote, explore };
}

const later = (one: Room | undefined, other: Room | undefined): Room | undefined =>
	!one || (other && other.turn > one.turn) ? other : one;
