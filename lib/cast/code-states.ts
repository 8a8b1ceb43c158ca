/**
 * The part that every authorization code grant has in common: from the first click to the answer that the
 * client has judged. A flow's machine takes these states in and draws what comes after `checkingReturn`.
 */

/** What can happen on that way. */
export type CodeEvent =
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
	| { type: "MISMATCH" };

/** Its states. `RETURN_OK` leads to `redeeming`, which is the flow's own. */
export const codeStates = {
	preparing: { on: { PREPARED: "requesting", NOT_STARTED: "notStarted" } },
	requesting: { on: { REQUEST_OK: "signingIn", BAD_TARGET: "errorPage", REQUEST_REFUSED: "returning" } },
	signingIn: { on: { SIGNED_IN: "consenting", WRONG_PASSWORD: "signingIn", FORM_REFUSED: "errorPage" } },
	consenting: { on: { ALLOWED: "returning", DENIED: "returning", FORM_REFUSED: "errorPage" } },
	returning: { on: { DELIVERED: "checkingReturn", ASTRAY: "codeAstray" } },
	checkingReturn: { on: { RETURN_OK: "redeeming", ERROR_READ: "errorReturned", MISMATCH: "clientStopped" } },
} as const;

/** Where it can end before a code is redeemed. */
export const codeEnds = {
	notStarted: { type: "final", tags: "refused" },
	errorPage: { type: "final", tags: "refused" },
	errorReturned: { type: "final", tags: "refused" },
	codeAstray: { type: "final", tags: "breached" },
	clientStopped: { type: "final", tags: "refused" },
} as const;

export type CodeState = keyof typeof codeStates | keyof typeof codeEnds;
