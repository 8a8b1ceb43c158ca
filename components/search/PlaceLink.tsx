"use client";
import type { MouseEvent, ReactNode } from "react";
import { useGo } from "../ui/useGo";
import { arriveAt } from "./arrive";

interface Props {
	readonly href: string;
	readonly className?: string;
	/** One that ↑ and ↓ go to. */
	readonly isHit?: boolean;
	/** What it says comes from the lessons. */
	readonly isProse?: boolean;
	/** The page shows another place now. */
	readonly onGone: (() => void) | undefined;
	readonly children: ReactNode;
}

/** A link to any place of the site: another page, another hop of the lesson that is open, a term on this page. */
export function PlaceLink({ href, className, isHit = false, isProse = false, onGone, children }: Props) {
	const go = useGo();
	const onClick = (event: MouseEvent) => {
		const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
		// Another tab, another window, a download: the browser's own.
		if (event.defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
		onGone?.();
		arriveAt(href);
		// An anchor of this page is the browser's own, too: it scrolls there.
		if (isHere(href)) return;
		event.preventDefault();
		go(href);
	};
	return (
		<a
			href={href}
			className={className}
			lang={isProse ? "en" : undefined}
			onClick={onClick}
			{...(isHit ? { "data-hit": "" } : {})}
		>
			{children}
		</a>
	);
}

function isHere(href: string): boolean {
	const { pathname, search, hash } = new URL(href, window.location.href);
	return pathname === window.location.pathname && search === "" && hash !== "";
}
