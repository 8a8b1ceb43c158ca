"use client";
import { useEffect, useState } from "react";

/** Whether the screen stays on (Screen Wake Lock). A page that is not seen loses it, and asks again when it is. */
export type WakeLock = "asking" | "held" | "refused" | "absent";

/** Asks for the screen to stay on as long as the component is there. */
export function useWakeLock(): WakeLock {
	const [lock, setLock] = useState<WakeLock>("asking");
	useEffect(() => {
		if (!("wakeLock" in navigator)) return setLock("absent");
		let live = true;
		let held: WakeLockSentinel | undefined;
		const ask = async () => {
			if (document.visibilityState !== "visible") return;
			try {
				const given = await navigator.wakeLock.request("screen");
				if (!live) return void given.release();
				held = given;
				given.addEventListener("release", () => {
					if (!live) return;
					setLock("asking");
					void ask();
				});
				setLock("held");
			} catch {
				if (live) setLock("refused");
			}
		};
		const again = () => void ask();
		document.addEventListener("visibilitychange", again);
		again();
		return () => {
			live = false;
			document.removeEventListener("visibilitychange", again);
			void held?.release();
		};
	}, []);
	return lock;
}
