"use client";
import { useEffect, useState } from "react";

/** So long after a message nothing more is expected of a client, in milliseconds. */
const QUIET = 10_000;

/** Whether nothing has come since a message for so long that the client is done. @param n number of the last one */
export function useQuiet(n: number | undefined): boolean {
	const [quietAt, setQuietAt] = useState<number>();
	useEffect(() => {
		if (n === undefined) return;
		const timer = setTimeout(() => setQuietAt(n), QUIET);
		return () => clearTimeout(timer);
	}, [n]);
	return n !== undefined && quietAt === n;
}
