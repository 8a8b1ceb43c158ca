"use client";
import { createContext, use } from "react";
import { t } from "../words/words";
import { cutAt, unseenParts } from "./unseen";

/** Whether values are covered, for an audience. */
export const CoveredContext = createContext(false);

/** Longer values are cut where they are shown; copying gives all of them. */
const MAX_SHOWN = 600;

/**
 * A value of a token, or dots in its place. Kept apart from the text around it, whatever its writing direction.
 * Characters that nobody can see stand there by their names: two values may differ in nothing else.
 */
export function Shown({ text, max = MAX_SHOWN }: { readonly text: string; readonly max?: number }) {
	const covered = use(CoveredContext);
	if (covered)
		return (
			<>
				<span aria-hidden="true">••••••</span>
				<span className="sr-only">{t("covered")}</span>
			</>
		);
	const shown = cutAt(text, max);
	return (
		<bdi translate="no">
			<Unseen text={shown} />
			{text.length > shown.length ? (
				<span className="more"> {t("and {count} more characters", { count: text.length - shown.length })}</span>
			) : null}
		</bdi>
	);
}

/** A text with every character that nobody can see by its name. */
export const Unseen = ({ text }: { readonly text: string }) =>
	unseenParts(text).map(({ text: part, at, unseen }) =>
		unseen ? (
			<span key={at} className="unseen">
				{part}
			</span>
		) : (
			part
		),
	);
