import { setup } from "xstate";
import { type CodeEvent, codeEnds, codeStates } from "@/lib/flow/code-grant";

/**
 * The authorization code grant as a machine. Its arrows are what the protocol can do; which of them is
 * taken is decided by the bytes that a party answers.
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
	id: "code-pkce",
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
