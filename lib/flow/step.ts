/** What happens in a state: one step, the ways in which something can happen in it, and what a person can do there. */
import type { Pairs } from "../http/form";
import type { HttpRequest, HttpResponse } from "../http/message";
import type { PartyContext } from "../parties/context";
import type { Channel, Lane, LaneId, Phase } from "../vocabulary/lanes";
import type { Refusal, WorkMessage } from "../vocabulary/message";
import type { Settings } from "../vocabulary/settings";
import type { World } from "../world/world";

/** How a message travels, and which words the lesson has for it. */
export interface Sending {
	readonly channel: Channel;
	/** Key of its notes: `token` finds `token.request`, `token.checks`, `token.response`. */
	readonly note: string;
	readonly phase?: Phase;
	/** Phase of the answer, where it differs. */
	readonly answerPhase?: (response: HttpResponse) => Phase;
	/** The name of the exchange, where somebody else than a step opens it. */
	readonly exchange?: string;
	/** What stands behind the # of the address and is not sent. */
	readonly fragment?: string;
	/** The browser that carries it, where a script of one of its pages sends it. */
	readonly via?: LaneId;
	/** Address of the page around it, where a browser opens it in a frame of that page. */
	readonly around?: string;
	/** Whether the receiver's checks are a hop of their own, or shown with the answer. */
	readonly checks?: "hop" | "with answer";
	/** Ids of the values that the sender made for this request, such as an assertion. */
	readonly made?: readonly string[];
	/** Whether an answer is only made now, and arrives in a later step (`arrive`). Of the one that it was meant for. */
	readonly holds?: (answer: HttpResponse) => boolean;
}

/** How a lesson tells what a party looks at in a turn of its own: as a message, with these words and this place. */
export interface Judging {
	readonly place: string;
	/** Key of its notes, where that is not the one of the request. */
	readonly note?: string;
	readonly phase?: Phase;
}

/** What a party did in a turn. */
export interface Taking {
	/** The name of what it goes on with; `undefined` where its answer is ready and can arrive. */
	readonly next: string | undefined;
	/** Ids of the values that it made. */
	readonly made: readonly string[];
	/** The check that said no, where one did. */
	readonly refusal: Refusal | undefined;
}

/** What a step says of an address that is handed over. */
export interface LinkTelling {
	readonly note: string;
	readonly phase?: Phase;
	/** Whether its receiver was not meant to have it: the stage then draws the way as the attacker's. */
	readonly stolen?: boolean;
}

export interface Sent {
	/** As it really left, after the learner's edits. */
	readonly request: HttpRequest;
	/** Status 0 where nobody listens, or nobody has answered yet. */
	readonly response: HttpResponse;
	/** Whether the one it was made for has it, and answers in a later step. */
	readonly pending: boolean;
	/** What ties the answer to its request. */
	readonly exchange: string;
	/** The lane that an edit brought it to, where that one has to go on before it answers. The lesson may have no step for it. */
	readonly elsewhere: LaneId | undefined;
	/** Ids of the values that the receiver made. */
	readonly made: readonly string[];
}

/** What a step may touch: a draft world, and the ways in which something can happen in it. */
export interface StepContext {
	readonly world: World;
	readonly settings: Settings;
	lane(id: LaneId): Lane;
	/** Sends a request, lets the receiver judge and answer, and records all of it. */
	send(from: LaneId, request: HttpRequest, how: Sending): Promise<Sent>;
	/**
	 * Lets the receiver of an open request go on, where it has nobody to ask. By the key of its notes, as all of these.
	 * @param how what it looks at is a message of its own; or the step tells as its work what it made
	 */
	turn(note: string, how?: Judging | "as work"): Promise<Taking>;
	/**
	 * Sends what the receiver of an open request asks, and lets it go on with the answer.
	 * @param how with `mayWait` where whoever is asked has steps of its own before it answers: its request is then open in
	 * its turn, and `pending` says so. Without, it takes all its turns at once. Sent elsewhere by an edit, to one who has to
	 * go on as well, it brings no answer
	 */
	ask(note: string, how: Sending & { readonly judging?: Judging; readonly mayWait?: boolean }): Promise<Sent & Taking>;
	/** The answer to an open request arrives, and whoever has waited for it goes on. */
	arrive(
		note: string,
		how?: { readonly phase?: Phase | ((answer: HttpResponse) => Phase | undefined); readonly judging?: Judging },
	): Promise<{ readonly request: HttpRequest; readonly response: HttpResponse }>;
	/** The operating system hands a URL to another program. @returns the URL that arrived; "" where somebody stopped it */
	link(from: LaneId, to: LaneId, url: string, how: LinkTelling): string;
	/** Work inside one lane; the values it makes are noted, or those that it made in a turn before. */
	work<T>(
		lane: LaneId,
		how: { readonly note: string; readonly phase?: Phase; readonly made?: readonly string[] },
		run: (at: PartyContext) => { readonly result: T; readonly facts: WorkMessage["facts"] },
	): T;
	/**
	 * Checks inside one lane, outside an exchange that the network answers.
	 * @param how with the exchange whose answer may be read where all hold
	 */
	judge(
		lane: LaneId,
		how: { readonly note: string; readonly place: string; readonly phase?: Phase; readonly releases?: string },
		run: (at: PartyContext) => Promise<Refusal | undefined>,
	): Promise<Refusal | undefined>;
	/** A lane at work without anything to show for it. */
	at(lane: LaneId): PartyContext;
	/** Lets time pass, in seconds. */
	wait(seconds: number): void;
}

/** What a person can do with the page in front of them. */
export interface ChoiceOption {
	readonly id: string;
	/** As on a button: "Allow". */
	readonly label: string;
	/** What is typed and pressed, added to the hidden fields of the form. */
	readonly fields: Pairs;
}

/** What to do in a state. The returned event is the protocol's answer; the machine decides what it means. */
export type Step<E> =
	| { readonly kind: "run"; run(ctx: StepContext): Promise<E> }
	| {
			readonly kind: "choice";
			/** The first is what happens when the learner just presses Next. */
			readonly options: readonly [ChoiceOption, ...ChoiceOption[]];
			run(ctx: StepContext, fields: Pairs): Promise<E>;
	  };
