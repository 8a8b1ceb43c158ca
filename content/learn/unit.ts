/** What a unit of the course is: a reading, a piece of a real run, a question before one of its hops, statements, and where to go on. */
import type { NamedEdit } from "@/lib/flow/edit";
import type { Hop, Run } from "@/lib/flow/run";
import type { Levels } from "@/lib/vocabulary/controls";
import type { LaneId } from "@/lib/vocabulary/lanes";
import type { Settings } from "@/lib/vocabulary/settings";
import type { SpecRef } from "@/lib/vocabulary/specs";

/** A run of a lesson, by what departs from the way in which the lesson begins. */
export interface Play {
	/** Id in the catalogue. */
	readonly lesson: string;
	readonly settings?: Partial<Omit<Settings, "levels">> & { readonly levels?: Partial<Levels> };
	readonly choices?: readonly string[];
	/** Requests that are changed before they leave, by their notes. */
	readonly edits?: readonly NamedEdit[];
}

/** A text and the sections that say so; none where it is about no standard. */
export type Paragraph = readonly [text: string, ...specs: SpecRef[]];

/** Hops of a run that stand in a unit, from one to another, each by note and kind: `token.request`. */
export interface Piece extends Play {
	readonly from: string;
	readonly to: string;
	/** Lanes to draw, where the piece is clearer without the others. */
	readonly lanes?: readonly LaneId[];
}

/** A question before a hop of the piece: the lesson's own, or one whose answers the run judges. */
export type Question = {
	/** The hop that answers it. */
	readonly before: string;
	/** The hop whose words say so, where that is a later one: an answer is sent after it was decided. */
	readonly seen?: string;
} & (
	| { readonly question?: never }
	| {
			readonly question: string;
			readonly answers: readonly { readonly text: string; holds(hop: Hop, run: Run): boolean }[];
	  }
);

/** What to do after a unit. */
export interface Tries {
	/** Lesson whose run is practised. */
	readonly practice: string;
	/** The exercise of its set that is about the unit, without its lesson: `write-15`. Else the set from its beginning. */
	readonly exercise?: string;
	/** Lessons and attacks to step, by their ids. */
	readonly lessons: readonly string[];
	/** Pages of the site that are no lessons. */
	readonly pages?: readonly { readonly href: string; readonly text: string }[];
}

export interface Unit<StatementId extends string = string> {
	/** At most 120 words together. */
	readonly reading: readonly Paragraph[];
	readonly piece: Piece;
	readonly question: Question;
	/** Ids of one statement or several, each true or false. */
	readonly statements: readonly StatementId[];
	readonly tries: Tries;
	/** Whether what OAuth 2.1 changed (`content/delta.ts`) stands below it, as a list to tick. */
	readonly migration?: true;
}

/** A sentence that is true or false, and the run that shows which. */
export interface Statement {
	readonly text: string;
	readonly proof: Play;
	/** Note and kind of the hop at which it is seen. */
	readonly hop: string;
	/** Whether that run bears the sentence out. */
	holds(run: Run): boolean;
	/** A run in which the same question has the other answer. */
	readonly otherwise: Play;
	/** What to know besides, whichever it was; in one or two sentences. */
	readonly because: string;
	readonly specs: readonly SpecRef[];
}
