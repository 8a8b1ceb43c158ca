import { setup } from "xstate";
import type { CodeEntryEvent, PollEvent } from "@/lib/cast/steps/device";

/**
 * The device grant as a machine. The person and the television never talk to each other: what one has
 * done, the other learns from the server, by asking again.
 */
export const machine = setup({
	types: {
		events: {} as
			| CodeEntryEvent
			| PollEvent
			| { type: "CODES_ISSUED" }
			| { type: "REQUEST_REFUSED" }
			| { type: "SHOWN" }
			| { type: "PENDING" }
			| { type: "SLOW_DOWN" }
			| { type: "POLL_REFUSED" }
			| { type: "PAGE_SHOWN" }
			| { type: "NO_PAGE" }
			| { type: "SIGNED_IN" }
			| { type: "WRONG_PASSWORD" }
			| { type: "ALLOWED" }
			| { type: "DENIED" }
			| { type: "SERVED" }
			| { type: "API_REFUSED" },
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "device",
	initial: "asking",
	states: {
		asking: { on: { CODES_ISSUED: "showing", REQUEST_REFUSED: "notStarted" } },
		showing: { on: { SHOWN: "waiting" } },
		waiting: { on: { PENDING: "opening", SLOW_DOWN: "opening", POLL_REFUSED: "tokenRefused" } },
		opening: { on: { PAGE_SHOWN: "enteringCode", NO_PAGE: "pageRefused" } },
		enteringCode: {
			on: { CODE_KNOWN: "signingIn", CODE_UNKNOWN: "enteringCode", CODE_OVER: "polling", FORM_REFUSED: "pageRefused" },
		},
		signingIn: { on: { SIGNED_IN: "deciding", WRONG_PASSWORD: "signingIn", FORM_REFUSED: "pageRefused" } },
		deciding: { on: { ALLOWED: "polling", DENIED: "polling", FORM_REFUSED: "pageRefused" } },
		polling: {
			on: {
				TOKENS_ISSUED: "callingApi",
				DENIAL_READ: "denied",
				EXPIRY_READ: "expired",
				GAVE_UP: "expired",
				TOKEN_REFUSED: "tokenRefused",
			},
		},
		callingApi: { on: { SERVED: "done", API_REFUSED: "apiRefused" } },
		done: { type: "final", tags: "succeeded" },
		notStarted: { type: "final", tags: "refused" },
		pageRefused: { type: "final", tags: "refused" },
		denied: { type: "final", tags: "refused" },
		expired: { type: "final", tags: "refused" },
		tokenRefused: { type: "final", tags: "refused" },
		apiRefused: { type: "final", tags: "refused" },
	},
});
