import { apiRefused, callEvents } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	redeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks what was sent",
		text: "Ada has signed in and agreed before this run begins. The client redeems the code that came back.",
		events: {
			TOKENS_ISSUED: "The server answers with an access token and a refresh token.",
			TOKEN_REFUSED: "A check refuses, so there is nothing to refresh later.",
		},
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks token and scope",
		text: "The client has its first access token, and calls the API.",
		events: {
			SERVED: "The photos come back. Then nothing happens for five minutes.",
			API_REFUSED: callEvents.API_REFUSED,
		},
	},
	callingLate: {
		phase: "use",
		actor: "rs",
		does: "compares exp with the clock",
		text: "The clock has moved past exp. The client calls again.",
		events: {
			NEW_TOKEN_NEEDED: "The API answers 401 with invalid_token. A new access token may help.",
			SERVED: "The API serves the call although the time is over.",
			API_REFUSED: "The API refuses for a reason that a new token would not change.",
		},
	},
	refreshing: {
		phase: "redeem",
		actor: "as",
		does: "checks the refresh token",
		text: "The client has asked for a new access token. The authorization server decides.",
		events: {
			REFRESHED: "The client holds a new access token. Where the server rotates, its refresh token is new, too.",
			REFRESH_REFUSED: "A check refuses. The client holds no access token that works.",
		},
	},
	callingAgain: {
		phase: "use",
		actor: "rs",
		does: "checks token and scope",
		text: "The client holds a new access token, and repeats the call.",
		events: {
			SERVED: "The photos come back, and nobody asked Ada.",
			API_REFUSED: callEvents.API_REFUSED,
		},
	},
	refreshingAhead: {
		phase: "redeem",
		actor: "as",
		does: "checks the refresh token",
		text: "Four minutes later a refresh token comes again. It should be the newest one.",
		events: {
			REFRESHED: "The newest one came, or the server does not look whether it is.",
			REFRESH_REFUSED: "A check refuses, for example because this refresh token was replaced.",
		},
	},
	retrying: {
		phase: "redeem",
		actor: "as",
		does: "checks the client's own token",
		text: "After that refusal the client tries with the refresh token that it holds.",
		events: {
			REFRESHED: "It still works: the refusal had no consequence for the grant.",
			REFRESH_REFUSED: "It is refused, for example because the server has revoked the grant.",
		},
	},
	callingLast: {
		phase: "use",
		actor: "rs",
		does: "asks nobody",
		text: "The client still holds an access token that has not expired, and calls the API.",
		events: {
			SERVED: "A signed token works until exp, whatever the authorization server has revoked.",
			API_REFUSED: callEvents.API_REFUSED,
		},
	},
	done: {
		phase: "redeem",
		actor: "client",
		does: "goes on",
		text: "The client has a fresh access token, and Ada was asked only once.",
	},
	tokenRefused: {
		phase: "redeem",
		actor: "as",
		does: "no token was issued",
		text: "The token endpoint refused, so the client got no token. A refused request does not use up the code.",
	},
	apiRefused,
	refreshRefused: {
		phase: "redeem",
		actor: "as",
		does: "no token was issued",
		text: "The refresh was refused, and the access token is over. A refused request uses up no refresh token.",
	},
	grantOver: {
		phase: "use",
		actor: "client",
		does: "needs Ada again",
		text: "The client cannot refresh any more. When its last access token expires, Ada has to sign in again.",
	},
	servedForEver: {
		phase: "use",
		actor: "rs",
		does: "ignores exp",
		text: "The API accepted a token whose time was over. Whoever copies it can use it for ever.",
	},
};
