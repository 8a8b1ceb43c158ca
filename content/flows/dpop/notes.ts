import type { FlowDefinition } from "@/lib/flow/define";
import { made, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	preparing: {
		phase: "prepare",
		actor: "client",
		does: "makes a key pair",
		text: [
			when(
				made("dpop_key"),
				"Ada has signed in and agreed; the client holds a code. Before it redeems the code, it makes a key pair.",
			),
			"Ada has signed in and agreed; the client holds a code. It makes no key.",
		],
		events: {
			KEY_MADE: "The private key is kept by the client. The public one will stand in all that it signs.",
			NO_KEY: "DPoP is switched off, so the client makes no key.",
		},
	},
	redeeming: {
		phase: "redeem",
		actor: "client",
		does: "redeems the code",
		text: [
			when(
				sent("DPoP", "token.request"),
				"The client sends the usual token request, and with it a proof for this one request.",
			),
			"The client sends the usual token request.",
		],
		events: {
			TOKENS_ISSUED: "The client has its tokens.",
			NONCE_WANTED: "The proof is good but for one thing: the server wants its own nonce in it.",
			TOKEN_REFUSED: "The server refuses, or the client discards a token of the wrong type.",
		},
	},
	redeemingAgain: {
		phase: "redeem",
		actor: "client",
		does: "proves again, with the nonce",
		text: "The same request with a new proof, in which the nonce of the server stands. The code is still unused.",
		events: {
			TOKENS_ISSUED: "The server issues tokens that are bound to the key.",
			TOKEN_REFUSED: "The server refuses the second proof as well. The client asks no third time.",
		},
	},
	calling: {
		phase: "use",
		actor: "client",
		does: "calls the API",
		text: [
			when(sent("DPoP", "call.request"), "The client sends its token to the API, with a proof for this call."),
			"The client sends its token to the API.",
		],
		events: {
			SERVED: "The API sends the photos.",
			NONCE_WANTED: "The API is a server of its own and wants a nonce of its own.",
			API_REFUSED: "The API refuses the call.",
		},
	},
	callingAgain: {
		phase: "use",
		actor: "client",
		does: "calls with the nonce",
		text: "The same call with a new proof, in which the nonce of the API stands.",
		events: {
			SERVED: "Token, proof and key fit together. The photos go out.",
			API_REFUSED: "The API refuses the token or the proof.",
		},
	},
	copying: {
		phase: "after",
		actor: "attacker",
		does: "reads a log",
		text: "Somebody reads a debug log of the client, in which every header and body stands. A key is not in it.",
		events: { COPIED: "The attacker has the tokens, and whatever else went over the wire." },
	},
	tryingBearer: {
		phase: "after",
		actor: "attacker",
		does: "sends the token as Bearer",
		text: "The simplest try: the copied token, with the scheme Bearer and nothing else.",
		events: {
			READ: "The API serves whoever has the token.",
			DENIED: "The token names a key, so the API takes it with a proof only.",
			GAVE_UP: "The API refused, and an attacker who has no more than a bearer token has nothing else to try.",
		},
	},
	tryingOwnKey: {
		phase: "after",
		actor: "attacker",
		does: "signs with another key",
		text: "The attacker makes a key pair and a perfect proof with it.",
		events: {
			READ: "The API does not compare the key with the token.",
			DENIED: "The thumbprint in the token is that of another key.",
		},
	},
	tryingReplay: {
		phase: "after",
		actor: "attacker",
		does: "repeats a whole call",
		text: "The attacker sends what stands in the log, byte for byte: the client's token with the client's proof.",
		events: {
			READ: "The API has not remembered the proof, and it is still recent.",
			DENIED: "The API has seen this proof before.",
		},
	},
	tryingRefresh: {
		phase: "after",
		actor: "attacker",
		does: "tries the refresh token",
		text: "The attacker turns to the authorization server, with the copied refresh token and a proof by another key.",
		events: {
			GRANT_TAKEN: "The server issues new tokens, bound to the key of the attacker.",
			DENIED: "Neither the key nor the credentials of the client are there, so the server refuses.",
		},
	},
	onlyClientServed: {
		phase: "after",
		actor: "rs",
		does: "served the client alone",
		text: "The client got the photos. Whoever copied what it sent got nothing.",
	},
	photosRead: {
		phase: "after",
		actor: "rs",
		does: "served the attacker, too",
		text: "The API sent the photos to somebody who only had a copy.",
	},
	grantTaken: {
		phase: "after",
		actor: "as",
		does: "issued tokens to the attacker",
		text: "The attacker now has tokens that are bound to a key of its own, and goes on without the client.",
	},
	tokenRefused: {
		phase: "redeem",
		actor: "client",
		does: "has no token",
		text: "The client got no token that it accepts. It does not call the API.",
	},
	callRefused: {
		phase: "use",
		actor: "rs",
		does: "refuses the call",
		text: "The API refused the call of the client, so nothing was stolen that had worked.",
	},
};
