import { ISSUER } from "@/lib/cast/cast";
import { base64url, utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/jwt";
import type { Scenario } from "@/lib/flow/define";
import type { EditOp } from "@/lib/flow/edit";
import { CLOCK_START } from "@/lib/world/clock";
import { AGENT_ID, ASK_SCOPE, SCOPE, TOOLS } from "./world";

const edit = (exchange: string, ...ops: EditOp[]) => ({ exchange, ops });

/** The exchanges of the run, in order. */
const TOKEN = "1.0";
const OWN = "2.0";
const EXCHANGE = "3.0";
const LIST = "4.0";
const PRICE = "6.0";
const HIGH = "7.0";

const set = (index: number, name: string, value: string): EditOp => ({ op: "set", part: "form", index, name, value });
const remove = (index: number): EditOp => ({ op: "remove", part: "form", index });

/** Fields of the exchange, by their places. */
const SUBJECT = 1;
const ACTOR = 3;
const ACTOR_TYPE = 4;
const RESOURCE = 5;
const SCOPE_AT = 6;
const SECRET = 8;

const segment = (value: JsonObject) => base64url(utf8(JSON.stringify(value)));

/** What every access token says (RFC 9068 §2.2). */
const WHOLE = { client_id: AGENT_ID, iat: CLOCK_START, jti: "by-hand" };

/** A token that somebody wrote, without the server's key. */
const forged = (claims: JsonObject): string =>
	`${segment({ alg: "RS256", typ: "at+jwt", kid: "as-demo-1" })}.${segment({ iss: ISSUER, ...WHOLE, ...claims })}.AAAA`;

const LATER = CLOCK_START + 10 * 3600;
const adas = { sub: "ada", client_id: AGENT_ID, aud: TOOLS, scope: SCOPE, act: { sub: AGENT_ID } };
const bearer = (claims: JsonObject): EditOp => ({
	op: "set",
	part: "header",
	index: 1,
	name: "Authorization",
	value: `Bearer ${forged(claims)}`,
});

const OFF = { roleRules: "off", relationRules: "off", attributeRules: "off" } as const;
const noPolicyAtServer = { levels: { exchange: "none" } } as const;

const refusedExchange = (name: string, check: string, ...ops: EditOp[]): Scenario => ({
	name,
	edits: [edit(EXCHANGE, ...ops)],
	end: "exchangeRefused",
	refusedBy: check,
});

const refusedCall = (name: string, exchange: string, check: string, ...ops: EditOp[]): Scenario => ({
	name,
	edits: [edit(exchange, ...ops)],
	end: "callRefused",
	refusedBy: check,
});

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	{ name: "all rules: three calls for Ada are denied, two permitted", end: "done" },
	{ name: "no rules: the scope decides everything", settings: { levels: OFF }, end: "overreached" },
	{ name: "role rules alone", settings: { levels: { ...OFF, roleRules: "on" } }, end: "overreached" },
	{ name: "relation rules alone", settings: { levels: { ...OFF, relationRules: "on" } }, end: "overreached" },
	{ name: "attribute rules alone", settings: { levels: { ...OFF, attributeRules: "on" } }, end: "overreached" },
	{ name: "without role rules", settings: { levels: { roleRules: "off" } }, end: "overreached" },
	{ name: "without relation rules", settings: { levels: { relationRules: "off" } }, end: "overreached" },
	{ name: "without attribute rules", settings: { levels: { attributeRules: "off" } }, end: "overreached" },
	{
		name: "impersonation: no rule sees an agent",
		settings: { levels: { actor: "impersonation" } },
		end: "done",
		refusedBy: "attribute.opening-hours",
	},
	{ name: "OAuth 2.0", settings: { profile: "2.0" }, end: "done" },
	{ name: "everything at its weakest", settings: { profile: "weakest" }, end: "overreached" },
	{ name: "an amount at the limit", edits: [edit(HIGH, set(1, "amount", "100"))], end: "done" },
	{
		name: "the price of another clerk's order",
		edits: [edit(PRICE, set(0, "order", "order-40"))],
		end: "done",
		refusedBy: "relation.order-handled",
	},
	{
		name: "two scopes in a token for one task",
		settings: noPolicyAtServer,
		edits: [edit(EXCHANGE, set(SCOPE_AT, "scope", `${SCOPE} ${ASK_SCOPE}`))],
		end: "done",
		refusedBy: "task.one-scope",
	},
	{
		name: "a token that lives for an hour, signature unchecked",
		settings: { skippedChecks: ["api.signature-valid"] },
		edits: [edit(LIST, bearer({ ...adas, iat: LATER - 3600, exp: LATER }))],
		end: "done",
		refusedBy: "task.short-lived",
	},
	{
		name: "the agent guesses its secret",
		edits: [edit(TOKEN, set(4, "client_secret", "guess"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "the agent asks for a scope that it may not have",
		edits: [edit(TOKEN, set(1, "scope", ASK_SCOPE))],
		end: "tokenRefused",
		refusedBy: "token.scope-registered",
	},
	refusedCall("a call as itself without a token", OWN, "api.token-sent", { op: "remove", part: "header", index: 1 }),
	refusedCall("a token that somebody wrote", LIST, "api.signature-valid", bearer({ ...adas, exp: LATER })),
	{
		...refusedCall("a token that is over", LIST, "api.not-expired", bearer({ ...adas, iat: 0, exp: 60 })),
		settings: { skippedChecks: ["api.signature-valid"] },
	},
	refusedCall("an amount that is no number", PRICE, "tool.call-readable", set(1, "amount", "a lot")),
	refusedCall("two orders at once", PRICE, "tool.call-readable", {
		op: "add",
		part: "form",
		name: "order",
		value: "order-40",
	}),
	refusedCall("no order", PRICE, "tool.call-readable", remove(0)),
	{
		name: "a tool that does not exist",
		edits: [edit(PRICE, { op: "target", value: `${TOOLS}/tools/delete_order` })],
		end: "callRefused",
	},
	{
		name: "the call goes to the authorization server",
		edits: [edit(LIST, { op: "target", value: `${ISSUER}/token` })],
		end: "callRefused",
	},
	{
		name: "without a policy for exchanges, a token for the agent itself",
		settings: noPolicyAtServer,
		edits: [edit(EXCHANGE, set(RESOURCE, "resource", "https://agent.example"))],
		end: "callRefused",
		refusedBy: "api.audience-mine",
	},
	{
		name: "without a policy for exchanges, a scope that opens no tool",
		settings: noPolicyAtServer,
		edits: [edit(EXCHANGE, set(SCOPE_AT, "scope", ASK_SCOPE))],
		end: "callRefused",
		refusedBy: "api.scope-covers",
	},
	refusedExchange("no token of Ada's", "exchange.subject-sent", remove(SUBJECT)),
	refusedExchange(
		"a token of Ada's that somebody wrote",
		"exchange.subject-genuine",
		set(SUBJECT, "subject_token", forged({ ...adas, exp: LATER })),
	),
	refusedExchange(
		"an actor that somebody made up",
		"exchange.actor-genuine",
		set(ACTOR, "actor_token", forged({ sub: "agent-8", exp: LATER })),
	),
	{
		name: "another agent than the one in may_act, actor token unchecked",
		settings: { skippedChecks: ["exchange.actor-genuine"] },
		edits: [edit(EXCHANGE, set(ACTOR, "actor_token", forged({ sub: "agent-8", exp: LATER })))],
		end: "exchangeRefused",
		refusedBy: "exchange.may-act",
	},
	refusedExchange("an actor token without its type", "exchange.actor-paired", remove(ACTOR_TYPE)),
	refusedExchange("another target", "exchange.target-allowed", set(RESOURCE, "resource", "https://api.example")),
	refusedExchange(
		"more scope than the policy has",
		"exchange.scope-within",
		set(SCOPE_AT, "scope", `${SCOPE} ${ASK_SCOPE}`),
	),
	refusedExchange("a wrong secret at the exchange", "token.client-authenticates", set(SECRET, "client_secret", "x")),
];
