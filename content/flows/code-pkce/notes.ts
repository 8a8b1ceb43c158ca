import { photoNotes } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	...photoNotes,
	redeeming: {
		...photoNotes.redeeming,
		events: {
			...photoNotes.redeeming.events,
			BLOCKED: "The server has answered, and the browser does not let the script of this page read it.",
		},
	},
	callingApi: {
		...photoNotes.callingApi,
		events: {
			...photoNotes.callingApi.events,
			BLOCKED: "The browser does not let the script of this page make the call, or does not let it read the answer.",
		},
	},
	tokenBlocked: {
		phase: "redeem",
		actor: "user",
		does: "keeps the answer",
		text: "The token endpoint has answered, and the browser keeps the answer from the script, because that answer does not allow the origin of this page.",
	},
	callBlocked: {
		phase: "use",
		actor: "user",
		does: "stops the script",
		text: "The browser did not let the script of this page have what the API holds, because the API did not allow it.",
	},
};
