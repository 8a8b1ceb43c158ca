import { flow as honest } from "@/content/flows/code-pkce/flow";
import { attackerHasPhotos, clientHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { variants } from "./forgeries";
import { explain, hints, predictions } from "./lab";
import { callWithToken, clientCalls, fetchKey, makeToken } from "./moves";
import { scenarios } from "./scenarios";
import { cast, newWorld } from "./world";

const tried = { READ: "photosRead", DENIED: "onlyClient" } as const;

/** Attacks on JWTs (RFC 8725): five tokens that nobody issued, and three that were issued for something else. */
export const attack = attackOn(honest, {
	id: "jwt-forgery",
	title: "JWT forgery",
	about: {
		stand: "api",
		capabilities: ["A1", "A5"],
		position: "It has come by one token of Ada's that is of no use as it stands, and can call the API.",
		sections: ["RFC 8725 §2.1", "RFC 8725 §2.7", "RFC 8725 §2.8", "RFC 8725 §2.9"],
		mark: "R",
		modelled: "How the attacker came by that token, and the database in which the API looks for a key.",
	},
	story: [
		"Ada's photos are at an API. Photo Print is a website that prints them, and it holds a token that Ada has agreed to.",
		"The attacker wants to read her photos, too. It has one token of hers: an old one, one for another API, or one that is no access token.",
		"Photo Print is the client. The authorization server has signed every genuine token. The API with the photos is the resource server, and verifies tokens with a library. The attacker can call the API.",
	],
	lanes: cast,
	newWorld,
	moves: {
		calling: place(clientCalls, { SERVED: "making", API_REFUSED: "nothing" }),
		making: place(makeToken, { FORGED: "trying", PICKED: "trying" }),
		trying: place(callWithToken, { ...tried, KEY_WANTED: "fetching" }),
		fetching: place(fetchKey, tried),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has the photos, too",
			text: "The API has sent Ada's photos for a token that was not issued for this.",
		},
		onlyClient: {
			how: "refused",
			phase: "after",
			actor: "client",
			does: "alone has the photos",
			text: "The client has the photos. The attacker's token has brought it nothing.",
		},
		nothing: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "was not served",
			text: "The client itself got no photos, so the attack does not begin.",
		},
	},
	controls: ["alg", "key", "aud", "exp", "typ", "scopeCheck", "clientType"],
	variants,
	claims: {
		goal: "make the attacker read Ada's photos",
		stoppedBy: [],
		// Five questions, and each is asked by nothing else. An ID Token has no scope, so asking for one helps in its place.
		together: [
			{ levels: { alg: "allow-list", key: "jwks", aud: "on", exp: "on", typ: "on" }, check: "api.algorithm-allowed" },
			{
				levels: { alg: "allow-list", key: "jwks", aud: "on", exp: "on", scopeCheck: "on" },
				check: "api.algorithm-allowed",
			},
		],
		weakenedBy: [
			{ levels: { alg: "allow-list" }, check: "api.algorithm-allowed", variant: "jwk" },
			{ levels: { alg: "allow-list", key: "jwks" }, check: "api.algorithm-allowed", variant: "audience" },
			{ levels: { alg: "allow-list", key: "jwks", aud: "on" }, check: "api.algorithm-allowed", variant: "expired" },
			{
				levels: { alg: "allow-list", key: "jwks", aud: "on", exp: "on" },
				check: "api.algorithm-allowed",
				variant: "id-token",
			},
			{
				levels: { alg: "allow-list", aud: "on", exp: "on", typ: "on" },
				check: "api.algorithm-allowed",
				variant: "jwk",
			},
		],
		combine: ["alg", "key", "aud", "exp", "typ", "scopeCheck"],
		unaffectedBy: ["clientType", "clientAuth"],
	},
	wants: { like: "api", fields: ["access_token"], ifSent: [] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: clientHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
