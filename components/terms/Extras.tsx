"use client";
import type { Term } from "@/content/glossary";
import { SearchKey } from "../search/SearchKey";
import { TermCard } from "./TermCard";

/** What every page has besides its own: the card of a term, and the search. */
export function Extras({ glossary }: { readonly glossary: readonly Term[] }) {
	return (
		<>
			<TermCard glossary={glossary} />
			<SearchKey />
		</>
	);
}
