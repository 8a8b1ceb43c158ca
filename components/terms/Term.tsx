"use client";
import { type ReactNode, useSyncExternalStore } from "react";
import { termsPiece } from "./pieces";

/** The glossary, or `undefined` while it is not here. */
export const useTerms = () => useSyncExternalStore(termsPiece.whenHere, termsPiece.have, () => undefined);

interface TermProps {
	/** The entry of the glossary; none where the word has no entry. */
	readonly id: string | undefined;
	/** On the stage, which is a picture: for the mouse and the finger only. The letter beside it has the word, too. */
	readonly still?: boolean | undefined;
	readonly className?: string;
	readonly children: ReactNode;
}

/** A word that shows its entry of the glossary: on hover, on focus, and when it is pressed. */
export function Term({ id, still = false, className, children }: TermProps) {
	if (id === undefined) return <span className={className}>{children}</span>;
	const marks = { "data-term": id, className: `term-word ${className ?? ""}`, children };
	return still ? <span {...marks} /> : <button type="button" {...marks} />;
}

/** A text in which each term shows its entry. Until the glossary is here it is the text alone. */
export function TermText({ text, still }: { readonly text: string } & Pick<TermProps, "still">) {
	const terms = useTerms();
	if (!terms) return text;
	return terms.markedPieces(text).map((one, i) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text.
		<Term key={i} id={one.id} still={still}>
			{one.text}
		</Term>
	));
}

/** The card on which entries are shown, and the search: once for a page, when the glossary is here. */
export function TermCards() {
	const terms = useTerms();
	return terms ? <terms.Extras glossary={terms.glossary} /> : null;
}
