"use client";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";

interface Props {
	/** What a reader is told about it. */
	readonly label: string;
	readonly className?: string;
	readonly children: ReactNode;
}

/** A box that may scroll. Where it does, the Tab key stops at it, so that its rest can be reached by keyboard (WCAG 2.1.1). */
export function Scrolls({ label, className, children }: Props) {
	const box = useRef<HTMLDivElement>(null);
	const stop = useScrolls(box) ? ({ role: "region", "aria-label": label, tabIndex: 0 } as const) : {};
	return (
		<div ref={box} className={className} {...stop}>
			{children}
		</div>
	);
}

/** Whether an element holds more than it shows. */
export function useScrolls(box: RefObject<HTMLElement | null>): boolean {
	const [scrolls, setScrolls] = useState(false);
	useEffect(() => {
		const { current } = box;
		if (!current) return;
		const look = () => setScrolls(current.scrollHeight > current.clientHeight + 1);
		const sizes = new ResizeObserver(look);
		sizes.observe(current);
		const content = new MutationObserver(look);
		content.observe(current, { childList: true, characterData: true, subtree: true });
		return () => {
			sizes.disconnect();
			content.disconnect();
		};
	}, [box]);
	return scrolls;
}
