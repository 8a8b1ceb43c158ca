/** Known attacks, played by hand: where to stand and what to do, in a grant that knows nothing of the attack. */

import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ID, CLIENT_ORIGIN, ISSUER, SCOPE } from "@/lib/cast/cast";
import type { FreePlay } from "@/lib/flow/intervention";
import type { Levels } from "@/lib/vocabulary/controls";
import {
	askWithoutChallenge,
	browse,
	CALLBACK,
	CHALLENGE,
	callApi,
	copy,
	injectCode,
	lureToOwnServer,
	mallorysCode,
	play,
	redeem,
	refresh,
	sendOn,
	VERIFIER,
} from "./acts";

export interface ByHand {
	/** The attack that it repeats. */
	readonly attack: string;
	/** The way of that attack, where it is not the usual one, and what its lesson calls it. */
	readonly variant?: string;
	readonly way?: string;
	/** A level at which the script goes another way, which stands here on its own. */
	readonly elsewhere?: Partial<Levels>;
	/** What both begin with, where that is not the attack's own weakest. */
	readonly levels?: Partial<Levels>;
	/** The grant in which it is played (`grants.ts`). */
	readonly grant: string;
	readonly free: FreePlay;
	/** What the attack is after. */
	readonly goal: "reads" | "keeps" | "planted";
}

export const byHand: readonly ByHand[] = [
	{
		attack: "code-interception",
		grant: "app",
		goal: "reads",
		free: play(
			["scheme"],
			["4.0", copy("request")],
			["4.0", redeem("{code}", "example.photos:/cb")],
			["x2", callApi("{access_token}")],
		),
	},
	{
		attack: "code-interception",
		variant: "reads-request",
		way: "reads the request as well",
		grant: "app",
		goal: "reads",
		free: play(
			["scheme", "request"],
			["0.0", copy("request")],
			["4.0", copy("request")],
			["4.0", redeem("{code}", "example.photos:/cb", "{code_challenge}")],
			["x3", callApi("{access_token}")],
		),
	},
	{
		attack: "login-csrf",
		grant: "code-pkce",
		goal: "planted",
		free: play(["site"], ...mallorysCode("2.1"), ["x5", { do: "lure", url: "{next}" }]),
	},
	{
		attack: "login-csrf",
		variant: "no-challenge",
		way: "leaves the challenge out",
		grant: "code-pkce",
		goal: "planted",
		free: play(["site"], ...mallorysCode("2.1", askWithoutChallenge), ["x5", { do: "lure", url: "{next}" }]),
	},
	{
		attack: "pkce-downgrade",
		grant: "code-pkce",
		goal: "planted",
		free: play(["site"], ...mallorysCode("2.1", askWithoutChallenge), ["x5", { do: "lure", url: "{next}" }]),
	},
	{
		attack: "mix-up",
		elsewhere: { clientType: "confidential" },
		grant: "code-pkce",
		goal: "reads",
		free: play(
			["site", "server"],
			["7.0", lureToOwnServer],
			["x1.1", sendOn("{state.2}", "{code_challenge.2}")],
			["x1", redeem("{code.2}", CALLBACK, "{code_verifier.2}")],
			["x3", callApi("{newest:access_token}")],
		),
	},
	{
		// The code of a confidential client is of no use but at that client: in a session of the attacker's own.
		attack: "mix-up",
		levels: { clientType: "confidential" },
		grant: "code-pkce",
		goal: "reads",
		free: play(
			["site", "server"],
			["7.0", browse(`${CLIENT_ORIGIN}/connect`)],
			["7.0", lureToOwnServer],
			["x2.1", sendOn("{newest:state}", "{code_challenge.2}")],
			[
				"x2",
				browse(CALLBACK, [
					["code", "{newest:code}"],
					["state", "{state.2}"],
					["iss", ISSUER],
				]),
			],
		),
	},
	{
		attack: "refresh-replay",
		levels: { exp: "on" },
		grant: "refresh",
		goal: "keeps",
		// The token's own life is over by then, so that only what the attacker renewed can open anything.
		free: play(
			["log"],
			["0.0", copy("answer")],
			["2.0", refresh("{refresh_token}")],
			["x2", callApi("{newest:access_token}")],
			["3.0", refresh("{newest:refresh_token}")],
			["3.0", { do: "wait", seconds: 310 }],
			["3.0", refresh("{newest:refresh_token}")],
		),
	},
	{
		// The same copy where clients prove a key: a refresh that anybody can write has no proof in it.
		attack: "refresh-replay",
		variant: "no-proof",
		way: "leaves the proof out",
		levels: { exp: "on" },
		grant: "dpop",
		goal: "keeps",
		free: play(
			["log"],
			["1.0", copy("answer")],
			["2.0", refresh("{refresh_token}")],
			["2.0", { do: "wait", seconds: 310 }],
			["2.0", refresh("{refresh_token}")],
		),
	},
	{
		attack: "code-injection",
		grant: "code-pkce",
		goal: "reads",
		free: play(["redirect"], ...injectCode("{state.2}")),
	},
	{
		attack: "code-injection",
		variant: "itself",
		way: "redeems it itself",
		grant: "code-pkce",
		goal: "reads",
		free: play(
			["redirect"],
			["3.0", copy("answer")],
			["3.0", redeem("{code}", CALLBACK)],
			["x2", callApi("{access_token}")],
		),
	},
	{
		attack: "code-injection",
		variant: "her-state",
		way: "brings Ada's state along",
		levels: { pkce: "required", state: "unbound" },
		grant: "code-pkce",
		goal: "reads",
		free: play(["redirect"], ...injectCode("{state}")),
	},
	{
		attack: "code-replay",
		elsewhere: { clientType: "confidential" },
		grant: "code-pkce",
		goal: "reads",
		free: play(
			["redirect"],
			["3.0", copy("answer")],
			["7.0", redeem("{code}", CALLBACK)],
			["x2", callApi("{access_token}")],
		),
	},
	{
		// Nobody else redeems the code of a confidential client: the attacker brings it there, once Ada has been.
		attack: "code-replay",
		levels: { clientType: "confidential" },
		grant: "code-pkce",
		goal: "reads",
		free: play(["redirect"], ...injectCode("{state.2}", "7.0")),
	},
	{
		attack: "loose-redirect",
		grant: "code-pkce",
		goal: "reads",
		free: play(
			["site"],
			[
				"0.0",
				{
					do: "lure",
					url: `${ISSUER}/authorize?response_type=code&client_id=${CLIENT_ID}&redirect_uri=${encodeURIComponent(`${EVIL_ORIGIN}/.photos.example/cb`)}&scope=${SCOPE}&code_challenge=${CHALLENGE}&code_challenge_method=S256`,
				},
			],
			["x1", redeem("{code}", `${EVIL_ORIGIN}/.photos.example/cb`, VERIFIER)],
			["x2", callApi("{access_token}")],
		),
	},
	{
		attack: "counterfeit-api",
		grant: "code-pkce",
		goal: "reads",
		free: play(
			["site", "api"],
			["7.0", { do: "lure", url: `${CLIENT_ORIGIN}/connect?api=${encodeURIComponent(EVIL_ORIGIN)}` }],
			["x1", callApi("{access_token}")],
		),
	},
	{
		attack: "stolen-token",
		grant: "dpop",
		goal: "reads",
		// Where the server wants a nonce, the call is the fourth exchange. A copy of its answer would be the photos.
		free: play(
			["log"],
			["2.0", copy("request")],
			["2.0", callApi("{newest:access_token}")],
			["4.0", copy("request")],
			["4.0", callApi("{newest:access_token}")],
		),
	},
];
