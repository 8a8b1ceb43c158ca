import { flow as honest } from "@/content/flows/refresh/flow";
import { clientHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import {
	comeAgain,
	copyToken,
	readFirst,
	readLate,
	readSecond,
	readStill,
	refreshFirst,
	refreshSecond,
} from "./attacker-moves";
import { callFirst, callOwn, renew, renewAgain, renewFirst, signInAgain } from "./client-moves";
import { ends } from "./ends";
import { explain, hints } from "./lab";
import { readsOn, variants } from "./orders";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { messages } from "./words";
import { cast, newWorld } from "./world";

/** Refresh token replay (RFC 9700 §4.14, OAuth 2.1 §4.3.1): two parties with one refresh token, in both orders. */
export const attack = attackOn(honest, {
	id: "refresh-replay",
	title: "Refresh replay",
	about: {
		stand: "server",
		capabilities: ["A5"],
		position: "It has a copy of a refresh token. RFC 9700 §3 names access tokens only, so A5 is the nearest.",
		sections: ["RFC 9700 §4.14"],
		mark: "R",
		modelled: "How the copy was made, and that time goes by.",
	},
	story: [
		"Ada's photos are at an API. Photo Print is a website that prints them, and it holds a refresh token. Somebody has copied it.",
		"Both want to go on reading her photos with it.",
		"Photo Print is the client, and whoever has the copy is the attacker. The authorization server issues new tokens. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	// Each comes once, then five minutes pass, then they come again. The upper half is the order in which the attacker
	// comes first, the lower half the other one.
	moves: {
		copying: place(copyToken, { ATTACKER_COMES: "attackerRefreshing", CLIENT_COMES: "clientRefreshingFirst" }),
		attackerRefreshing: place(refreshFirst, { STOLEN: "attackerReading", THEFT_REFUSED: "clientRefreshing" }),
		attackerReading: place(readFirst, {
			READ: "clientRefreshing",
			CALL_DENIED: "clientRefreshing",
			CLIENT_AWAY: "attackerRefreshingAgain",
		}),
		clientRefreshing: place(renew, {
			REFRESHED: "clientReading",
			LOCKED_OUT: "stillReading",
			REFRESH_REFUSED: "signingInAgain",
		}),
		stillReading: place(readStill, { READ: "attackerRefreshingAgain", CALL_DENIED: "attackerRefreshingAgain" }),
		attackerRefreshingAgain: place(comeAgain, {
			RENEWED: "attackerReadingLate",
			RENEWAL_REFUSED: "attackerReadingLate",
		}),
		attackerReadingLate: place(readLate, {
			CLIENT_RETURNS: "clientRefreshing",
			ADA_LOCKED_OUT: "signingInAgain",
			BOTH_SERVED: "both",
			ADA_SERVED: "onlyAda",
		}),
		clientRefreshingFirst: place(renewFirst, {
			REFRESHED: "clientReadingFirst",
			REFRESH_REFUSED: "attackerRefreshing",
		}),
		clientReadingFirst: place(callFirst, {
			SERVED: "attackerRefreshingSecond",
			API_REFUSED: "attackerRefreshingSecond",
		}),
		attackerRefreshingSecond: place(refreshSecond, {
			STOLEN: "attackerReadingSecond",
			THEFT_REFUSED: "clientRefreshingAgain",
		}),
		attackerReadingSecond: place(readSecond, {
			READ: "attackerRefreshingAgain",
			CALL_DENIED: "attackerRefreshingAgain",
		}),
		clientRefreshingAgain: place(renewAgain, { REFRESHED: "clientReading", REFRESH_REFUSED: "signingInAgain" }),
		signingInAgain: place(signInAgain, {
			TOKENS_ISSUED: "clientReading",
			LOCKED_OUT: "onlyAttacker",
			TOKEN_REFUSED: "nobody",
		}),
		clientReading: place(callOwn, {
			SHARED: "attackerRefreshingAgain",
			ADA_SERVED: "onlyAda",
			BOTH_SERVED: "both",
			ATTACKER_SERVED: "onlyAttacker",
			API_REFUSED: "nobody",
		}),
	},
	ends,
	words: messages,
	controls: ["refresh", "exp", "clientType", "sender", "aud", "scopeCheck"],
	levels: { sender: ["off", "dpop"] },
	variants,
	claims: {
		goal: "keep reading Ada's photos after the access token has expired",
		stoppedBy: [
			{ control: "clientType", from: "confidential", check: "token.client-authenticates" },
			{ control: "sender", from: "dpop", check: "refresh.key-bound" },
		],
		// Revoking the family ends the refresh tokens, and expiry what was issued before. Who waits until the client
		// stays away has read by then.
		weakenedBy: [
			{ levels: { refresh: "rotate+detect", exp: "on" }, check: "refresh.token-unused", variant: "client-late" },
		],
		combine: ["refresh", "exp", "clientType", "sender"],
		unaffectedBy: ["aud", "scopeCheck", "pkce", "state", "codeUse", "clientAuth", "dpopNonce", "jti"],
	},
	wants: {
		like: "refresh",
		fields: ["grant_type", "refresh_token", "client_id"],
		ifSent: ["client_secret", "client_assertion", "dpop_proof"],
	},
	verdict: { goalMet: readsOn, honestWorks: clientHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
