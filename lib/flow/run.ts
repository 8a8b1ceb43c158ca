/** A run as the screen sees it: every hop from the first to the end. Plain JSON, without any world. */
import type { Pairs } from "../http/form";
import type { CheckId } from "../vocabulary/check-ids";
import type { Lane, LaneId, Phase } from "../vocabulary/lanes";
import type { Message, Refusal } from "../vocabulary/message";
import type { End, MessageNote } from "../vocabulary/notes";
import type { Settings } from "../vocabulary/settings";
import type { Value } from "../vocabulary/values";
import type { Edit } from "./edit";
import type { FreePlay } from "./intervention";

/** Everything that decides a run. The same spec gives the same bytes, here and anywhere. */
export interface RunSpec {
	readonly settings: Settings;
	/** In order: an option id, or `?` and form fields that the learner typed. */
	readonly choices: readonly string[];
	readonly edits: readonly Edit[];
	/** Where a learner plays the attacker: where it stands, and what it does. */
	readonly free?: FreePlay;
}

/** One press of Next. */
export interface Hop {
	/** From 0. */
	readonly index: number;
	/** As written: `9`, or `6b` for a message beside hop 6, such as a copy; the next one there is `6c`. */
	readonly number: string;
	readonly state: string;
	/** Index of the frame that it belongs to. */
	readonly frame: number;
	readonly phase: Phase;
	readonly message: Message;
	/** On the stage; for messages made from their bytes. */
	readonly label: string;
	readonly note: MessageNote;
	/** Where nobody receives it: the lane that should have, or its sender where there is none, and what is said of that. */
	readonly unheard?: { readonly goal: LaneId; readonly says: string };
	/** Nobody here saw it: it follows from what came before, as the request does to which a redirect leads. */
	readonly unseen?: true;
	/** Where this hop is, or carries, a no. */
	readonly refusal?: Pick<Refusal, "error" | "status" | "description">;
	/** What to ask before showing it; `holds` is what really happened. */
	readonly prediction?: {
		readonly question: string;
		readonly answers: readonly { readonly text: string; readonly holds: boolean }[];
	};
}

/** A moment at which a person decides. */
export interface ChoicePoint {
	/** Position in `RunSpec.choices`. */
	readonly index: number;
	/** The hop that brought the page, after which the person acts; -1 before the first. */
	readonly after: number;
	readonly options: readonly { readonly id: string; readonly label: string; readonly fields: Pairs }[];
}

export interface RunValue extends Value {
	/** Index of the hop in which it first exists; -1 where it was there before the first. */
	readonly bornAt: number;
}

/** What the worlds of an attack's run say: whether, and from which hop on. */
export interface Verdict {
	readonly goalMet: boolean;
	readonly honestWorks: boolean;
	/** Whether the last act's question is about what happened in this run. */
	readonly explained: boolean;
	readonly goalMetAt?: number;
	readonly honestWorksAt?: number;
}

/** A value that a played attacker holds, and what it opened when it was tried. */
export interface Opened {
	readonly id: string;
	/** What the grant is about, an API or userinfo without it, tokens that open nothing, or nothing. */
	readonly opens: "aim" | "served" | "tokens" | "nothing";
	readonly refusedBy?: CheckId;
	readonly error?: string;
	/** Names of what the client's own request had besides. */
	readonly lacks: readonly string[];
}

/** What there is to be had in a grant: Ada's photos, the pictures of a program, who somebody is taken for, or a shop's orders. */
export type PlayedAim = "photos" | "pictures" | "account" | "orders";

/** What the final world of a played run says. */
export interface PlayedVerdict {
	readonly aim: PlayedAim;
	/** Whether the attacker has reached it, or holds what opens it. */
	readonly reads: boolean;
	readonly seen: boolean;
	/** Whether Ada works in the attacker's account. */
	readonly planted: boolean;
	/** Whether whoever is served in this grant got what they came for: dropping everything wins nothing. */
	readonly honest: boolean;
	/** Where she did not: whether she would at her next try, with nobody between. */
	readonly honestAgain: boolean;
	readonly opened: readonly Opened[];
	/** What the attacker would need besides. */
	readonly lacks: readonly string[];
	/** Ids of the interventions that took place. */
	readonly done: readonly number[];
	/** Whether the client of this run can be told another server, or another API. */
	readonly canBeTold: boolean;
}

/** A stretch of the path through the machine. */
export interface Visit {
	readonly state: string;
	/** What happens in it, in one sentence. */
	readonly text: string;
	/** The event that led out of it; absent in the final state. */
	readonly by?: string;
	/** Its hops: first and last index; `undefined` where it has none. */
	readonly hops?: readonly [first: number, last: number];
}

export interface Run {
	readonly lesson: string;
	readonly lanes: readonly Lane[];
	readonly spec: RunSpec;
	readonly hops: readonly Hop[];
	readonly values: readonly RunValue[];
	readonly path: readonly Visit[];
	readonly end: { readonly state: string; readonly tag: End; readonly text: string };
	readonly choices: readonly ChoicePoint[];
	/** For an attack: what the final world says. */
	readonly verdict?: Verdict;
	/** Where a learner plays the attacker: what the final world says. */
	readonly played?: PlayedVerdict;
	/** Ids of edits in the spec that found no message to apply to. */
	readonly unusedEdits: readonly string[];
	/** Choices in the spec that nobody was offered; there the first option was taken, or nobody was asked. */
	readonly unusedChoices: readonly string[];
	/** Ids of checks in the spec to skip, which no check of this run has. */
	readonly unusedSkips: readonly string[];
}
