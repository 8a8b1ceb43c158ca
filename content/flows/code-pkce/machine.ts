import { setup } from "xstate";

/**
 * The authorization code grant as a machine. Its arrows are what the protocol can do; which of them is
 * taken is decided by the bytes that a party answers.
 */
export const machine = setup({
	types: {
		events: {} as
			| { type: "PREPARED" }
			| { type: "NOT_STARTED" }
			| { type: "REQUEST_OK" }
			| { type: "BAD_TARGET" }
			| { type: "REQUEST_REFUSED" }
			| { type: "SIGNED_IN" }
			| { type: "WRONG_PASSWORD" }
			| { type: "FORM_REFUSED" }
			| { type: "ALLOWED" }
			| { type: "DENIED" }
			| { type: "DELIVERED" }
			| { type: "ASTRAY" }
			| { type: "RETURN_OK" }
			| { type: "ERROR_READ" }
			| { type: "MISMATCH" }
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
		preparing: { on: { PREPARED: "requesting", NOT_STARTED: "notStarted" } },
		requesting: { on: { REQUEST_OK: "signingIn", BAD_TARGET: "errorPage", REQUEST_REFUSED: "returning" } },
		signingIn: { on: { SIGNED_IN: "consenting", WRONG_PASSWORD: "signingIn", FORM_REFUSED: "errorPage" } },
		consenting: { on: { ALLOWED: "returning", DENIED: "returning", FORM_REFUSED: "errorPage" } },
		returning: { on: { DELIVERED: "checkingReturn", ASTRAY: "codeAstray" } },
		checkingReturn: { on: { RETURN_OK: "redeeming", ERROR_READ: "errorReturned", MISMATCH: "clientStopped" } },
		redeeming: { on: { TOKENS_ISSUED: "callingApi", TOKEN_REFUSED: "tokenRefused" } },
		callingApi: { on: { SERVED: "done", API_REFUSED: "apiRefused" } },
		done: { type: "final", tags: "succeeded" },
		notStarted: { type: "final", tags: "refused" },
		errorPage: { type: "final", tags: "refused" },
		errorReturned: { type: "final", tags: "refused" },
		codeAstray: { type: "final", tags: "breached" },
		clientStopped: { type: "final", tags: "refused" },
		tokenRefused: { type: "final", tags: "refused" },
		apiRefused: { type: "final", tags: "refused" },
	},
});
