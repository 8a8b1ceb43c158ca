"use client";
import { useEffect, useRef, useState } from "react";
import { DownIcon } from "../ui/icons";
import type { Text } from "../words/text";
import { t } from "../words/words";

interface Props {
	/** What there is more of, such as `tr` in the log. */
	readonly rows: string;
	/** What is said of one of them, and of several. */
	readonly texts: readonly [one: Text, several: Text];
}

/** At the lower edge of a box that scrolls: how much of it is hidden below. Pressing it scrolls there. */
export function MoreBelow({ rows, texts }: Props) {
	const mark = useRef<HTMLButtonElement>(null);
	const hidden = useHiddenBelow(mark, rows);
	return (
		<button
			ref={mark}
			type="button"
			className="more-below"
			tabIndex={-1}
			data-hidden={hidden === 0}
			onClick={() => boxOf(mark.current)?.scrollBy({ top: boxOf(mark.current)?.clientHeight ?? 0 })}
		>
			<DownIcon size={14} /> {t(texts[hidden === 1 ? 0 : 1], { count: hidden })}
		</button>
	);
}

const boxOf = (element: HTMLElement | null) => element?.closest<HTMLElement>(".tab-panel, .audit-box, .dialog");

/** How many of the rows in the box around an element end below its lower edge. */
function useHiddenBelow(mark: { readonly current: HTMLElement | null }, rows: string): number {
	const [hidden, setHidden] = useState(0);
	useEffect(() => {
		const box = boxOf(mark.current);
		if (!box) return;
		const count = () => {
			if (box.scrollHeight - box.clientHeight - box.scrollTop <= 2) return setHidden(0);
			// What lies behind the mark itself is hidden, too.
			const edge = mark.current?.getBoundingClientRect().top ?? 0;
			const below = [...box.querySelectorAll(rows)].filter((row) => row.getBoundingClientRect().bottom > edge + 2);
			setHidden(below.length);
		};
		const sizes = new ResizeObserver(count);
		sizes.observe(box);
		const content = new MutationObserver(count);
		content.observe(box, { childList: true, subtree: true });
		box.addEventListener("scroll", count, { passive: true });
		count();
		return () => {
			sizes.disconnect();
			content.disconnect();
			box.removeEventListener("scroll", count);
		};
	}, [mark, rows]);
	return hidden;
}
