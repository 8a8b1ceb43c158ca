"use client";
import { createContext, use } from "react";
import { cut, lengthOf } from "@/lib/http/text";

/** Whether values are covered, for an audience. */
export const CoveredContext = createContext(false);

/** Longer values are cut where they are shown; copying gives all of them. */
const MAX_SHOWN = 600;

/** A value of a token, or dots in its place. Kept apart from the text around it, whatever its writing direction. */
export function Shown({ text, max = MAX_SHOWN }: { readonly text: string; readonly max?: number }) {
	const covered = use(CoveredContext);
	if (covered)
		return (
			<>
				<span aria-hidden="true">••••••</span>
				<span className="sr-only">covered</span>
			</>
		);
	const more = lengthOf(text) - max;
	return (
		<bdi>
			{cut(text, max)}
			{more > 0 ? <span className="more"> and {more} more characters</span> : null}
		</bdi>
	);
}
