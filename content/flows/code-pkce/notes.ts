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
			ANSWER_LOST: "The server has answered, and the browser does not let the script of this page read it.",
		},
	},
	callingApi: {
		...photoNotes.callingApi,
		events: {
			...photoNotes.callingApi.events,
			ANSWER_LOST: "The API has answered, and the browser does not let the script of this page read it.",
			NOT_SENT: "The browser has asked the API first, and was not allowed to make the call for this page.",
		},
	},
	pageStopped: {
		phase: "use",
		actor: "user",
		does: "keeps it from the script",
		text: "The browser stood between the script and the server, because the server did not allow the origin of this page. What a server has done by then is done.",
	},
};
