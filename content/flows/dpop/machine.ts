import { setup } from "xstate";

/** A token that is bound to a key: earned, used, and then tried by somebody who has everything but the key. */
export const machine = setup({
	types: {
		events: {} as
			| { type: "KEY_MADE" }
			| { type: "NO_KEY" }
			| { type: "TOKENS_ISSUED" }
			| { type: "TOKEN_REFUSED" }
			| { type: "NONCE_WANTED" }
			| { type: "SERVED" }
			| { type: "API_REFUSED" }
			| { type: "COPIED" }
			| { type: "READ" }
			| { type: "DENIED" }
			| { type: "GAVE_UP" }
			| { type: "GRANT_TAKEN" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "dpop",
	initial: "preparing",
	states: {
		preparing: { on: { KEY_MADE: "redeeming", NO_KEY: "redeeming" } },
		redeeming: { on: { TOKENS_ISSUED: "calling", NONCE_WANTED: "redeemingAgain", TOKEN_REFUSED: "tokenRefused" } },
		redeemingAgain: { on: { TOKENS_ISSUED: "calling", TOKEN_REFUSED: "tokenRefused" } },
		calling: { on: { SERVED: "copying", NONCE_WANTED: "callingAgain", API_REFUSED: "callRefused" } },
		callingAgain: { on: { SERVED: "copying", API_REFUSED: "callRefused" } },
		copying: { on: { COPIED: "tryingBearer" } },
		tryingBearer: { on: { READ: "photosRead", DENIED: "tryingOwnKey", GAVE_UP: "onlyClientServed" } },
		tryingOwnKey: { on: { READ: "photosRead", DENIED: "tryingReplay" } },
		tryingReplay: { on: { READ: "photosRead", DENIED: "tryingRefresh" } },
		tryingRefresh: { on: { GRANT_TAKEN: "grantTaken", DENIED: "onlyClientServed" } },
		onlyClientServed: { type: "final", tags: "succeeded" },
		photosRead: { type: "final", tags: "breached" },
		grantTaken: { type: "final", tags: "breached" },
		tokenRefused: { type: "final", tags: "refused" },
		callRefused: { type: "final", tags: "refused" },
	},
});
