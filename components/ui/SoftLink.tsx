"use client";
import type { MouseEvent, ReactNode } from "react";
import { useGo } from "./useGo";

interface Props {
	/** An address of this site. */
	readonly href: string;
	readonly className?: string;
	readonly children: ReactNode;
}

/** A link that changes the page without loading it anew, where a plain press asks for that. Nothing is fetched ahead. */
export function SoftLink({ href, className, children }: Props) {
	const go = useGo();
	const onClick = (event: MouseEvent) => {
		const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
		// Another tab, another window, a download: the browser's own.
		if (event.defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
		event.preventDefault();
		go(href);
	};
	return (
		<a href={href} className={className} onClick={onClick}>
			{children}
		</a>
	);
}
