/** What a lesson is: a machine, a step for each state, words for everything, and the proof of its claims. */
import type { AnyStateMachine, EventFromLogic, StateValueFrom } from "xstate";
import type { AttackAbout } from "../vocabulary/attackers";
import type { CheckId } from "../vocabulary/check-ids";
import type { ControlId, Levels, OwnLevels } from "../vocabulary/controls";
import type { Lane, LaneId } from "../vocabulary/lanes";
import type { Message } from "../vocabulary/message";
import type { HopWords, StateNote } from "../vocabulary/notes";
import type { Settings } from "../vocabulary/settings";
import type { World } from "../world/world";
import type { Asking } from "./asked-scope";
import type { NamedEdit } from "./edit";
import type { Trace } from "./frame";
import type { FreePlay } from "./intervention";
import type { Hop, PlayedVerdict, Run } from "./run";
import type { Scene } from "./scene";
import type { Seam } from "./seam";
import type { Step, StepContext } from "./step";

export type * from "./step";

export type StateId<M extends AnyStateMachine> = Extract<StateValueFrom<M>, string>;

/**
 * Words that depend on what really happened: with PKCE off, no sentence may speak of a verifier. A sentence says what
 * it presumes (`when`), and is told only where that holds; where whole words differ, they are read from the message,
 * from the moment, or from the settings where neither can tell.
 */
export type Words = HopWords | ((...moment: Moment) => HopWords);

/** What words can be chosen by. The moment has more to say than the message, and costs more to ask. */
export type Moment = readonly [message: Message, settings: Settings, scene: Scene];

/** A question before a hop. The answers are judged by what really happens, never by a written key. */
export interface Prediction {
	readonly question: string;
	readonly answers: readonly {
		readonly text: string;
		/** Whether this is what the hop turned out to be. */
		holds(hop: Hop, run: Run): boolean;
	}[];
}

export interface Scenario {
	readonly name: string;
	readonly settings?: Partial<Omit<Settings, "levels">> & { readonly levels?: Partial<Levels> };
	readonly choices?: readonly string[];
	/** In the order of the run: each is looked up in the run that the ones before it lead to. */
	readonly edits?: readonly NamedEdit[];
	/** The final state it must reach. */
	readonly end: string;
	/** The check that must refuse, where the run is refused. */
	readonly refusedBy?: CheckId;
}

/** Somebody who acts beside the steps of a lesson, in one frame of a run. */
export interface Playing {
	readonly seam: Seam;
	/** Before the step of a frame. */
	before(ctx: StepContext, frame: number): Promise<void>;
	/** After it, with the messages that travelled in it. More of them come while it goes on. */
	afterwards(ctx: StepContext, messages: readonly Message[], frame: number): Promise<void>;
}

export interface FlowDefinition<M extends AnyStateMachine = AnyStateMachine> {
	readonly id: string;
	readonly title: string;
	readonly shortTitle: string;
	/** For somebody who knows nothing: who and what there is, what is wanted, and who plays which role. True at any setting. */
	readonly story: readonly [string, string, string];
	readonly kind: "flow" | "attack";
	readonly lanes: readonly Lane[];
	/** Where a visitor begins, and what Reset goes back to. */
	readonly defaults: Settings;
	/** Controls that this lesson is about, in the order of the drawer. */
	readonly controls: readonly ControlId[];
	/** Their levels, where not all of them mean something here. */
	readonly levels?: OwnLevels;
	/** Memory of every lane before the first hop. */
	newWorld(settings: Settings, free?: FreePlay): World | Promise<World>;
	/** Where a learner plays the attacker. @param world the draft of a frame */
	played?(world: World, free: FreePlay): Playing;
	/** What the final world of such a run says. */
	judged?(run: Run, trace: Trace): Promise<PlayedVerdict>;
	/** The client has asked for its scope before the first hop (`scopeBefore`). */
	readonly asksBefore?: Asking;
	readonly machine: M;
	readonly steps: Readonly<Record<string, Step<EventFromLogic<M>>>>;
	readonly notes: { readonly [S in StateId<M>]: StateNote };
	readonly messages: Readonly<Record<string, Words>>;
	/** Keys of the words that were taken over from the flow that this lesson is a difference of. Not all of them need be told. */
	readonly borrowed?: readonly string[];
	/** By note key of the hop that they come before. */
	readonly predictions: Readonly<Record<string, Prediction>>;
	/** Together these must walk every arrow of the machine; the test kit checks it. */
	readonly scenarios: readonly Scenario[];
}

/** Something that the attacker can do differently, on the way to the same goal. */
export interface AttackVariant {
	/** In links. */
	readonly id: string;
	/** As in a list to choose from: "leaves the challenge out". */
	readonly name: string;
	/** What the attacker does, in one sentence. */
	readonly does: string;
}

/** What an attack claims, and the test kit proves. */
export interface AttackClaims {
	/** As on the goal bar: "make the attacker read Ada's photos". */
	readonly goal: string;
	/** Each alone, from the weakest, stops every variant of the attack; the usual one at the named check. */
	readonly stoppedBy: readonly {
		readonly control: ControlId;
		/** From this level up. */
		readonly from: string;
		/** Absent where nothing has to be refused, since the attacker gets nothing to try with. */
		readonly check?: CheckId;
	}[];
	/**
	 * Sets that stop it only together: any level in them one lower, and some variant lands. At the named check the usual one
	 * fails first; it is absent where that gets nothing to try with.
	 */
	readonly together?: readonly { readonly levels: Partial<Levels>; readonly check?: CheckId }[];
	/** Levels that stop the usual variant, at the named check, and not the other one: they only weaken the attack. */
	readonly weakenedBy?: readonly {
		readonly levels: Partial<Levels>;
		/** Absent where nothing has to be refused, since the usual variant gets nothing to try with, or a person says no. */
		readonly check?: CheckId;
		readonly variant: string;
	}[];
	/** Controls that this attack does not care about, at any level. */
	readonly unaffectedBy: readonly ControlId[];
	/** Controls of which the grid plays every combination: all that stop or weaken it, and those that people expect to. */
	readonly combine: readonly ControlId[];
}

export interface AttackDefinition<M extends AnyStateMachine = AnyStateMachine> extends FlowDefinition<M> {
	readonly kind: "attack";
	readonly about: AttackAbout;
	/** The ways in which the attacker can go about it; the first is the usual one. A protection has to stop them all. */
	readonly variants: readonly [AttackVariant, ...AttackVariant[]];
	readonly claims: AttackClaims;
	/** The lane of the attacker, and what it would need to build. */
	readonly attacker: LaneId;
	readonly wants: {
		/** Note key of the honest request that the attacker has to imitate. */
		readonly like: string;
		/** Note key of the request in which the public ones stand as the attacker will send them, where those differ. */
		readonly publicIn?: string;
		/** Its parameters, in the order in which they are shown; none where the attacker imitates no request. */
		readonly fields: readonly string[];
		/** Parameters that are shown only where the honest request has them. */
		readonly ifSent: readonly string[];
	};
	readonly verdict: {
		/** Whether the attacker reached the goal, read from the final world. */
		goalMet(world: World): boolean;
		/** Whether the honest user got what they came for. */
		honestWorks(world: World): boolean;
	};
	/** Three steps of help, from where to look to nearly the answer. */
	readonly hints: readonly [string, string, string];
	readonly explain: {
		/**
		 * Whether a run has what the question is about; a question about a refusal makes no sense where there was none. Read
		 * from its hops: the verdict is not there yet.
		 */
		asksAbout(run: Omit<Run, "verdict">): boolean;
		/** Which run it is about, and so how to get there, in one sentence. */
		readonly opensWhere: string;
		readonly question: string;
		readonly answers: readonly { readonly text: string; readonly right: boolean; readonly because: string }[];
		readonly summary: string;
	};
}

/** Any flow, once the compiler has checked it and forgotten its state names. The one erased type. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds flows of every machine.
export type AnyFlow = FlowDefinition<any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyAttack = AttackDefinition<any>;

export const isAttack = (flow: AnyFlow): flow is AnyAttack => flow.kind === "attack";
