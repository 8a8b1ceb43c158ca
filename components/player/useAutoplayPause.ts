"use client";
import { useEffect } from "react";
import type { Player } from "../playing/usePlayer";

/** Playing by itself stops when somebody reads closely: on hover or focus of the inspector, or a hidden tab. */
export function useAutoplayPause({ snapshot, send }: Player): void {
	const playing = snapshot.matches("playing");
	useEffect(() => {
		if (!playing) return;
		const pause = () => send({ type: "PAUSE" });
		const onHidden = () => {
			if (document.hidden) pause();
		};
		const onReading = (event: Event) => {
			if (event.target instanceof Element && event.target.closest(".inspector, .racks, .below")) pause();
		};
		document.addEventListener("visibilitychange", onHidden);
		document.addEventListener("focusin", onReading);
		document.addEventListener("pointerover", onReading);
		return () => {
			document.removeEventListener("visibilitychange", onHidden);
			document.removeEventListener("focusin", onReading);
			document.removeEventListener("pointerover", onReading);
		};
	}, [playing, send]);
}
