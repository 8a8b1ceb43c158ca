import { setup } from "xstate";

/**
 * The password grant as a machine. There is no request to the authorization server through the browser, so
 * there is nothing to consent to and nothing that comes back.
 */
export const machine = setup({
	types: {
		events: {} as
			| { type: "FORM_SHOWN" }
			| { type: "NOT_STARTED" }
			| { type: "HANDED_OVER" }
			| { type: "ASTRAY" }
			| { type: "TOKENS_ISSUED" }
			| { type: "PASSWORD_REFUSED" }
			| { type: "TOKEN_REFUSED" }
			| { type: "FORGOTTEN" }
			| { type: "SERVED" }
			| { type: "API_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "password",
	initial: "opening",
	states: {
		opening: { on: { FORM_SHOWN: "typing", NOT_STARTED: "notStarted" } },
		typing: { on: { HANDED_OVER: "redeeming", NOT_STARTED: "notStarted", ASTRAY: "passwordAstray" } },
		redeeming: { on: { TOKENS_ISSUED: "forgetting", PASSWORD_REFUSED: "typing", TOKEN_REFUSED: "tokenRefused" } },
		forgetting: { on: { FORGOTTEN: "callingApi" } },
		callingApi: { on: { SERVED: "done", API_REFUSED: "apiRefused" } },
		done: { type: "final", tags: "succeeded" },
		notStarted: { type: "final", tags: "refused" },
		passwordAstray: { type: "final", tags: "breached" },
		tokenRefused: { type: "final", tags: "refused" },
		apiRefused: { type: "final", tags: "refused" },
	},
});
