/** The decision about one call, by rules that a party makes for itself. No RFC has them: OAuth ends where they begin. */

/**
 * What a rule of a policy looks at: the token as one for a task; what the caller is; what the caller has to do
 * with the thing; what this one call is like. In the order in which they are asked.
 */
export const ruleKinds = ["task", "role", "relation", "attribute"] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Whether a rule judges the call itself, and not the token that came with it. */
export const judgesCall = (kind: RuleKind | undefined): boolean => kind !== undefined && kind !== "task";

/** One line of the log of a party that decides calls. */
export interface ToolLog {
	/** Seconds since 1970. */
	readonly at: number;
	/** For whom; absent where the agent called for itself, or the token was not accepted. */
	readonly user?: string;
	/** Who acted; absent where the token does not say. */
	readonly agent?: string;
	readonly tool: string;
	readonly order?: string;
	readonly amount?: number;
	/** REFUSED: the token was not accepted, so no rule was asked. INVALID: the call could not be read. */
	readonly decision: "PERMIT" | "DENY" | "REFUSED" | "INVALID";
	/** The rules that permitted; or every rule, or the one check, that said no. */
	readonly rules: readonly string[];
}
