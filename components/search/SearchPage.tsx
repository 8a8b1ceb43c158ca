"use client";
import { useCallback, useState } from "react";
import { useAddress } from "../playing/useAddress";
import { SearchPanel } from "./SearchPanel";

/** The search as a page of its own: what is typed stands in the address. */
export function SearchPage() {
	const [first, setFirst] = useState<string>();
	const [typed, setTyped] = useState<string>();
	const open = useCallback((query: string) => {
		const wanted = new URLSearchParams(query).get("q") ?? "";
		setFirst(wanted);
		setTyped(wanted);
	}, []);
	useAddress(typed === undefined ? undefined : queryOf(typed), open);
	return first === undefined ? null : <SearchPanel key={first} first={first} onType={setTyped} />;
}

const queryOf = (typed: string): string => (typed === "" ? "" : new URLSearchParams({ q: typed }).toString());
