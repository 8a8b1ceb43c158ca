import { setup } from "xstate";
import { type PhotoEvent, photoStates } from "@/lib/cast/photo-grant";
import type { End } from "@/lib/vocabulary/notes";

/** The grant of today. Where the client is a script in a page, its browser may stand between it and an answer. */
export const machine = setup({
	types: { events: {} as PhotoEvent | { type: "BLOCKED" }, tags: "" as End },
}).createMachine({
	id: "code-pkce",
	initial: "preparing",
	states: {
		...photoStates,
		redeeming: { on: { ...photoStates.redeeming.on, BLOCKED: "tokenBlocked" } },
		callingApi: { on: { ...photoStates.callingApi.on, BLOCKED: "callBlocked" } },
		tokenBlocked: { type: "final", tags: "refused" },
		callBlocked: { type: "final", tags: "refused" },
	},
});
