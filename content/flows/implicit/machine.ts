import { setup } from "xstate";
import { type CodeEvent, codeStates } from "@/lib/cast/code-states";

/**
 * The implicit grant as a machine. Up to the decision it is the code grant; then there is nothing to redeem,
 * because the answer is the token.
 */
export const machine = setup({
	types: {
		events: {} as CodeEvent | { type: "SERVED" } | { type: "API_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "implicit",
	initial: "preparing",
	states: {
		preparing: { on: { PREPARED: "requesting" } },
		requesting: codeStates.requesting,
		signingIn: codeStates.signingIn,
		consenting: codeStates.consenting,
		returning: { on: { DELIVERED: "checkingReturn", ASTRAY: "answerAstray" } },
		checkingReturn: { on: { RETURN_OK: "callingApi", ERROR_READ: "errorReturned", MISMATCH: "clientStopped" } },
		callingApi: { on: { SERVED: "done", API_REFUSED: "apiRefused" } },
		done: { type: "final", tags: "succeeded" },
		errorPage: { type: "final", tags: "refused" },
		errorReturned: { type: "final", tags: "refused" },
		answerAstray: { type: "final", tags: "breached" },
		clientStopped: { type: "final", tags: "refused" },
		apiRefused: { type: "final", tags: "refused" },
	},
});
