import { setup } from "xstate";

/**
 * An agent that works through its plan. Every call comes back to the same state, because every call is decided
 * anew: nothing that was permitted makes the next one easier.
 */
export const machine = setup({
	types: {
		events: {} as
			| { type: "PLANNED" }
			| { type: "TOKEN_ISSUED" }
			| { type: "TOKEN_REFUSED" }
			| { type: "PERMITTED" }
			| { type: "DENIED" }
			| { type: "LAST_DECIDED" }
			| { type: "CALL_REFUSED" }
			| { type: "TOKEN_EXCHANGED" }
			| { type: "EXCHANGE_REFUSED" }
			| { type: "POLICY_KEPT" }
			| { type: "POLICY_MISSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "agent-on-behalf-of",
	initial: "planning",
	states: {
		planning: { on: { PLANNED: "requesting" } },
		requesting: { on: { TOKEN_ISSUED: "callingAlone", TOKEN_REFUSED: "tokenRefused" } },
		callingAlone: { on: { PERMITTED: "exchanging", DENIED: "exchanging", CALL_REFUSED: "callRefused" } },
		exchanging: { on: { TOKEN_EXCHANGED: "calling", EXCHANGE_REFUSED: "exchangeRefused" } },
		calling: {
			on: { PERMITTED: "calling", DENIED: "calling", LAST_DECIDED: "reading", CALL_REFUSED: "callRefused" },
		},
		reading: { on: { POLICY_KEPT: "done", POLICY_MISSED: "overreached" } },
		done: { type: "final", tags: "succeeded" },
		tokenRefused: { type: "final", tags: "refused" },
		exchangeRefused: { type: "final", tags: "refused" },
		callRefused: { type: "final", tags: "refused" },
		overreached: { type: "final", tags: "breached" },
	},
});
