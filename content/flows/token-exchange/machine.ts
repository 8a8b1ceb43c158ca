import { setup } from "xstate";

/**
 * Two services in a row, each of which exchanges the token that it received before it calls onward. The
 * last arrow leads back through both with what the API gave.
 */
export const machine = setup({
	types: {
		events: {} as
			| { type: "CALL_ACCEPTED" }
			| { type: "CALL_REFUSED" }
			| { type: "TAKEN_ELSEWHERE" }
			| { type: "TOKEN_EXCHANGED" }
			| { type: "EXCHANGE_REFUSED" }
			| { type: "SERVED" }
			| { type: "API_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "token-exchange",
	initial: "calling",
	states: {
		calling: { on: { CALL_ACCEPTED: "exchanging", CALL_REFUSED: "callRefused", TAKEN_ELSEWHERE: "takenElsewhere" } },
		exchanging: { on: { TOKEN_EXCHANGED: "callingImages", EXCHANGE_REFUSED: "exchangeRefused" } },
		callingImages: {
			on: { CALL_ACCEPTED: "exchangingAgain", CALL_REFUSED: "imagesRefused", TAKEN_ELSEWHERE: "takenElsewhere" },
		},
		exchangingAgain: { on: { TOKEN_EXCHANGED: "callingApi", EXCHANGE_REFUSED: "exchangeRefused" } },
		callingApi: { on: { SERVED: "done", API_REFUSED: "apiRefused", TAKEN_ELSEWHERE: "takenElsewhere" } },
		done: { type: "final", tags: "succeeded" },
		callRefused: { type: "final", tags: "refused" },
		exchangeRefused: { type: "final", tags: "refused" },
		imagesRefused: { type: "final", tags: "refused" },
		apiRefused: { type: "final", tags: "refused" },
		takenElsewhere: { type: "final", tags: "breached" },
	},
});
