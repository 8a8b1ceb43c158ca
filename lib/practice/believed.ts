/** From a wrong answer to what somebody who answers so may believe, by rule: the same for every lesson. */
import { holdingsOf } from "../flow/read/holdings";
import type { Run, RunValue } from "../flow/run";
import type { LaneId, Role } from "../vocabulary/lanes";
import type { ValueKind } from "../vocabulary/values";
import type { MisconceptionId } from "./misconceptions";

/** What a check, or an entry of a message, is about. */
type Topic = "state" | "nonce" | "pkce" | "iss" | "scope" | "audience" | "client" | "user" | "code" | "token" | "login";

/** By what stands in the name of a check or of an entry; the first that fits. */
const topics: readonly (readonly [RegExp, Topic])[] = [
	[/dpop/i, "token"],
	[/(^|\.)(state|logout\.state)/, "state"],
	[/nonce/, "nonce"],
	[/challenge|verifier/, "pkce"],
	[/(^|\.)iss(uer)?\b/, "iss"],
	[/scope/, "scope"],
	[/audience|resource|(^|\.)aud$/, "audience"],
	[/client-authenticates|credentials|client_secret|client_assertion|^assertion|one-authentication/, "client"],
	[/password|username|signed-in|session-enough|person/, "user"],
	[/(^|\.)code(-|$)/, "code"],
	[/access_token|^api\.token/, "token"],
	[/^id_token$/, "login"],
];

const topicOf = (name: string): Topic | undefined => topics.find(([pattern]) => pattern.test(name))?.[1];

const pairs: readonly (readonly [Topic, Topic, MisconceptionId])[] = [
	["state", "nonce", "state-nonce"],
	["state", "pkce", "state-pkce"],
	["state", "iss", "state-iss"],
	["nonce", "pkce", "nonce-pkce"],
	["nonce", "iss", "nonce-iss"],
	["pkce", "iss", "pkce-iss"],
	["scope", "audience", "scope-audience"],
	["client", "user", "client-user"],
	["code", "token", "code-token"],
	["token", "login", "access-token-login"],
];

/** @param chosen @param truth ids of checks, or names of entries */
export function believedOfNames(chosen: string, truth: string): MisconceptionId | undefined {
	const [a, b] = [topicOf(chosen), topicOf(truth)];
	return pairs.find(([one, other]) => (one === a && other === b) || (one === b && other === a))?.[2];
}

/** A value that a party was thought to hold, by the role of that party. */
const taken: Readonly<Partial<Record<Role, Partial<Record<ValueKind, MisconceptionId>>>>> = {
	browser: {
		access_token: "front-back",
		refresh_token: "front-back",
		id_token: "front-back",
		client_secret: "front-back",
		code_verifier: "verifier-challenge",
		dpop_key: "key-sent",
		device_code: "device-codes",
	},
	client: { password: "password-shared" },
	as: { dpop_key: "key-sent", code_verifier: "verifier-challenge" },
	rs: {
		refresh_token: "refresh-at-api",
		id_token: "access-token-login",
		code: "code-token",
		dpop_key: "key-sent",
	},
};

/** One that it was thought not to hold: what passes a browser stays there, and the ID Token is for the client. */
const left: typeof taken = {
	client: { id_token: "access-token-login" },
};

/** Whether somebody who takes a value for one that such a party holds may believe something that has a name. */
export const isTelling = (role: Role | undefined, kind: ValueKind): boolean =>
	role !== undefined && taken[role]?.[kind] !== undefined;

const getsKind = (run: Run, lane: LaneId, kind: ValueKind): boolean => {
	const held = holdingsOf(run).at(-1)?.byLane[lane] ?? [];
	return held.some(({ id }) => run.values.some((value) => value.id === id && value.kind === kind));
};

export function believedOfRack(
	run: Run,
	lane: LaneId,
	extra: RunValue | undefined,
	missed: RunValue | undefined,
): MisconceptionId | undefined {
	const role = run.lanes.find(({ id }) => id === lane)?.role;
	if (!role) return undefined;
	if (extra) {
		// What it gets later in this run, it was right to expect. A verifier goes to the server, but not with the challenge.
		const isLater = extra.kind !== "code_verifier" && getsKind(run, lane, extra.kind);
		return isLater ? undefined : taken[role]?.[extra.kind];
	}
	return missed && left[role]?.[missed.kind];
}
