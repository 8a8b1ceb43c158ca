/** What the page of a unit is built from: plain data, played and judged when the site is built. */
import type { Paragraph } from "@/content/learn/unit";
import type { Run } from "@/lib/flow/run";
import type { SpecRef } from "@/lib/vocabulary/specs";

/** A unit in the list. */
export interface UnitRow {
	readonly id: string;
	readonly title: string;
	readonly group: string;
	/** From 1. */
	readonly number: number;
	readonly minutes: number;
	/** Ids under which its answers are remembered. */
	readonly items: readonly string[];
}

/** Hops of a run that stand in a unit. */
export interface ShownPiece {
	/** The run up to the end of the piece; its lanes are those that take part in the piece. */
	readonly run: Run;
	/** Number of the last hop of the whole run. */
	readonly total: string;
	/** Indices of the first and the last hop of the piece. */
	readonly first: number;
	readonly last: number;
	/** Its lesson, and how it is played: "Code + PKCE, OAuth 2.1". */
	readonly name: string;
	/** Address of the lesson at each hop of the piece. */
	readonly hrefs: readonly string[];
}

export interface ShownQuestion {
	/** Index of the hop before which it is asked, and of the one that says what happened. */
	readonly before: number;
	readonly seen: number;
	readonly question: string;
	/** `holds` is what happened. */
	readonly answers: readonly { readonly text: string; readonly holds: boolean }[];
}

export interface ShownStatement {
	readonly id: string;
	readonly text: string;
	/** Whether its run bears it out. */
	readonly holds: boolean;
	readonly because: string;
	readonly specs: readonly SpecRef[];
	/** Where it is seen. */
	readonly href: string;
	readonly hop: string;
	readonly hopTitle: string;
	/** The lesson, and how it is played. */
	readonly run: string;
}

export interface ShownLink {
	readonly href: string;
	/** What it leads to: the title of a page of the site that is none of the others is whole by itself. */
	readonly kind: "flow" | "attack" | "practice" | "page";
	readonly title: string;
}

export interface ShownUnit extends UnitRow {
	readonly reading: readonly Paragraph[];
	/** Terms of its reading that the glossary explains. */
	readonly terms: readonly { readonly id: string; readonly term: string }[];
	readonly piece: ShownPiece;
	readonly question: ShownQuestion;
	readonly statements: readonly ShownStatement[];
	readonly tries: readonly ShownLink[];
	readonly migration: boolean;
}

export const pathOfUnit = (id: string): string => `/learn/${id}`;
