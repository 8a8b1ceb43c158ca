"use client";
import { useCallback, useEffect, useState } from "react";
import { MAX_TYPED } from "@/lib/search/entry";
import { wantedIn } from "@/lib/search/typed";
import { useAddress } from "../playing/useAddress";
import { SearchPanel } from "./SearchPanel";

/** The search as a page of its own: what is typed stands in the address. */
export function SearchPage() {
	const [first, setFirst] = useState<string>();
	const [typed, setTyped] = useState<string>();
	const open = useCallback((query: string) => {
		const asked = new URLSearchParams(query).get("q") ?? "";
		// What follows would not be looked for.
		const wanted = asked.length > MAX_TYPED ? wantedIn(asked) : asked;
		setFirst(wanted);
		setTyped(wanted);
	}, []);
	useEffect(() => {
		// Whoever comes here wants to type, and may have begun to.
		if (first !== undefined && document.activeElement === document.body)
			document.querySelector<HTMLElement>(".search-field")?.focus();
	}, [first]);
	useAddress(typed === undefined ? undefined : queryOf(typed), open);
	return first === undefined ? null : <SearchPanel key={first} first={first} onType={setTyped} />;
}

const queryOf = (typed: string): string => (typed === "" ? "" : new URLSearchParams({ q: typed }).toString());
