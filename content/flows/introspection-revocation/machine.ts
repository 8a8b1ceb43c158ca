import { setup } from "xstate";

/**
 * The later life of a token: it is used, ended, and used again, at an API that asks the authorization server
 * and at one that does not.
 */
export const machine = setup({
	types: {
		events: {} as
			| { type: "ASKED" }
			| { type: "SERVED" }
			| { type: "API_REFUSED" }
			| { type: "CANNOT_TELL" }
			| { type: "REVOKED" }
			| { type: "REVOCATION_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "introspection-revocation",
	initial: "calling",
	states: {
		calling: { on: { ASKED: "asking", SERVED: "revoking", API_REFUSED: "callRefused" } },
		asking: { on: { SERVED: "revoking", API_REFUSED: "callRefused", CANNOT_TELL: "undecided" } },
		revoking: { on: { REVOKED: "callingAgain", REVOCATION_REFUSED: "notRevoked" } },
		callingAgain: { on: { ASKED: "askingAgain", SERVED: "stillServed", API_REFUSED: "callingOther" } },
		askingAgain: { on: { SERVED: "stillServed", API_REFUSED: "callingOther", CANNOT_TELL: "undecided" } },
		callingOther: { on: { SERVED: "endedWhereAsked", API_REFUSED: "endedEverywhere" } },
		endedWhereAsked: { type: "final", tags: "succeeded" },
		endedEverywhere: { type: "final", tags: "succeeded" },
		stillServed: { type: "final", tags: "breached" },
		notRevoked: { type: "final", tags: "refused" },
		callRefused: { type: "final", tags: "refused" },
		undecided: { type: "final", tags: "refused" },
	},
});
