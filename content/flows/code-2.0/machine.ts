import { setup } from "xstate";
import { type CodeEvent, codeEnds, codeStates } from "@/lib/flow/code-grant";

/**
 * The authorization code grant of 2012 as a machine. It has the arrows of the grant of today: what was added
 * since are values that are compared, and reasons to refuse, but no new step.
 */
export const machine = setup({
	types: {
		events: {} as
			| CodeEvent
			| { type: "TOKENS_ISSUED" }
			| { type: "TOKEN_REFUSED" }
			| { type: "SERVED" }
			| { type: "API_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "code-2.0",
	initial: "preparing",
	states: {
		...codeStates,
		redeeming: { on: { TOKENS_ISSUED: "callingApi", TOKEN_REFUSED: "tokenRefused" } },
		callingApi: { on: { SERVED: "done", API_REFUSED: "apiRefused" } },
		done: { type: "final", tags: "succeeded" },
		...codeEnds,
		tokenRefused: { type: "final", tags: "refused" },
		apiRefused: { type: "final", tags: "refused" },
	},
});
