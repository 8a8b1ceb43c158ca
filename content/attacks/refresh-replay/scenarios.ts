import { base64url } from "@/lib/crypto/text-forms";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, reaching } from "@/lib/flow/proof/scenario";
import { DEFAULT_SEED, octetsFor } from "@/lib/world/dice";

const both = reaching("both", "loot");
const onlyAda = reaching("onlyAda");
const nobody = reaching("nobody");
const onlyAttacker = reaching("onlyAttacker");

/** The refresh token of the backup, as the server draws it. */
const OLD = base64url(octetsFor(DEFAULT_SEED, "as/refresh_token", 0, 32));

const removeToken = header("Authorization").remove();
const otherToken = form("refresh_token").set("guess");

const FIRST = "client-first";
const LATE = "client-late";
const NO_PROOF = "no-proof";
const KEY = "refresh.key-bound";
const BOUND = { sender: "dpop" } as const;
const DETECT = { refresh: "rotate+detect", exp: "on" } as const;

/** Attacker first: what each level of each protection does. */
const attackerFirst: readonly Scenario[] = [
	both("everything at its weakest"),
	both("rotation alone", "refresh.token-unused", { levels: { refresh: "rotate" } }),
	both("rotation alone, and tokens expire", "refresh.token-unused", { levels: { refresh: "rotate", exp: "on" } }),
	both("detection, and nobody looks at exp", "refresh.grant-active", { levels: { refresh: "rotate+detect" } }),
	onlyAda("detection, and tokens expire", "refresh.grant-active", { levels: DETECT }),
	onlyAda("a confidential client", "token.client-authenticates", { levels: { clientType: "confidential" } }),
	both("OAuth 2.0", { profile: "2.0" }),
	onlyAda("OAuth 2.1", "api.not-expired", { profile: "2.1" }),
];

const clientFirst: readonly Scenario[] = [
	both("client first, weakest", { variant: FIRST }),
	onlyAda("client first, rotation", "refresh.token-unused", { variant: FIRST, levels: { refresh: "rotate" } }),
	onlyAda("client first, detection", "refresh.grant-active", { variant: FIRST, levels: { refresh: "rotate+detect" } }),
	onlyAda("client first, confidential", "token.client-authenticates", {
		variant: FIRST,
		levels: { clientType: "confidential" },
	}),
];

const clientLate: readonly Scenario[] = [
	both("client late, weakest", { variant: LATE }),
	both("client late, detection comes too late", "refresh.token-unused", { variant: LATE, levels: DETECT }),
];

/** Whoever has the copy has no key, in whichever order, and whatever else is raised. */
const bound: readonly Scenario[] = [
	onlyAda("bound to a key", KEY, { levels: BOUND }),
	onlyAda("bound to a key, and the attacker sends no proof", "dpop.sent", { variant: NO_PROOF, levels: BOUND }),
	onlyAda("bound to a key, client late", KEY, { variant: LATE, levels: BOUND }),
	// The key comes before the reuse check: a thief without it has no family revoked, and Ada need not sign in again.
	onlyAda("bound to a key, detection, client first", KEY, { variant: FIRST, levels: { ...DETECT, ...BOUND } }),
	onlyAda("bound to a key, confidential", "token.client-authenticates", {
		levels: { ...BOUND, clientType: "confidential" },
	}),
	onlyAda("OAuth 2.1, bound to a key", KEY, { profile: "2.1", levels: BOUND }),
	onlyAda("OAuth 2.1, bound to a key, without rotation", KEY, {
		profile: "2.1",
		variant: FIRST,
		levels: { ...BOUND, refresh: "static" },
	}),
	both("bound to a key that nobody compares", { levels: BOUND, skippedChecks: [KEY] }),
	both("bound to a key that nobody compares, detection, client late", "refresh.token-unused", {
		variant: LATE,
		levels: { ...DETECT, ...BOUND },
		skippedChecks: [KEY],
	}),
	onlyAda("a server that does without proofs, and compares the key", KEY, {
		variant: NO_PROOF,
		levels: BOUND,
		skippedChecks: ["dpop.sent"],
	}),
	both("a server that does without proofs and without the key", {
		variant: NO_PROOF,
		levels: BOUND,
		skippedChecks: ["dpop.sent", KEY],
	}),
	// The key fits, and still each token counts once.
	onlyAda(
		"bound to a key, detection, and the client sends its old token",
		"refresh.token-unused",
		{ variant: FIRST, levels: { ...DETECT, ...BOUND } },
		at("renew", form("refresh_token").set(OLD)),
	),
	// Its refresh token is bound to its credential, and to no key (RFC 9449 §5).
	both("a confidential client with a key, and nobody asks for its credential", {
		levels: { ...BOUND, clientType: "confidential" },
		skippedChecks: ["token.client-authenticates"],
	}),
];

/** What a learner can break on the way. */
const edited: readonly Scenario[] = [
	both("the attacker sends no access token", "api.token-sent", removeToken),
	onlyAda("the attacker guesses a refresh token", "refresh.token-known", at("theft", otherToken)),
	onlyAda(
		"the attacker guesses, and so does the client",
		"refresh.token-known",
		at("theft", otherToken),
		at("refresh", otherToken),
	),
	both(
		"after the client was refused, the attacker sends no access token",
		"api.token-sent",
		{ levels: { refresh: "rotate" } },
		at("still", removeToken),
	),
	onlyAda("the attacker's last call carries no access token", "api.token-sent", at("late", removeToken)),
	nobody("the client's call carries no access token", at("api", removeToken)),
	onlyAttacker("client late, and its call carries no access token", { variant: LATE }, at("api", removeToken)),
	nobody(
		"detection, and the new code is lost",
		"token.code-known",
		{ levels: DETECT },
		at("token", form("code").set("guess")),
	),
	onlyAttacker(
		"rotation alone, and the new code is lost",
		"token.code-known",
		{ levels: { refresh: "rotate" } },
		at("token", form("code").set("guess")),
	),
	both("client first, and it guesses", "refresh.token-known", { variant: FIRST }, at("refresh", otherToken)),
	both(
		"client first, and its call carries no access token",
		"api.token-sent",
		{ variant: FIRST },
		at("api", removeToken),
	),
	both("client first, and the attacker sends no access token", "api.token-sent", { variant: FIRST }, removeToken),
];

/** Together they walk every arrow. */
export const scenarios: readonly Scenario[] = [...attackerFirst, ...clientFirst, ...clientLate, ...bound, ...edited];
