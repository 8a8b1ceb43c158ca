"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { patiently } from "../ui/patiently";
import { finderPiece } from "./pieces";

/**
 * What finds, or `undefined` while it is not here; and, where it cannot be fetched, a way to try again.
 */
export function useFinder() {
	const [again, setAgain] = useState<() => void>();
	const find = useSyncExternalStore(finderPiece.whenHere, finderPiece.have, () => undefined);
	useEffect(() => {
		patiently(finderPiece.get, (retry) => setAgain(() => retry)).catch(() => undefined);
	}, []);
	return { find, again };
}
