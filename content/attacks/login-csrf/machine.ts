import { setup } from "xstate";

/** An authorization of the attacker's own, carried to the client by the wrong browser; then Ada's own, where that was refused. */
export const machine = setup({
	types: {
		events: {} as
			| { type: "PREPARED" }
			| { type: "NOT_STARTED" }
			| { type: "REQUEST_OK" }
			| { type: "BAD_TARGET" }
			| { type: "REQUEST_REFUSED" }
			| { type: "ALLOWED" }
			| { type: "DENIED" }
			| { type: "FORM_REFUSED" }
			| { type: "LURED" }
			| { type: "NOT_LURED" }
			| { type: "DELIVERED" }
			| { type: "ASTRAY" }
			| { type: "ACCEPTED" }
			| { type: "STOPPED" }
			| { type: "TOKENS_ISSUED" }
			| { type: "TOKEN_REFUSED" }
			| { type: "MALLORYS_SHOWN" }
			| { type: "API_REFUSED" }
			| { type: "NOT_ASKED" }
			| { type: "CODE_SENT" }
			| { type: "NOT_SENT" }
			| { type: "ADA_SERVED" }
			| { type: "ADA_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "login-csrf",
	initial: "preparing",
	states: {
		preparing: { on: { PREPARED: "requesting", NOT_STARTED: "nothingToPlant" } },
		requesting: { on: { REQUEST_OK: "consenting", BAD_TARGET: "nothingToPlant", REQUEST_REFUSED: "nothingToPlant" } },
		consenting: { on: { ALLOWED: "luring", DENIED: "nothingToPlant", FORM_REFUSED: "nothingToPlant" } },
		luring: { on: { LURED: "planting", NOT_LURED: "neverOpened" } },
		planting: { on: { DELIVERED: "judging", ASTRAY: "neverOpened" } },
		judging: { on: { ACCEPTED: "redeeming", STOPPED: "startingAgain" } },
		redeeming: { on: { TOKENS_ISSUED: "showing", TOKEN_REFUSED: "startingAgain" } },
		showing: { on: { MALLORYS_SHOWN: "inMallorysAccount", API_REFUSED: "startingAgain" } },
		startingAgain: { on: { PREPARED: "askingAgain", NOT_STARTED: "adaStopped" } },
		askingAgain: { on: { REQUEST_OK: "agreeing", NOT_ASKED: "adaStopped" } },
		agreeing: { on: { CODE_SENT: "finishing", NOT_SENT: "adaStopped" } },
		finishing: { on: { ADA_SERVED: "inHerOwn", ADA_REFUSED: "adaStopped" } },
		inMallorysAccount: { type: "final", tags: "breached" },
		inHerOwn: { type: "final", tags: "refused" },
		adaStopped: { type: "final", tags: "refused" },
		neverOpened: { type: "final", tags: "refused" },
		nothingToPlant: { type: "final", tags: "refused" },
	},
});
