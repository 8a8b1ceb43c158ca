import { callEvents } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import { lacks } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	calling: {
		phase: "ask",
		actor: "service",
		does: "checks the caller's token",
		text: "Photo Print orders prints for Ada. It holds the token that she let it have for the print service.",
		events: {
			CALL_ACCEPTED: "The token is good for this service. It takes the order and turns to the authorization server.",
			CALL_REFUSED: "There is no token that is valid here, so the print service does nothing.",
			TAKEN_ELSEWHERE: "Another API took the token, because it does not compare aud.",
		},
	},
	exchanging: {
		phase: "redeem",
		actor: "as",
		does: "checks the exchange",
		text: "The print service wants a token for the image service, in exchange for the one that it received.",
		events: {
			TOKEN_EXCHANGED: "Every check accepts. The server issues a new token for the call onward.",
			EXCHANGE_REFUSED: "A check refuses: for example, the subject token, the actor, the target or the scope.",
		},
	},
	callingImages: {
		phase: "use",
		actor: "images",
		does: "checks the new token",
		text: "The print service calls onward. The token that it received is to go no further.",
		events: {
			CALL_ACCEPTED: "The image service accepts the token, and now needs the photos itself.",
			CALL_REFUSED: "The token is not good for this call, so the print service cannot finish the order.",
			TAKEN_ELSEWHERE: "Another API took the token, because it does not compare aud.",
		},
	},
	exchangingAgain: {
		phase: "redeem",
		actor: "as",
		does: "checks the second exchange",
		text: "The image service does the same: it wants a token for the photo API, in exchange for the one that it received.",
		events: {
			TOKEN_EXCHANGED: "Every check accepts. The server issues a token for the last call.",
			EXCHANGE_REFUSED: "A check refuses, so the image service holds no token for the API.",
		},
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks token and scope",
		text: "The image service calls the photo API. The API decides by the token alone.",
		events: {
			SERVED: "The token is good for this call. The answers travel back through both services.",
			API_REFUSED: callEvents.API_REFUSED,
			TAKEN_ELSEWHERE: "Another API took the token, because it does not compare aud.",
		},
	},
	done: {
		phase: "use",
		actor: "client",
		does: "has its order confirmed",
		text: [
			when(
				[lacks("service", "password"), lacks("images", "password"), lacks("rs", "password")],
				"The order is in, and no service had Ada's password.",
			),
			"The order is in.",
		],
	},
	callRefused: {
		phase: "ask",
		actor: "service",
		does: "refuses the order",
		text: "Nobody accepted the order, so no token was exchanged.",
	},
	exchangeRefused: {
		phase: "redeem",
		actor: "as",
		does: "no token was issued",
		text: "The token endpoint refused, and issued nothing. An exchange does not spend the token that is shown.",
	},
	imagesRefused: {
		phase: "use",
		actor: "images",
		does: "refuses the call",
		text: "The call onward was not accepted, so the print service told Photo Print that it could not go on.",
	},
	apiRefused: {
		phase: "use",
		actor: "rs",
		does: "refuses the call",
		text: "The API refused the call, and both services told their callers that they could not go on.",
	},
	takenElsewhere: {
		phase: "use",
		actor: "rs",
		does: "takes a token for others",
		text: "A token was accepted by somebody for whom it was not issued. Whoever holds one token then reaches every API.",
	},
};
