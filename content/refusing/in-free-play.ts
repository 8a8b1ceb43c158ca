/**
 * Runs of free play in which a check refuses that refuses in no lesson: time passes, a letter comes a second time, or
 * an address of the attacker's own answers. The index of errors links to them.
 */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, CLIENT_ORIGIN, ISSUER } from "@/lib/cast/cast";
import { utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/json";
import { base64url } from "@/lib/crypto/text-forms";
import { draft } from "@/lib/flow/free/draft";
import type { Act, FreePlay, Intervention, PositionId } from "@/lib/flow/intervention";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Levels } from "@/lib/vocabulary/controls";

export interface RefusingPlay {
	readonly name: string;
	/** The check that says no in it. */
	readonly refusedBy: CheckId;
	/** Where it differs from what the grant opens with. */
	readonly levels?: Partial<Levels>;
	readonly free: FreePlay;
}

type Placed = readonly [at: string, act: Act];

/** Interventions are numbered as they stand. */
const play = (positions: readonly PositionId[], ...acts: readonly Placed[]): FreePlay => ({
	positions,
	interventions: acts.map(([at, act], i) => ({ id: i + 1, at, ...act }) as Intervention),
});

const wait = (seconds: number): Act => ({ do: "wait", seconds });
const copy = (of: "request" | "answer"): Act => ({ do: "copy", of });
const again = (of: string): Act => ({ do: "again", of, ops: [] });
const answers = (body: JsonObject): Act => ({ do: "answer", status: 200, location: "", body: JSON.stringify(body) });
const browse = (target: string, query: readonly (readonly [string, string])[] = []): Act => ({
	do: "send",
	from: "browser",
	draft: draft("GET", target, { query }),
});

const HOUR = 3600;
const ASSERTING: Partial<Levels> = { clientType: "confidential", clientAuth: "private_key_jwt" };

/** Ada signs in with the attacker's server, which answers with this ID Token. */
const signsInWith = (idToken: string): FreePlay =>
	play(
		["site", "server"],
		["8.0", { do: "lure", url: `${CLIENT_ORIGIN}/connect?server=${new URL(EVIL_ORIGIN).host}` }],
		[
			"x1.1",
			{
				do: "answer",
				status: 303,
				location: `${CLIENT_ORIGIN}/cb?code=x&state={state.2}&iss=${encodeURIComponent(EVIL_ORIGIN)}`,
				body: "",
			},
		],
		["x1.2.2", answers({ access_token: "x", token_type: "Bearer", expires_in: 300, id_token: idToken })],
	);

const written = (head: JsonObject): string => `${base64url(utf8(JSON.stringify(head)))}.e30.AAAA`;

/** The attacker's client, by an address at which it describes itself so. */
const DOCUMENT = `${EVIL_ORIGIN}/client.json`;
const describedAs = (metadata: JsonObject): FreePlay =>
	play(
		["site"],
		[
			"0.0",
			browse(`${ISSUER}/authorize`, [
				["response_type", "code"],
				["client_id", DOCUMENT],
				["redirect_uri", `${EVIL_ORIGIN}/cb`],
				["code_challenge", "{s256:the-attackers-own-verifier-with-43-characters}"],
				["code_challenge_method", "S256"],
				["resource", API],
			]),
		],
		["x1.1", answers({ client_id: DOCUMENT, ...metadata })],
	);
const NAMED = { client_name: "Print Club", redirect_uris: [`${EVIL_ORIGIN}/cb`], token_endpoint_auth_method: "none" };

/** By id of the grant. */
export const inFreePlay: Readonly<Record<string, readonly RefusingPlay[]>> = {
	"code-pkce": [
		{ name: "an hour before the code is redeemed", refusedBy: "token.code-fresh", free: play([], ["3.0", wait(HOUR)]) },
		{
			name: "an assertion, twice",
			refusedBy: "assertion.unused",
			levels: ASSERTING,
			free: play(["log"], ["6.0", copy("request")], ["6.0", again("6.0")]),
		},
		{
			name: "an assertion, an hour later",
			refusedBy: "assertion.in-time",
			levels: ASSERTING,
			free: play(["log"], ["6.0", copy("request")], ["6.0", wait(HOUR)], ["6.0", again("6.0")]),
		},
	],
	refresh: [
		{ name: "nine hours before a refresh", refusedBy: "refresh.token-fresh", free: play([], ["2.0", wait(9 * HOUR)]) },
	],
	device: [
		{
			name: "a device code, twice",
			refusedBy: "token.device-code-unused",
			free: play(["log"], ["7.0", copy("request")], ["7.0", wait(10)], ["7.0", again("7.0")]),
		},
		{
			// She signs in after the code is over. A day later the server has forgotten it, and not her.
			name: "a user code that is forgotten by then",
			refusedBy: "device.code-fresh",
			free: play([], ["4.0", wait(HOUR)], ["5.0", wait(23.5 * HOUR)]),
		},
		{
			name: "a user code that Ada has answered",
			refusedBy: "device.code-undecided",
			free: play(
				["log"],
				["0.0", copy("answer")],
				["6.0", browse(`${ISSUER}/device`)],
				["x2", { do: "submit", fields: [["user_code", "{user_code}"]] }],
			),
		},
	],
	"introspection-revocation": [
		{ name: "an hour before the call", refusedBy: "introspect.not-expired", free: play([], ["", wait(HOUR)]) },
	],
	"oidc-login": [
		{
			name: "a code, twice: the server ends its tokens",
			refusedBy: "userinfo.not-revoked",
			free: play(["log"], ["6.0", copy("request")], ["6.0", again("6.0")]),
		},
		{ name: "an ID Token that is no JWT", refusedBy: "id-token.token-readable", free: signsInWith("x") },
		{
			name: "an ID Token without a signature",
			refusedBy: "id-token.algorithm-allowed",
			free: signsInWith(written({ alg: "none" })),
		},
		{
			name: "an ID Token with an extension",
			refusedBy: "id-token.critical-understood",
			free: signsInWith(written({ alg: "RS256", crit: ["b64"] })),
		},
		{
			name: "an ID Token of an unknown key",
			refusedBy: "id-token.key-known",
			free: signsInWith(written({ alg: "RS256", kid: "x" })),
		},
	],
	"mcp-agent": [
		{
			name: "a client without a name",
			refusedBy: "document.name-given",
			free: describedAs({ ...NAMED, client_name: "" }),
		},
		{
			name: "a client that publishes its secret",
			refusedBy: "document.no-secret",
			free: describedAs({ ...NAMED, client_secret: "secret" }),
		},
		{
			name: "a client at an address without TLS",
			refusedBy: "document.redirect-uris-usable",
			free: describedAs({ ...NAMED, redirect_uris: ["http://evil.example/cb"] }),
		},
	],
};
