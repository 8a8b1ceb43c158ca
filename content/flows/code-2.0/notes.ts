import { codeNotes } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	...codeNotes,
	redeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks client, code and address",
		text: "The client has sent the code. The server compares what came with what it stored.",
		events: {
			TOKENS_ISSUED: "Every check accepts. The server answers 200 with an access token.",
			TOKEN_REFUSED:
				"A check refuses: for example, the client does not authenticate, or redirect_uri is not the one of the request.",
		},
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks token and scope",
		text: "The client calls the API with the token. Whoever has a bearer token can use it.",
		events: {
			SERVED: "The token is good for this call. The photos come back.",
			API_REFUSED: "There is no valid token (401), or it does not cover the call (403).",
		},
	},
	done: {
		phase: "use",
		actor: "client",
		does: "has the photos",
		text: "The client has Ada's photos, and never saw her password.",
	},
	tokenRefused: {
		phase: "redeem",
		actor: "as",
		does: "no token was issued",
		text: "The token endpoint refused, so the client holds no token. A refused request does not use up the code.",
	},
	apiRefused: {
		phase: "use",
		actor: "rs",
		does: "refuses the call",
		text: "The API refused the call.",
	},
};
