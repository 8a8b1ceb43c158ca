import { setup } from "xstate";

/**
 * The client credentials grant as a machine. Nobody is asked, so there is nothing to go back to: a token that
 * works no longer is replaced by asking again, once for each call.
 */
export const machine = setup({
	types: {
		events: {} as
			| { type: "PREPARED" }
			| { type: "TOKENS_ISSUED" }
			| { type: "TOKEN_REFUSED" }
			| { type: "SERVED" }
			| { type: "TOKEN_INVALID" }
			| { type: "API_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "client-credentials",
	initial: "preparing",
	states: {
		preparing: { on: { PREPARED: "requesting" } },
		requesting: { on: { TOKENS_ISSUED: "callingApi", TOKEN_REFUSED: "tokenRefused" } },
		callingApi: { on: { SERVED: "done", TOKEN_INVALID: "askingAgain", API_REFUSED: "apiRefused" } },
		askingAgain: { on: { TOKENS_ISSUED: "callingAgain", TOKEN_REFUSED: "tokenRefused" } },
		callingAgain: { on: { SERVED: "done", API_REFUSED: "apiRefused" } },
		done: { type: "final", tags: "succeeded" },
		tokenRefused: { type: "final", tags: "refused" },
		apiRefused: { type: "final", tags: "refused" },
	},
});
