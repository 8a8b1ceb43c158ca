import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

const ISSUED = "Every check that is switched on accepts. The server answers 200 with an access token.";
const REFUSED = "A check refuses: for example, the client did not authenticate, or asks for what it may not have.";
const SERVED = "The token is good for this call. The pictures of the program itself come back.";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	preparing: {
		phase: "prepare",
		actor: "client",
		does: "takes its credentials",
		text: "The program starts. It takes what it will prove itself with. Nobody is there to ask.",
		events: { PREPARED: "The client is ready to authenticate." },
	},
	requesting: {
		phase: "ask",
		actor: "as",
		does: "checks who asks",
		text: "The client asks for a token for itself. The authorization server finds out who is asking.",
		events: { TOKENS_ISSUED: ISSUED, TOKEN_REFUSED: REFUSED },
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks token and scope",
		text: "The client calls the API, which decides by itself.",
		events: {
			SERVED,
			TOKEN_INVALID: "The API answers invalid_token. A new token may help, and the client can get one any time.",
			API_REFUSED: "The API refuses for another reason, so a new token would not help.",
		},
	},
	askingAgain: {
		phase: "ask",
		actor: "as",
		does: "checks who asks, again",
		text: "Nothing has to be refreshed. The client makes the same request once more, with its credentials.",
		events: { TOKENS_ISSUED: ISSUED, TOKEN_REFUSED: REFUSED },
	},
	callingAgain: {
		phase: "use",
		actor: "rs",
		does: "checks the new token",
		text: "The client tries once more with the new token, and only once: it must not go round for ever.",
		events: { SERVED, API_REFUSED: "The new token does not help either. The client stops." },
	},
	done: {
		phase: "use",
		actor: "client",
		does: "has its own pictures",
		text: "The program has its own pictures. It got nothing of Ada's: she was not asked.",
	},
	tokenRefused: {
		phase: "ask",
		actor: "as",
		does: "no token was issued",
		text: "The token endpoint refused, so the program has no new token.",
	},
	apiRefused: {
		phase: "use",
		actor: "rs",
		does: "refuses the call",
		text: "The API refused the call, and the program stopped.",
	},
};
