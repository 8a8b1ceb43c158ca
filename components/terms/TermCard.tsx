"use client";
import { useEffect, useRef, useState } from "react";
import type { Term } from "@/content/glossary";
import { t } from "../words/words";
import { watchTerms } from "./watch-terms";

const ID = "term-card";

/**
 * The entry of the word that the mouse is over, that has the focus, or that was pressed. It stays while the mouse
 * is on it, and Escape puts it away (WCAG 2.2 §1.4.13).
 */
export function TermCard({ glossary }: { readonly glossary: readonly Term[] }) {
	const card = useRef<HTMLElement>(null);
	const [word, setWord] = useState<HTMLElement>();
	useEffect(() => (card.current ? watchTerms(card.current, setWord) : undefined), []);
	useEffect(() => {
		if (!word || !card.current) return;
		const shown = card.current;
		word.style.setProperty("anchor-name", "--term");
		word.setAttribute("aria-describedby", ID);
		shown.showPopover();
		return () => {
			word.style.removeProperty("anchor-name");
			word.removeAttribute("aria-describedby");
			if (shown.isConnected) shown.hidePopover();
		};
	}, [word]);
	const entry = glossary.find(({ id }) => id === word?.dataset.term);
	return (
		<aside ref={card} aria-label={t("Glossary")} popover="manual" className="term-card">
			{entry ? (
				<p id={ID}>
					<span lang="en">
						<b>{entry.term}.</b> {entry.text}
					</span>
					{/* A value in a rack is a button of its own. */}
					{word?.hasAttribute("aria-pressed") ? ` ${t("Press it to follow this value.")}` : null}
					{entry.specs.length === 0 ? null : <small translate="no">{entry.specs.join(", ")}</small>}
				</p>
			) : null}
		</aside>
	);
}
