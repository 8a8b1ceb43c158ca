import type { Scenario } from "@/lib/flow/define";
import { at, form, header } from "@/lib/flow/proof/scenario";

const removeToken = header("Authorization").remove();
const otherToken = form("refresh_token").set("guess");

const FIRST = "client-first";
const LATE = "client-late";
const DETECT = { refresh: "rotate+detect", exp: "on" } as const;

/** Attacker first: what each level of each protection does. */
const attackerFirst: readonly Scenario[] = [
	{ name: "everything at its weakest", end: "both" },
	{
		name: "rotation alone",
		settings: { levels: { refresh: "rotate" } },
		end: "both",
		refusedBy: "refresh.token-unused",
	},
	{
		name: "rotation alone, and tokens expire",
		settings: { levels: { refresh: "rotate", exp: "on" } },
		end: "both",
		refusedBy: "refresh.token-unused",
	},
	{
		name: "detection, and nobody looks at exp",
		settings: { levels: { refresh: "rotate+detect" } },
		end: "both",
		refusedBy: "refresh.grant-active",
	},
	{
		name: "detection, and tokens expire",
		settings: { levels: DETECT },
		end: "onlyAda",
		refusedBy: "refresh.grant-active",
	},
	{
		name: "a confidential client",
		settings: { levels: { clientType: "confidential" } },
		end: "onlyAda",
		refusedBy: "token.client-authenticates",
	},
	{ name: "OAuth 2.0", settings: { profile: "2.0" }, end: "both" },
	{ name: "OAuth 2.1", settings: { profile: "2.1" }, end: "onlyAda", refusedBy: "api.not-expired" },
];

const clientFirst: readonly Scenario[] = [
	{ name: "client first, weakest", settings: { variant: FIRST }, end: "both" },
	{
		name: "client first, rotation",
		settings: { variant: FIRST, levels: { refresh: "rotate" } },
		end: "onlyAda",
		refusedBy: "refresh.token-unused",
	},
	{
		name: "client first, detection",
		settings: { variant: FIRST, levels: { refresh: "rotate+detect" } },
		end: "onlyAda",
		refusedBy: "refresh.grant-active",
	},
	{
		name: "client first, confidential",
		settings: { variant: FIRST, levels: { clientType: "confidential" } },
		end: "onlyAda",
		refusedBy: "token.client-authenticates",
	},
];

const clientLate: readonly Scenario[] = [
	{ name: "client late, weakest", settings: { variant: LATE }, end: "both" },
	{
		name: "client late, detection comes too late",
		settings: { variant: LATE, levels: DETECT },
		end: "both",
		refusedBy: "refresh.token-unused",
	},
];

/** What a learner can break on the way. */
const edited: readonly Scenario[] = [
	{
		name: "the attacker sends no access token",
		edits: [at("loot", removeToken)],
		end: "both",
		refusedBy: "api.token-sent",
	},
	{
		name: "the attacker guesses a refresh token",
		edits: [at("theft", otherToken)],
		end: "onlyAda",
		refusedBy: "refresh.token-known",
	},
	{
		name: "the attacker guesses, and so does the client",
		edits: [at("theft", otherToken), at("refresh", otherToken)],
		end: "onlyAda",
		refusedBy: "refresh.token-known",
	},
	{
		name: "after the client was refused, the attacker sends no access token",
		settings: { levels: { refresh: "rotate" } },
		edits: [at("still", removeToken)],
		end: "both",
		refusedBy: "api.token-sent",
	},
	{
		name: "the attacker's last call carries no access token",
		edits: [at("late", removeToken)],
		end: "onlyAda",
		refusedBy: "api.token-sent",
	},
	{ name: "the client's call carries no access token", edits: [at("api", removeToken)], end: "nobody" },
	{
		name: "client late, and its call carries no access token",
		settings: { variant: LATE },
		edits: [at("api", removeToken)],
		end: "onlyAttacker",
	},
	{
		name: "detection, and the new code is lost",
		settings: { levels: DETECT },
		edits: [at("token", form("code").set("guess"))],
		end: "nobody",
		refusedBy: "token.code-known",
	},
	{
		name: "rotation alone, and the new code is lost",
		settings: { levels: { refresh: "rotate" } },
		edits: [at("token", form("code").set("guess"))],
		end: "onlyAttacker",
		refusedBy: "token.code-known",
	},
	{
		name: "client first, and it guesses",
		settings: { variant: FIRST },
		edits: [at("refresh", otherToken)],
		end: "both",
		refusedBy: "refresh.token-known",
	},
	{
		name: "client first, and its call carries no access token",
		settings: { variant: FIRST },
		edits: [at("api", removeToken)],
		end: "both",
		refusedBy: "api.token-sent",
	},
	{
		name: "client first, and the attacker sends no access token",
		settings: { variant: FIRST },
		edits: [at("loot", removeToken)],
		end: "both",
		refusedBy: "api.token-sent",
	},
];

/** Together they walk every arrow. */
export const scenarios: readonly Scenario[] = [...attackerFirst, ...clientFirst, ...clientLate, ...edited];
