/**
 * What a learner can practise with a run: plain data, made by the generator from the lesson's own run. No answer is
 * written in it; the run, played again, judges what the learner says.
 */

import type { RunSpec } from "../flow/run";
import type { LaneId, Phase } from "../vocabulary/lanes";
import type { MisconceptionId } from "./misconceptions";

interface Base {
	/** Stable, in links and in what is remembered: `code-pkce/order`, `code-pkce/rack-7-client`. */
	readonly id: string;
	/** Id of the lesson whose run it is made from. */
	readonly lesson: string;
	/** As a heading: "Put the hops in order". */
	readonly title: string;
	/** What to do, in one or two sentences. */
	readonly task: string;
	/** From where to look to nearly the answer. */
	readonly hints: readonly [string, string, string];
	/** The run that it is about. */
	readonly spec: RunSpec;
	/** Index of the hop of that run at which the answer is seen. */
	readonly hop: number;
}

/** Cards with hops on them, shuffled. The answer: their ids in the order of the run. */
export interface OrderExercise extends Base {
	readonly kind: "order";
	readonly cards: readonly { readonly id: string; readonly text: string }[];
	/** The phases of the places, from the first to the last. */
	readonly phases: readonly Phase[];
}

export interface Option {
	readonly id: string;
	readonly text: string;
	/** Whether it is set as bytes: a name or a value that was sent. */
	readonly mono?: boolean;
}

/** Options of which one fits, or, with `many`, any number. The answer: the ids of those that were taken. */
interface Options extends Base {
	readonly options: readonly Option[];
	readonly many: boolean;
}

/** What does a party hold after a hop? */
export interface RackExercise extends Options {
	readonly kind: "rack";
	readonly lane: LaneId;
	readonly many: true;
}

/** A request was changed and refused. Which check was it? */
export interface CheckExercise extends Options {
	readonly kind: "check";
	readonly many: false;
	/** The request as it arrived, as text of HTTP/1.1. */
	readonly message: string;
}

/** Two messages of two runs. What is different? */
export interface DifferenceExercise extends Options {
	readonly kind: "difference";
	readonly many: false;
	readonly left: { readonly name: string; readonly text: string };
	readonly right: { readonly name: string; readonly text: string };
}

/** A request of the run, to be written from the values that its sender holds. The answer: its bytes as text. */
export interface WriteExercise extends Base {
	readonly kind: "write";
	/** Who sends it. */
	readonly from: LaneId;
	/** What the sender holds, with the names of the racks: to be read, copied and put in. */
	readonly held: readonly { readonly id: string; readonly name: string; readonly text: string }[];
}

/** A goal to reach by hand, in free play. Judged there, on the final world. */
export interface CaptureExercise extends Base {
	readonly kind: "capture";
	/** Path and query of free play with its grant, protections and place. */
	readonly href: string;
	/** What counts as done: what the attacker is to have. */
	readonly goal: string;
}

/** The kinds whose answer is a list of ids. */
export type ListExercise = OrderExercise | RackExercise | CheckExercise | DifferenceExercise;
export type Exercise = ListExercise | WriteExercise | CaptureExercise;
export type ExerciseKind = Exercise["kind"];

/** What the run says to an answer. */
export interface Judged {
	readonly right: boolean;
	/** One or two sentences that are about this very answer. */
	readonly says: string;
	/** Of an order: how many cards are where the run has them. */
	readonly inPlace?: number;
	/** What somebody who answers so may believe. */
	readonly misconception?: MisconceptionId;
	/** Index of the hop that shows why. */
	readonly hop?: number;
}
