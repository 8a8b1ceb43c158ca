/**
 * A verifier before a real authorization server, for the PKCE calculator. The server is asked twice, as in
 * every flow: with the challenge at its authorization endpoint, with the verifier at its token endpoint.
 */

import { API, asMemory, CLIENT_ID, CLIENT_ORIGIN, ISSUER, lanes, SCOPE } from "../cast/cast";
import { newWorld } from "../cast/new-world";
import type { ChallengeMethod } from "../crypto/pkce";
import { ran } from "../flow/read/labels";
import type { Run } from "../flow/run";
import { formatPairs, pairsOf } from "../http/form";
import { get, post } from "../http/message";
import { createNetwork, type Network } from "../parties/network";
import type { CheckRecord, Refusal } from "../vocabulary/message";
import { defaultSettings } from "../vocabulary/settings";
import { seeded } from "../world/dice";
import { recall } from "../world/world";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
const CODE = "demonstration-code";

/** What the client sent before, and what it sends now. */
export interface PkceTry {
	/** The `code_challenge` that the server has stored, or would store. */
	readonly challenge: string;
	readonly method: ChallengeMethod;
	readonly verifier: string;
}

/** Where the server said yes or no, and what it checked there. */
export interface PkceTrial {
	readonly endpoint: "authorize" | "token";
	/** Of its answer there: a 303 carries an error back through the browser. */
	readonly status: number;
	readonly checks: readonly CheckRecord[];
	readonly refusal?: Refusal;
}

/** Asks an OAuth 2.1 server: first whether it takes the challenge, then whether the verifier fits it. */
export async function tryVerifier({ challenge, method, verifier }: PkceTry): Promise<PkceTrial> {
	const memory = { as: asMemory(defaultSettings, REDIRECT_URI) };
	const world = await newWorld([lanes.as], defaultSettings, memory);
	const network = createNetwork([lanes.as], world, defaultSettings, seeded(world, defaultSettings.seed));
	const asked = await network.deliver(
		get(`${ISSUER}/authorize?${formatPairs(authorizationRequest(challenge, method))}`),
	);
	if (asked.notebook.refusal) return trialOf("authorize", asked);
	// Signing in and consenting change nothing here: the code is entered as if both had happened.
	recall(world, "as", "as").codes[CODE] = {
		clientId: CLIENT_ID,
		redirectUri: REDIRECT_URI,
		redirectUriSent: true,
		scope: SCOPE,
		resource: [API],
		codeChallenge: challenge,
		codeChallengeMethod: method,
		sub: "ada",
		authTime: world.clock,
		issuedAt: world.clock,
		expiresAt: world.clock + 60,
		uses: 0,
		tokens: [],
	};
	return trialOf("token", await network.deliver(post(`${ISSUER}/token`, formatPairs(tokenRequest(verifier)))));
}

type Delivery = Awaited<ReturnType<Network["deliver"]>>;

function trialOf(endpoint: PkceTrial["endpoint"], { response, notebook: { checks, refusal } }: Delivery): PkceTrial {
	return { endpoint, status: response.status, checks, ...(refusal === undefined ? {} : { refusal }) };
}

const authorizationRequest = (challenge: string, method: ChallengeMethod) =>
	pairsOf({
		response_type: "code",
		client_id: CLIENT_ID,
		redirect_uri: REDIRECT_URI,
		scope: SCOPE,
		code_challenge: challenge,
		code_challenge_method: method,
		resource: API,
	});

const tokenRequest = (verifier: string) =>
	pairsOf({
		grant_type: "authorization_code",
		code: CODE,
		code_verifier: verifier,
		client_id: CLIENT_ID,
		resource: API,
	});

/** Numbers of the hops in which a run's server stores the challenge, and compares the hash with it. */
export function pkceHops(run: Run): { readonly stored: string; readonly compared: string } | undefined {
	const stored = run.hops.find(({ message }) => ran(message, "authorize.challenge-well-formed"))?.number;
	const compared = run.hops.find(({ message }) => ran(message, "token.verifier-fits"))?.number;
	return stored === undefined || compared === undefined ? undefined : { stored, compared };
}
