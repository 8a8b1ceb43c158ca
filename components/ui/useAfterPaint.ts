"use client";
import { startTransition, useEffect, useState } from "react";

/** A page that is not seen gets no frames: after so many milliseconds its parts follow without one. */
const UNSEEN = 200;

/**
 * A value, one picture late: whoever draws from it is drawn after what draws from the value itself is on the screen.
 * For what stands beside the picture that somebody waits for. Where values follow each other faster than
 * pictures, the ones between are left out.
 */
export function useAfterPaint<T extends object>(value: T): T {
	const [shown, setShown] = useState(value);
	useEffect(() => afterPaint(() => startTransition(() => setShown(value))), [value]);
	return shown;
}

/** @returns calls it off */
function afterPaint(work: () => void): () => void {
	const { port1, port2 } = new MessageChannel();
	// A message that is posted before a frame is painted arrives after it.
	const frame = requestAnimationFrame(() => port2.postMessage(0));
	const timer = setTimeout(work, UNSEEN);
	port1.onmessage = work;
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
		port1.close();
	};
}
