"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { askWindows, ECHO, type Second, type Windows } from "./windows";

/** How long a second window may take to load and answer, in milliseconds. */
const PATIENCE = 8000;

/** Whether a second window answers, and what opens one. */
export function useSecondWindow(): { readonly second: Second; readonly open: () => void } {
	const [second, setSecond] = useState<Second>("none");
	const talking = useRef<Windows>(undefined);
	useEffect(() => {
		talking.current = askWindows((is) => setSecond(is === "here" ? "here" : "none"));
		if (!talking.current) setSecond("impossible");
		return () => talking.current?.close();
	}, []);
	useEffect(() => {
		if (second !== "opening") return;
		const timer = setTimeout(() => setSecond("silent"), PATIENCE);
		return () => clearTimeout(timer);
	}, [second]);
	const open = useCallback(() => {
		if (!talking.current) return;
		setSecond(window.open(ECHO, "_blank", "popup,width=560,height=420") ? "opening" : "stopped");
	}, []);
	return { second, open };
}
