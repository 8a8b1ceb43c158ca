"use client";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { leftOf } from "@/lib/workshop/pace";
import { followRelay, sendRoom } from "@/lib/workshop/relay-client";
import type { Room, Tally } from "@/lib/workshop/room";
import type { Session } from "@/lib/workshop/session";
import { type Channel, openChannel } from "../channel";
import { useInTurn } from "../useInTurn";

export interface Telling {
	/** `none`: this server has no relay; `key`: it has one, and does not take this key, or was given none. */
	readonly relay: "looking" | "none" | "lost" | "key" | "connected";
	readonly tally: Tally | undefined;
	/** Whether a screen in another window has been heard of. */
	readonly screen: boolean;
}

/** Every so many milliseconds the room hears again how much time is left. */
const CLOCK = 30_000;

/** Seconds since 1970. */
export const nowSeconds = () => Math.floor(Date.now() / 1000);

/** Tells the room what the session says: the windows of this browser, and everybody whom the relay reaches. */
export function useTelling(session: Session, key: string, takeOver: (room: Room) => void): Telling {
	const [relay, setRelay] = useState<Telling["relay"]>("looking");
	const [tally, setTally] = useState<Tally>();
	const [screen, setScreen] = useState(false);
	const channel = useRef<Channel>(undefined);
	const now = useRef(session);
	const over = useRef(takeOver);
	/** What is said to the relay is what holds when its turn comes; where there is no key, nothing is. */
	const telling = useRef<() => void>(undefined);
	const inTurn = useInTurn();
	useLayoutEffect(() => {
		now.current = session;
		over.current = takeOver;
	});
	useEffect(() => {
		const open = openChannel(({ says }) => {
			if (says === "room") return;
			setScreen(true);
			open?.tell({ says: "room", room: roomOf(now.current) });
		});
		channel.current = open;
		return () => open?.close();
	}, []);
	useEffect(() => {
		if (key === "") return setRelay("key");
		let waits = false;
		const send = () => {
			// One that waits says whatever holds by then.
			if (waits) return;
			waits = true;
			inTurn(() => {
				waits = false;
				return tellRelay(key, roomOf(now.current), (room) => over.current(room), setRelay);
			});
		};
		telling.current = send;
		setRelay("looking");
		const stop = followRelay({
			key,
			// Where somebody presents already, from another machine or before this page was reloaded, this one goes on from there.
			onRoom: (room) => over.current(room),
			onTally: setTally,
			onState: (state) => {
				setRelay(state);
				if (state === "connected") send();
			},
		});
		const timer = setInterval(send, CLOCK);
		return () => {
			telling.current = undefined;
			stop();
			clearInterval(timer);
		};
	}, [key, inTurn]);
	const { room } = session;
	useEffect(() => {
		channel.current?.tell({ says: "room", room: { ...roomOf(now.current), ...room } });
		telling.current?.();
	}, [room]);
	return { relay, tally: relay === "connected" ? tally : undefined, screen };
}

async function tellRelay(
	key: string,
	room: Room,
	takeOver: (room: Room) => void,
	setRelay: (relay: Telling["relay"]) => void,
): Promise<void> {
	// Nothing was said yet: whoever is there already knows more.
	if (room.turn === 0) return;
	const sent = await sendRoom(key, room);
	if ("ok" in sent) return;
	if (sent.problem === "key") setRelay("key");
	else if (sent.problem === "older" && sent.room) takeOver(sent.room);
}

/** What the room is told: the place and, where a plan is on, the time that is left. */
export function roomOf({ room, plan, began, minutes, block, blockBegan }: Session): Room {
	const on = plan?.blocks[block];
	if (!on || began === undefined) return room;
	return { ...room, block: { name: on.name, left: leftOf(minutes, { began, block, blockBegan, now: nowSeconds() }) } };
}
