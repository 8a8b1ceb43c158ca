/** What an attacker does by hand, in free play: requests that it writes, and several that belong together. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, CLIENT_ID, CLIENT_ORIGIN, ISSUER, SCOPE } from "@/lib/cast/cast";
import { draft } from "@/lib/flow/free/draft";
import type { Afterwards, Draft, FreePlay, Intervention, OnTheWay, PositionId } from "@/lib/flow/intervention";

/** A verifier that the attacker makes up, and its challenge. */
export const VERIFIER = "the-attackers-own-verifier-with-43-characters";
export const CHALLENGE = `{s256:${VERIFIER}}`;

type Pairs = Draft["query"];
type Act = readonly [at: string, act: OnTheWay | Afterwards];

export const browse = (target: string, query: Pairs = []): Afterwards => ({
	do: "send",
	from: "browser",
	draft: draft("GET", target, { query }),
});
const post = (target: string, form: Pairs): Afterwards => ({
	do: "send",
	from: "program",
	draft: draft("POST", target, { form }),
});
export const callApi = (token: string): Afterwards => ({
	do: "send",
	from: "program",
	draft: draft("GET", `${API}/photos`, { header: [["Authorization", `Bearer ${token}`]] }),
});
export const copy = (of: "request" | "answer"): OnTheWay => ({ do: "copy", of });

export const redeem = (code: string, redirectUri: string, verifier?: string): Afterwards =>
	post(`${ISSUER}/token`, [
		["grant_type", "authorization_code"],
		["code", code],
		["redirect_uri", redirectUri],
		["client_id", CLIENT_ID],
		...(verifier === undefined ? [] : ([["code_verifier", verifier]] as const)),
	]);

export const refresh = (token: string): Afterwards =>
	post(`${ISSUER}/token`, [
		["grant_type", "refresh_token"],
		["refresh_token", token],
		["client_id", CLIENT_ID],
	]);

/** Interventions are numbered as they stand. */
export const play = (positions: readonly PositionId[], ...acts: readonly Act[]): FreePlay => ({
	positions,
	interventions: acts.map(([at, act], i) => ({ id: i + 1, at, ...act }) as Intervention),
});

export const CALLBACK = `${CLIENT_ORIGIN}/cb`;

/** The attacker signs in as Mallory at the client, and stops before her own answer: `{next}` is its address then. */
export const mallorysCode = (at: string, ask: Afterwards = browse("{next}")): readonly Act[] => [
	[at, browse(`${CLIENT_ORIGIN}/connect`)],
	["x1", ask],
	[
		"x2",
		{
			do: "submit",
			fields: [
				["username", "mallory"],
				["password", "{password.2}"],
			],
		},
	],
	["x3", browse("{next}")],
	["x4", { do: "submit", fields: [["decision", "allow"]] }],
];

/** Ada begins at the client with the attacker's server, which she takes for any other. */
export const lureToOwnServer: Afterwards = {
	do: "lure",
	url: `${CLIENT_ORIGIN}/connect?server=${new URL(EVIL_ORIGIN).host}`,
};

/** The attacker's server sends her on to the honest one, with the challenge that it wants to be in the request. */
export const sendOn = (state: string, challenge: string): OnTheWay => ({
	do: "answer",
	status: 303,
	location: `${ISSUER}/authorize?response_type=code&client_id=${CLIENT_ID}&redirect_uri=${encodeURIComponent(CALLBACK)}&scope=${SCOPE}&state=${state}&code_challenge=${challenge}&code_challenge_method=S256&resource=${encodeURIComponent(API)}`,
	body: "",
});

/**
 * A sign-in of the attacker's own at the client, which is answered with somebody else's code.
 * @param state which of those that are known goes with it
 * @param after after which of Ada's exchanges it begins
 */
export const injectCode = (state: string, after = "3.0"): readonly Act[] => [
	["3.0", copy("answer")],
	[after, browse(`${CLIENT_ORIGIN}/connect`)],
	[
		"x2",
		browse(CALLBACK, [
			["code", "{code}"],
			["state", state],
			["iss", ISSUER],
		]),
	],
];

/** Mallory's request, with the challenge left out. */
export const askWithoutChallenge = browse(`${ISSUER}/authorize`, [
	["response_type", "code"],
	["client_id", CLIENT_ID],
	["redirect_uri", CALLBACK],
	["scope", SCOPE],
	["state", "{state.2}"],
	["resource", API],
]);
