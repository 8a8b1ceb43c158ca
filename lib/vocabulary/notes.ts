/** What a lesson says of its states and hops, and how a run can end. */
import type { CheckId } from "./check-ids";
import type { LaneId, Phase } from "./lanes";
import type { Presumption } from "./presumptions";
import type { SpecRef } from "./specs";
import type { OptionalTelling, Telling } from "./telling";

/** How a run ended, as a tag on its final state. Every page and every proof reads this one thing. */
export type End = "succeeded" | "refused" | "breached";

/** Words for a state of the machine. */
export interface StateNote {
	readonly phase: Phase;
	/** Who acts, or whose verdict ended the run. */
	readonly actor: LaneId;
	/** Below its name in the machine view: "checks code and verifier". */
	readonly does: string;
	/** One sentence for the machine view; for a final state, how the run ended. */
	readonly text: Telling;
	/** What each event out of it means. */
	readonly events?: Readonly<Record<string, string>>;
}

/** Words for one hop, as a lesson has them: each sentence with what it presumes, where it presumes something. */
export interface HopWords {
	readonly title: Telling;
	readonly text: Telling;
	readonly label?: Telling;
	readonly headline?: CheckId;
	readonly why: Telling;
	readonly mistake?: OptionalTelling;
	readonly specs: readonly SpecRef[];
	/** Where OAuth 2.0 says it: cited instead, in a run under that profile. */
	readonly specs20?: readonly SpecRef[];
	readonly modelled?: OptionalTelling;
	/** They say what is true where an edit sent a request to another place, too. Of such a one no others are told. */
	readonly astray?: true;
	/** What all of these words presume, where it was looked up already to choose them. The test kit looks again. */
	readonly presumes?: readonly Presumption[];
}

/** Words for one hop, as they are told. */
export interface MessageNote {
	/** Heading of the Letter: "Client redeems the code". */
	readonly title: string;
	/** One plain sentence. */
	readonly text: string;
	/** On the stage, for work and checks; messages are labelled from their bytes. */
	readonly label?: string;
	/** The check that the stage spells out when the hop is current and nothing failed. */
	readonly headline?: CheckId;
	/** Purpose of the hop. */
	readonly why: string;
	readonly mistake?: string;
	readonly specs: readonly SpecRef[];
	/** What is only modelled here. */
	readonly modelled?: string;
}
