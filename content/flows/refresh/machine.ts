import { setup } from "xstate";

/**
 * The life of a refresh token: redeemed with a code, used when the access token is over, replaced. The way
 * over `retrying` opens where a refresh is refused, for example because an old refresh token came again.
 */
export const machine = setup({
	types: {
		events: {} as
			| { type: "TOKENS_ISSUED" }
			| { type: "TOKEN_REFUSED" }
			| { type: "SERVED" }
			| { type: "API_REFUSED" }
			| { type: "NEW_TOKEN_NEEDED" }
			| { type: "REFRESHED" }
			| { type: "REFRESH_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "refresh",
	initial: "redeeming",
	states: {
		redeeming: { on: { TOKENS_ISSUED: "callingApi", TOKEN_REFUSED: "tokenRefused" } },
		callingApi: { on: { SERVED: "callingLate", API_REFUSED: "apiRefused" } },
		callingLate: { on: { NEW_TOKEN_NEEDED: "refreshing", SERVED: "servedForEver", API_REFUSED: "apiRefused" } },
		refreshing: { on: { REFRESHED: "callingAgain", REFRESH_REFUSED: "refreshRefused" } },
		callingAgain: { on: { SERVED: "refreshingAhead", API_REFUSED: "apiRefused" } },
		refreshingAhead: { on: { REFRESHED: "done", REFRESH_REFUSED: "retrying" } },
		retrying: { on: { REFRESHED: "done", REFRESH_REFUSED: "callingLast" } },
		callingLast: { on: { SERVED: "grantOver", API_REFUSED: "apiRefused" } },
		done: { type: "final", tags: "succeeded" },
		tokenRefused: { type: "final", tags: "refused" },
		apiRefused: { type: "final", tags: "refused" },
		refreshRefused: { type: "final", tags: "refused" },
		grantOver: { type: "final", tags: "refused" },
		servedForEver: { type: "final", tags: "breached" },
	},
});
