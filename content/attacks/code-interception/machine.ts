import { setup } from "xstate";

/** The honest grant of a native app, with an app beside it that registered the same private-use scheme. */
export const machine = setup({
	types: {
		events: {} as
			| { type: "PREPARED" }
			| { type: "REQUEST_OK" }
			| { type: "BAD_TARGET" }
			| { type: "REQUEST_REFUSED" }
			| { type: "SIGNED_IN" }
			| { type: "WRONG_PASSWORD" }
			| { type: "FORM_REFUSED" }
			| { type: "ALLOWED" }
			| { type: "DENIED" }
			| { type: "CODE_STOLEN" }
			| { type: "NO_CODE" }
			| { type: "TOKEN_STOLEN" }
			| { type: "TOKEN_DENIED" }
			| { type: "READ" }
			| { type: "CALL_DENIED" }
			| { type: "RETURN_OK" }
			| { type: "MISMATCH" }
			| { type: "TOKENS_ISSUED" }
			| { type: "TOKEN_REFUSED" }
			| { type: "LOCKED_OUT" }
			| { type: "ADA_SERVED" }
			| { type: "BOTH_SERVED" }
			| { type: "API_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "code-interception",
	initial: "preparing",
	states: {
		preparing: { on: { PREPARED: "requesting" } },
		requesting: { on: { REQUEST_OK: "signingIn", BAD_TARGET: "nothingToSteal", REQUEST_REFUSED: "nothingToSteal" } },
		signingIn: { on: { SIGNED_IN: "consenting", WRONG_PASSWORD: "signingIn", FORM_REFUSED: "nothingToSteal" } },
		consenting: { on: { ALLOWED: "intercepting", DENIED: "nothingToSteal", FORM_REFUSED: "nothingToSteal" } },
		intercepting: { on: { CODE_STOLEN: "attackerRedeeming", NO_CODE: "nothingToSteal" } },
		attackerRedeeming: { on: { TOKEN_STOLEN: "attackerReading", TOKEN_DENIED: "handingOn" } },
		attackerReading: { on: { READ: "handingOn", CALL_DENIED: "handingOn" } },
		handingOn: { on: { RETURN_OK: "redeeming", MISMATCH: "nobody" } },
		redeeming: { on: { TOKENS_ISSUED: "callingApi", LOCKED_OUT: "onlyAttacker", TOKEN_REFUSED: "nobody" } },
		callingApi: { on: { ADA_SERVED: "onlyAda", BOTH_SERVED: "both", API_REFUSED: "nobody" } },
		onlyAda: { type: "final", tags: "refused" },
		both: { type: "final", tags: "breached" },
		onlyAttacker: { type: "final", tags: "breached" },
		nobody: { type: "final", tags: "refused" },
		nothingToSteal: { type: "final", tags: "refused" },
	},
});
