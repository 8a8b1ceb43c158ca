/** One thing that happened. A trace is made of these, and the screen draws nothing else. */
import type { HttpRequest, HttpResponse } from "../http/message";
import type { CheckId } from "./check-ids";
import type { RuleKind, ToolLog } from "./decision";
import type { Channel, LaneId, Phase } from "./lanes";
import type { SpecRef } from "./specs";

interface Base {
	/** Key of the lesson's note for it. */
	readonly note: string;
	/** Where it differs from the phase of its state. */
	readonly phase?: Phase;
	/** Fake clock, in seconds since 1970. */
	readonly at: number;
	/** Ids of the values made at this moment. */
	readonly made: readonly string[];
	/** Values that stop working at this moment, with the reason in one word. */
	readonly spent: readonly { readonly id: string; readonly reason: "used" | "revoked" }[];
	/** Ids of values that the party throws away at this moment. Whoever else has them still does. */
	readonly dropped?: readonly string[];
	/** Lines that the party wrote into its log of decisions at this moment. */
	readonly logged?: readonly ToolLog[];
}

export interface RequestMessage extends Base {
	readonly kind: "request";
	/** Ties the answer to its request; unique in the run. */
	readonly exchange: string;
	readonly from: LaneId;
	readonly to: LaneId;
	readonly channel: Channel;
	readonly request: HttpRequest;
	/** What would have left, where the learner changed it. */
	readonly original?: HttpRequest;
	/** What stands behind the # of the address that a browser opens. It is not sent. */
	readonly fragment?: string;
	/** The browser that carries it, where a script of one of its pages sends it. The answer comes to that browser. */
	readonly via?: LaneId;
	/** Address of the page around it, where the browser opens it in a frame of that page. */
	readonly around?: string;
}

export interface ResponseMessage extends Base {
	readonly kind: "response";
	readonly exchange: string;
	readonly from: LaneId;
	readonly to: LaneId;
	readonly channel: Channel;
	readonly response: HttpResponse;
	/** What the sender checked before it answered, where that is not a hop of its own. */
	readonly checks: readonly CheckRecord[];
	/** Its refusal, where the bytes do not show it: a sign-in form that is shown again. */
	readonly refusal?: Refusal;
}

/** A URL that one program hands to another through the operating system. No HTTP is spoken. */
export interface LinkMessage extends Base {
	readonly kind: "link";
	readonly exchange: string;
	readonly from: LaneId;
	readonly to: LaneId;
	readonly url: string;
	readonly original?: string;
	/** The receiver was not the one it was meant for. */
	readonly stolen: boolean;
}

/** What one party checked before it answered, in order. */
export interface ChecksMessage extends Base {
	readonly kind: "checks";
	readonly lane: LaneId;
	/** Such as `token endpoint` or `callback`. */
	readonly place: string;
	readonly checks: readonly CheckRecord[];
	readonly refusal?: Refusal;
	/** The exchange whose answer a browser now hands to the script that asked. */
	readonly releases?: string;
}

/** Work inside one party: making a value, hashing it. */
export interface WorkMessage extends Base {
	readonly kind: "work";
	readonly lane: LaneId;
	readonly facts: readonly { readonly name: string; readonly text: string }[];
}

export type Message = RequestMessage | ResponseMessage | LinkMessage | ChecksMessage | WorkMessage;

/** The two sides that a check looked at. */
export interface Compared {
	readonly left: { readonly label: string; readonly text: string };
	readonly right: { readonly label: string; readonly text: string };
	/** Between the two, as read aloud. */
	readonly relation:
		| "="
		| "≠"
		| "is in"
		| "is not in"
		| "is covered by"
		| "is not covered by"
		| "matches"
		| "does not match"
		| "before"
		| "not before"
		| "at most"
		| "more than";
}

export interface CheckRecord {
	readonly id: CheckId;
	readonly title: string;
	readonly verdict: "passed" | "failed" | "skipped";
	/** Why it was skipped, or in short what it looked at. */
	readonly detail?: string;
	readonly compared?: Compared;
	readonly specs: readonly SpecRef[];
	/** What an attacker gains where nobody does this. */
	readonly without: string;
	/** Whether the learner may switch this one off by name. */
	readonly switchable: boolean;
	/** Switched off by the learner or by a control, as opposed to "does not apply". */
	readonly disabled?: boolean;
	/** Where it is a rule of a policy: what it looks at. It permits or denies, as the checks of OAuth accept or refuse. */
	readonly policy?: RuleKind;
}

/** How a party says no. */
export interface Refusal {
	readonly error: string;
	readonly description: string;
	readonly status: number;
	/** Id of the check that refused. */
	readonly check: CheckId;
}
