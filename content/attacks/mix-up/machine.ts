import { setup } from "xstate";

/** Ada chooses the attacker's server at a client that works with two, and afterwards, if need be, the honest one. */
export const machine = setup({
	types: {
		events: {} as
			| { type: "CHOSE_EVIL" }
			| { type: "CHOSE_HONEST" }
			| { type: "NOT_STARTED" }
			| { type: "SENT_ON" }
			| { type: "NOT_SENT_ON" }
			| { type: "REQUEST_OK" }
			| { type: "BAD_TARGET" }
			| { type: "REQUEST_REFUSED" }
			| { type: "SIGNED_IN" }
			| { type: "WRONG_PASSWORD" }
			| { type: "FORM_REFUSED" }
			| { type: "ALLOWED" }
			| { type: "DENIED" }
			| { type: "RETURN_OK" }
			| { type: "MISMATCH" }
			| { type: "ASTRAY" }
			| { type: "PUBLIC_CODE_LEAKED" }
			| { type: "CONFIDENTIAL_CODE_LEAKED" }
			| { type: "NO_CODE" }
			| { type: "TOKEN_STOLEN" }
			| { type: "TOKEN_DENIED" }
			| { type: "READ" }
			| { type: "CALL_DENIED" }
			| { type: "INJECTED" }
			| { type: "INJECTION_REFUSED" }
			| { type: "PHOTOS_SHOWN" }
			| { type: "NOTHING_SHOWN" }
			| { type: "ASKED" }
			| { type: "NOT_ASKED" }
			| { type: "ADA_SERVED" }
			| { type: "NOT_SERVED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "mix-up",
	initial: "choosing",
	states: {
		choosing: { on: { CHOSE_EVIL: "detouring", CHOSE_HONEST: "nothingToSteal", NOT_STARTED: "nothingToSteal" } },
		detouring: { on: { SENT_ON: "requesting", NOT_SENT_ON: "nothingToSteal" } },
		requesting: { on: { REQUEST_OK: "signingIn", BAD_TARGET: "nothingToSteal", REQUEST_REFUSED: "nothingToSteal" } },
		signingIn: { on: { SIGNED_IN: "consenting", WRONG_PASSWORD: "signingIn", FORM_REFUSED: "nothingToSteal" } },
		consenting: { on: { ALLOWED: "returning", DENIED: "nothingToSteal", FORM_REFUSED: "nothingToSteal" } },
		returning: { on: { RETURN_OK: "redeemingWrongly", MISMATCH: "beginningAgain", ASTRAY: "nothingToSteal" } },
		redeemingWrongly: {
			on: {
				PUBLIC_CODE_LEAKED: "attackerRedeeming",
				CONFIDENTIAL_CODE_LEAKED: "injecting",
				NO_CODE: "beginningAgain",
			},
		},
		attackerRedeeming: { on: { TOKEN_STOLEN: "attackerReading", TOKEN_DENIED: "beginningAgain" } },
		attackerReading: { on: { READ: "stolen", CALL_DENIED: "beginningAgain" } },
		injecting: { on: { INJECTED: "clientFetching", INJECTION_REFUSED: "beginningAgain" } },
		clientFetching: { on: { PHOTOS_SHOWN: "stolen", NOTHING_SHOWN: "beginningAgain" } },
		beginningAgain: { on: { ASKED: "consentingAgain", NOT_ASKED: "nobody" } },
		consentingAgain: { on: { ALLOWED: "finishing", DENIED: "nobody", FORM_REFUSED: "nobody" } },
		finishing: { on: { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" } },
		stolen: { type: "final", tags: "breached" },
		onlyAda: { type: "final", tags: "refused" },
		nobody: { type: "final", tags: "refused" },
		nothingToSteal: { type: "final", tags: "refused" },
	},
});
