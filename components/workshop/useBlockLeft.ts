"use client";
import { useEffect, useState } from "react";
import type { Heard } from "./useRoom";

/**
 * How long the block of the agenda still is, every second.
 * @returns seconds, none where it should be over; `undefined` where no plan is on
 */
export function useBlockLeft({ room, at }: Pick<Heard, "room" | "at">): number | undefined {
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, []);
	const block = room?.block;
	return block && Math.max(0, block.left - Math.max(0, now - at) / 1000);
}
