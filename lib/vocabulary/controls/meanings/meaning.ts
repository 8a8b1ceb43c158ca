import type { SpecRef } from "../../specs";

/** What people are told of one control. */
export interface Meaning {
	readonly name: string;
	/** Who carries it out. */
	readonly at: "as" | "client" | "rs";
	/** What raising it does, or what choosing it means, in one sentence. */
	readonly does: string;
	/** Where that is written. */
	readonly spec: SpecRef;
	/** Where OAuth 2.0 has it: cited instead, beside a run under that profile. */
	readonly spec20?: SpecRef;
}

/** The words for a group of controls: for each of them, and for nothing else. */
export type MeaningsOf<Group> = { readonly [C in keyof Group]: Meaning };
