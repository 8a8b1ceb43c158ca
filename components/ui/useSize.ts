"use client";
import { type RefObject, useEffect, useState } from "react";

export interface Size {
	readonly width: number;
	readonly height: number;
}

/**
 * The size of an element without its padding, in pixels.
 * @param first what the server assumes: a desktop of 1440 by 900
 */
export function useSize(element: RefObject<HTMLElement | null>, first: Size): Size {
	const [size, setSize] = useState(first);
	useEffect(() => {
		const target = element.current;
		if (!target) return;
		const observer = new ResizeObserver(([entry]) => {
			if (!entry) return;
			const { width, height } = entry.contentRect;
			if (width > 0) setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
		});
		observer.observe(target);
		return () => observer.disconnect();
	}, [element]);
	return size;
}
