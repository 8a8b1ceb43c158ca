"use client";
import { useEffect, useState } from "react";

/** Milliseconds after which somebody has stopped typing. */
const PAUSE = 500;

/** What a screen reader is to say when it has stood so for a moment: not after every letter. */
export function useSaid(text: string): string {
	const [said, setSaid] = useState("");
	useEffect(() => {
		const timer = setTimeout(() => setSaid(text), PAUSE);
		return () => clearTimeout(timer);
	}, [text]);
	return said;
}
