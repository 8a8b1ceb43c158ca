import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

const callDenied = "The API refuses the call.";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	copying: {
		phase: "prepare",
		actor: "attacker",
		does: "copies a refresh token",
		text: "Ada has signed in before this run begins. The client holds a refresh token, and the attacker makes a copy of it.",
		events: {
			ATTACKER_COMES: "The attacker uses it first.",
			CLIENT_COMES: "The client uses it first.",
		},
	},
	attackerRefreshing: {
		phase: "redeem",
		actor: "as",
		does: "checks the copied token",
		text: "The attacker comes first. The authorization server decides.",
		events: {
			STOLEN: "Every check accepts. The attacker holds an access token.",
			THEFT_REFUSED: "A check refuses. The attacker holds a refresh token that is of no use to it.",
		},
	},
	attackerReading: {
		phase: "use",
		actor: "rs",
		does: "checks the stolen token",
		text: "The attacker calls the API. A bearer token works for whoever bears it.",
		events: {
			READ: "The API sends Ada's photos. Then the client comes.",
			CALL_DENIED: `${callDenied} Then the client comes.`,
			CLIENT_AWAY: "The client is closed, so nobody else uses the refresh token for now.",
		},
	},
	clientRefreshing: {
		phase: "redeem",
		actor: "as",
		does: "checks the client's token",
		text: "The client sends the refresh token that it holds. The attacker has sent the same one.",
		events: {
			REFRESHED: "The server accepts.",
			LOCKED_OUT: "The server refuses, while the attacker holds an access token.",
			REFRESH_REFUSED: "The server refuses. Ada has to sign in again.",
		},
	},
	stillReading: {
		phase: "use",
		actor: "rs",
		does: "asks nobody",
		text: "The client was refused. The attacker calls the API with the access token that it already has.",
		events: {
			READ: "A signed token works until it expires, whatever the authorization server has revoked.",
			CALL_DENIED: callDenied,
		},
	},
	attackerRefreshingAgain: {
		phase: "redeem",
		actor: "as",
		does: "checks the next refresh",
		text: "Five minutes later the attacker comes again with the newest refresh token that it has.",
		events: {
			RENEWED: "The server accepts. The attacker holds a fresh access token.",
			RENEWAL_REFUSED: "The server refuses. The attacker has only its old access token.",
		},
	},
	attackerReadingLate: {
		phase: "use",
		actor: "rs",
		does: "checks the attacker's token",
		text: "The first access token of the attacker is over. It calls the API with the newest one that it has.",
		events: {
			CLIENT_RETURNS: "Ada opens the client again, and it refreshes.",
			ADA_LOCKED_OUT: "Ada's client has no token that works, so she signs in again.",
			BOTH_SERVED: "The attacker was served, and so was Ada.",
			ADA_SERVED: "The attacker was refused. Ada's client works.",
		},
	},
	clientRefreshingFirst: {
		phase: "redeem",
		actor: "as",
		does: "checks the client's token",
		text: "The client comes first. Nobody has used this refresh token before.",
		events: {
			REFRESHED: "The server accepts. Where tokens rotate, the attacker's copy is an old one now.",
			REFRESH_REFUSED: "The server refuses, and the token is not used up. The attacker comes.",
		},
	},
	clientReadingFirst: {
		phase: "use",
		actor: "rs",
		does: "checks token and scope",
		text: "The client calls the API. The attacker has not come yet.",
		events: {
			SERVED: "The photos come back. Then the attacker comes.",
			API_REFUSED: `${callDenied} The attacker comes.`,
		},
	},
	attackerRefreshingSecond: {
		phase: "redeem",
		actor: "as",
		does: "checks the copied token",
		text: "The attacker comes second. The client has sent the same refresh token before.",
		events: {
			STOLEN: "The server accepts: it does not ask whether the token was used before.",
			THEFT_REFUSED: "A check refuses. The attacker holds no access token.",
		},
	},
	attackerReadingSecond: {
		phase: "use",
		actor: "rs",
		does: "checks the stolen token",
		text: "The attacker calls the API. A bearer token works for whoever bears it.",
		events: { READ: "The API sends Ada's photos.", CALL_DENIED: callDenied },
	},
	clientRefreshingAgain: {
		phase: "redeem",
		actor: "as",
		does: "checks the client's token",
		text: "Five minutes later the client refreshes with its newest refresh token.",
		events: {
			REFRESHED: "It still works. What the attacker tried had no consequence for the grant.",
			REFRESH_REFUSED: "It is refused, for example because the server has revoked the grant. Ada has to sign in again.",
		},
	},
	signingInAgain: {
		phase: "redeem",
		actor: "as",
		does: "begins a new grant",
		text: "Ada signs in again, and the client redeems the new code.",
		events: {
			TOKENS_ISSUED: "The server issues tokens of a new family.",
			LOCKED_OUT: "The server refuses Ada's client, and the attacker was served.",
			TOKEN_REFUSED: "The server refuses. Neither of the two has a token that works.",
		},
	},
	clientReading: {
		phase: "use",
		actor: "rs",
		does: "checks the client's call",
		text: "Ada's client calls the API.",
		events: {
			SHARED: "Ada has her photos. The attacker holds a token as well, and will come again.",
			ADA_SERVED: "Ada has her photos, and the attacker holds nothing that works.",
			BOTH_SERVED: "Ada has her photos, and the attacker has had them long after its first token was over.",
			ATTACKER_SERVED: "Ada's client is refused, and the attacker was served.",
			API_REFUSED: "Ada's client is refused.",
		},
	},
	onlyAda: {
		phase: "use",
		actor: "client",
		does: "only Ada goes on",
		text: "Ada's client works. The attacker cannot refresh, and holds no access token that works.",
	},
	both: {
		phase: "use",
		actor: "attacker",
		does: "attacker reads on",
		text: "Five minutes were over, and the attacker was still served. Ada's client works, too.",
	},
	onlyAttacker: {
		phase: "use",
		actor: "attacker",
		does: "and Ada is locked out",
		text: "The attacker reads on, and Ada's own client is refused.",
	},
	nobody: {
		phase: "use",
		actor: "client",
		does: "Ada is refused",
		text: "Ada's own client did not get through. That is no defence.",
	},
};
