"use client";
import { useCallback, useRef } from "react";

/** One message after the other: two that are sent at once may arrive in either order, and the last one counts. */
export function useInTurn(): (send: () => Promise<unknown>) => void {
	const before = useRef<Promise<unknown>>(Promise.resolve());
	return useCallback((send) => {
		before.current = before.current.then(send, send);
	}, []);
}
