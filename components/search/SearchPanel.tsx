"use client";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { MAX_TYPED } from "@/lib/search/entry";
import { wantedIn } from "@/lib/search/typed";
import { t } from "../words/words";
import { Results } from "./Results";
import { useFinder } from "./useFinder";
import { useSaid } from "./useSaid";
import "./search.css";

interface Props {
	/** What stands in the field at first. */
	readonly first?: string;
	/** Told of whatever is typed. */
	readonly onType?: (typed: string) => void;
	/** So many results of a kind are shown; all, where nothing is said. */
	readonly most?: number;
	/** A result was opened. */
	readonly onGone?: () => void;
}

/** The field, and what it finds. What is typed before the list is here is not lost. */
export function SearchPanel({ first = "", onType, most, onGone }: Props) {
	const { find, again } = useFinder();
	const [typed, setTyped] = useState(first);
	const wanted = wantedIn(typed);
	const isUnseen = wanted === "" && typed.trim() !== "";
	const groups = useMemo(() => find?.(wanted), [find, wanted]);
	const count = groups?.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0;
	const whole = useRef<HTMLDivElement>(null);
	const label = useId();
	const said = useSaid(groups && wanted !== "" ? countOf(count, wanted) : "");
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: its field and its links are what is pressed; keys go from one to the next.
		<div className="search" ref={whole} onKeyDown={(event) => onKey(event, whole.current)}>
			<label className="sr-only" htmlFor={label}>
				{t("Search lessons, attacks, terms, parameters, error codes, checks and clauses")}
			</label>
			<input
				id={label}
				className="search-field"
				type="search"
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				maxLength={MAX_TYPED}
				placeholder={t("invalid_grant, verifier, RFC 7636, mix-up")}
				value={typed}
				onChange={({ target }) => {
					setTyped(target.value);
					onType?.(target.value);
				}}
			/>
			<p className="sr-only" role="status">
				{said}
			</p>
			{isUnseen ? <p className="search-hint">{t("What was typed has no character that can be seen.")}</p> : null}
			{groups && !isUnseen ? <Results typed={wanted} groups={groups} most={most} onGone={onGone} /> : null}
			{groups ? null : <Coming again={again} />}
		</div>
	);
}

/** While the list is not here. */
function Coming({ again }: { readonly again: (() => void) | undefined }) {
	if (!again) return <p className="search-hint">{t("Fetching what can be searched for.")}</p>;
	return (
		<div className="search-hint" role="alert">
			<p>{t("What can be searched for could not be fetched: the server cannot be reached.")}</p>
			<p className="search-ways">
				<button type="button" className="btn" onClick={again}>
					{t("Try again")}
				</button>
			</p>
		</div>
	);
}

function countOf(count: number, typed: string): string {
	if (count === 0) return t("No results for {typed}", { typed });
	return count === 1 ? t("1 result for {typed}", { typed }) : t("{count} results for {typed}", { count, typed });
}

/** ↑ and ↓ go through the results, and Enter in the field opens the first. What is typed on a result goes to the field. */
function onKey(event: KeyboardEvent, whole: HTMLElement | null): void {
	const field = whole?.querySelector("input");
	if (!whole || !field || event.ctrlKey || event.metaKey || event.altKey) return;
	const stops: readonly HTMLElement[] = [field, ...whole.querySelectorAll<HTMLElement>("[data-hit]")];
	const at = stops.findIndex((one) => one.contains(document.activeElement));
	const to = event.key === "ArrowDown" ? at + 1 : event.key === "ArrowUp" ? at - 1 : undefined;
	if (to !== undefined) {
		event.preventDefault();
		stops[Math.max(0, Math.min(to, stops.length - 1))]?.focus();
	} else if (event.key === "Enter" && at === 0 && !event.nativeEvent.isComposing) {
		event.preventDefault();
		stops[1]?.click();
	} else if (at > 0 && [...event.key].length === 1 && event.key !== " ") field.focus();
}
