/** What a lesson says of its states and hops, and how a run can end. */
import type { LaneId, Phase } from "./lanes";
import type { SpecRef } from "./specs";

/** How a run ended, as a tag on its final state. Every page and every proof reads this one thing. */
export type End = "succeeded" | "refused" | "breached";

/** Words for a state of the machine. */
export interface StateNote {
	readonly phase: Phase;
	/** Who acts, or whose verdict ended the run. */
	readonly actor: LaneId;
	/** Below its name in the machine view: "checks code and verifier". */
	readonly does: string;
	/** One sentence for the machine view. */
	readonly text: string;
	/** What each event out of it means. */
	readonly events?: Readonly<Record<string, string>>;
}

/** Words for one hop. */
export interface MessageNote {
	/** Heading of the Letter: "Client redeems the code". */
	readonly title: string;
	/** One plain sentence. */
	readonly text: string;
	/** On the stage, for work and checks; messages are labelled from their bytes. */
	readonly label?: string;
	/** The check that the stage spells out when the hop is current and nothing failed. */
	readonly headline?: string;
	/** Purpose of the hop. */
	readonly why: string;
	readonly mistake?: string;
	readonly specs: readonly SpecRef[];
	/** What is only modelled here. */
	readonly modelled?: string;
}
