"use client";
import { useEffect, useState } from "react";
import { singleKeysOff } from "../playing/useKeys";
import { LaterDialog } from "../ui/pieces";
import { useQuietFetch } from "../ui/useQuietFetch";
import { t } from "../words/words";
import { onOpenSearch } from "./open-search";
import { finderPiece } from "./pieces";
import { SearchPanel } from "./SearchPanel";

/** So many results of a kind are shown; the page of the search has all. */
const MOST = 12;

const pieces = [finderPiece];

/** The search of the site, as a dialog: a slash opens it on every page that has no other use for one. */
export function SearchKey() {
	const [open, setOpen] = useState(false);
	useQuietFetch(pieces);
	useEffect(() => {
		const show = () => {
			// The page of the search has its field already.
			const field = document.querySelector<HTMLElement>(".search-field");
			if (field) field.focus();
			else setOpen(true);
		};
		const ends = [onOpenSearch(show), onSlash(show)];
		return () => {
			for (const end of ends) end();
		};
	}, []);
	if (!open) return null;
	const close = () => setOpen(false);
	return (
		<LaterDialog title={t("Search")} open onClose={close}>
			<SearchPanel most={MOST} onGone={close} />
		</LaterDialog>
	);
}

/** Also tells of a slash that was pressed before anybody listened. @returns ends that */
function onSlash(tell: () => void): () => void {
	const { dataset } = document.documentElement;
	const waits = dataset.slash !== undefined && !singleKeysOff();
	delete dataset.slash;
	dataset.search = "on";
	if (waits) tell();
	const onKey = (event: KeyboardEvent) => {
		if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
		if (event.defaultPrevented || singleKeysOff() || isTaken(event.target)) return;
		event.preventDefault();
		tell();
	};
	window.addEventListener("keydown", onKey);
	return () => {
		delete dataset.search;
		window.removeEventListener("keydown", onKey);
	};
}

/** Whether somebody writes, or has another dialog open. */
const isTaken = (target: EventTarget | null): boolean =>
	// A rack that folds has one that is closed until it is pressed.
	[...document.querySelectorAll('[role="dialog"]')].some((one) => one.checkVisibility()) ||
	(target instanceof Element &&
		target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !== null);
