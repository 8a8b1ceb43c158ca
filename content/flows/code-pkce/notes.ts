import { codeNotes } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	...codeNotes,
	redeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks what was sent",
		text: "The client has sent the code. The authorization server decides.",
		events: {
			TOKENS_ISSUED: "Every check accepts. The server answers 200 with an access token.",
			TOKEN_REFUSED: "A check refuses: for example, the code is used or expired, or the verifier does not fit.",
		},
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks token and scope",
		text: "The client calls the API with the token. The API decides by itself, with the issuer's public key.",
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
