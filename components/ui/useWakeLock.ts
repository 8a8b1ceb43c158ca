"use client";
import { useEffect } from "react";

/** Keeps the screen awake while this is shown, where the browser can: in a secure context, and in a window that is seen. */
export function useWakeLock(): void {
	useEffect(() => {
		let held: WakeLockSentinel | undefined;
		let over = false;
		const hold = async () => {
			if (over || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
			held = await navigator.wakeLock.request("screen").catch(() => undefined);
			if (over) void held?.release();
		};
		void hold();
		document.addEventListener("visibilitychange", hold);
		return () => {
			over = true;
			document.removeEventListener("visibilitychange", hold);
			void held?.release();
		};
	}, []);
}
