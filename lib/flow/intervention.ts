/**
 * Interventions: what somebody between or beside the parties does to their messages. Plain data in a run's specification,
 * beside choices and edits, and applied where the network delivers (`free/seam.ts`). The parties know nothing of it.
 */
import type { Editable, EditOp } from "./edit";

/** Where an attacker can stand. A position gives power over hops, never a value. */
export const positions = ["request", "redirect", "scheme", "site", "api", "server", "page", "log"] as const;
export type PositionId = (typeof positions)[number];

/** A message that the attacker writes. In its texts a `{…}` stands for something that it holds (`free/slots.ts`). */
export type Draft = Pick<Editable, "method" | "target" | "query" | "header" | "form" | "body">;

/** Where a message of the attacker's own leaves. */
export const sentFrom = ["program", "browser", "page"] as const;
export type SentFrom = (typeof sentFrom)[number];

/** What is done to a message on its way. */
export type OnTheWay =
	/** A copy of the request, or of the answer to it, comes to the attacker. The message itself goes on. */
	| { readonly do: "copy"; readonly of: "request" | "answer" }
	/** The request does not arrive. */
	| { readonly do: "drop" }
	/** The request does not arrive, and the attacker has it. */
	| { readonly do: "keep" }
	| { readonly do: "change"; readonly ops: readonly EditOp[] }
	/** A request that reached the attacker's own address is answered so. */
	| { readonly do: "answer"; readonly status: number; readonly location: string; readonly body: string };

/** What the attacker sends after a message, once the step in which that one travelled is over. */
export type Afterwards =
	/** A letter that it has copied or kept, as it is or changed. */
	| { readonly do: "again"; readonly of: string; readonly ops: readonly EditOp[] }
	/** A message of its own: from a program, without any cookie; from its own browser; or by its script, from Ada's. */
	| { readonly do: "send"; readonly from: SentFrom; readonly draft: Draft }
	/** It fills in the form that its own browser shows. */
	| { readonly do: "submit"; readonly fields: Editable["form"] }
	/** A link on its page, which Ada opens in a second tab. She signs in where she is asked to, and agrees. */
	| { readonly do: "lure"; readonly url: string }
	/** It lets time pass, in seconds. */
	| { readonly do: "wait"; readonly seconds: number };

interface Placed {
	/** From 1, and never given twice in a run: the exchanges that it opens are named after it. */
	readonly id: number;
	/** The exchange that it acts on, or after which it acts; a frame's number after that one; `BEFORE` before anything. */
	readonly at: string;
}

export type Stopping = OnTheWay & Placed;
export type Acting = Afterwards & Placed;
export type Intervention = Stopping | Acting;
/** The same, before it has a place. */
export type Act = OnTheWay | Afterwards;

export const BEFORE = "";

/** What a learner plays freely: where the attacker stands, and what it does, in order. */
export interface FreePlay {
	readonly positions: readonly PositionId[];
	readonly interventions: readonly Intervention[];
}

/** Interventions of one run. */
export const MAX_INTERVENTIONS = 20;

/** Names of exchanges: the n-th of a frame, or the n-th that an intervention opened. */
export const EXCHANGE = /^(\d{1,3}\.\d{1,2}|x\d{1,3}(\.\d{1,2}){0,2})$/;

/** A frame by its number: for what is done after a step that opens no exchange. */
export const FRAME = /^\d{1,3}$/;

/** Whether an exchange is the one that is named, or one of those that an intervention of that name opened. */
export const isNamed = (exchange: string, name: string): boolean =>
	exchange === name || (name.startsWith("x") && exchange.startsWith(`${name}.`));

const onItsWay: readonly string[] = ["copy", "drop", "keep", "change", "answer"] satisfies readonly OnTheWay["do"][];

export const isOnTheWay = (one: Intervention): one is Stopping => onItsWay.includes(one.do);
export const isActing = (one: Intervention): one is Acting => !isOnTheWay(one);

/** Whether anything is done at all: without, a run is the honest one, wherever the attacker stands. */
export const isPlayed = ({ interventions }: FreePlay): boolean => interventions.length > 0;
