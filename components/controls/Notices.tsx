"use client";
import { Children, type ReactNode } from "react";
import type { Player } from "../playing/usePlayer";
import { t } from "../words/words";
import { Failure } from "./failure-piece";

/** What a link asked for and could not get, and what went wrong in our own simulator. One sentence each. */
export function Notices({ player }: { readonly player: Player }) {
	const { notices, dismiss, context, busy, lost } = player;
	const waits = busy && lost !== undefined;
	return (
		<NoticeList notices={notices} onDismiss={dismiss}>
			{waits ? (
				<p>
					{t("The server cannot be reached, so this run is not played yet. Your lesson, hop and edits are kept.")}{" "}
					<button type="button" className="btn" onClick={lost.again}>
						{t("Try again")}
					</button>
				</p>
			) : null}
			{context.failure === undefined ? null : <Failure player={player} />}
		</NoticeList>
	);
}

interface ListProps {
	readonly notices: readonly string[];
	readonly onDismiss: () => void;
	/** What is more than a sentence; it stays until its cause is gone. */
	readonly children?: ReactNode;
}

/** Sentences for the reader of a link, until they are put away. Nothing where there are none. */
export function NoticeList({ notices, onDismiss, children }: ListProps) {
	// Several children of which none is there are a list, too.
	if (notices.length === 0 && Children.toArray(children).length === 0) return null;
	return (
		<div className="notices" role="alert">
			<div>
				{children}
				{notices.map((notice) => (
					<p key={notice} lang="en">
						{notice}
					</p>
				))}
			</div>
			{notices.length > 0 ? (
				<button type="button" className="btn" onClick={onDismiss}>
					{t("OK")}
				</button>
			) : null}
		</div>
	);
}
