import { photoNotes } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	...photoNotes,
	redeeming: {
		...photoNotes.redeeming,
		does: "compares with what it stored",
		text: "The client has sent its token request. The server compares what came with what it stored with the code.",
		events: {
			...photoNotes.redeeming.events,
			TOKEN_REFUSED:
				"A check refuses: for example, the client does not authenticate, or redirect_uri is not the one of the request.",
		},
	},
	callingApi: {
		...photoNotes.callingApi,
		text: "The client calls the API. Whoever has a bearer token can use it.",
	},
};
