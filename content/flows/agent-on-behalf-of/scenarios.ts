import { ISSUER } from "@/lib/cast/cast";
import { base64url, utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/json";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, form, header, target } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import { CLOCK_START } from "@/lib/world/clock";
import { AGENT_ID, ASK_SCOPE, SCOPE, TOOLS } from "./world";

const segment = (value: JsonObject) => base64url(utf8(JSON.stringify(value)));

/** What every access token says (RFC 9068 §2.2). */
const WHOLE = { client_id: AGENT_ID, iat: CLOCK_START, jti: "by-hand" };

/** A token that somebody wrote, without the server's key. */
const forged = (claims: JsonObject): string =>
	`${segment({ alg: "RS256", typ: "at+jwt", kid: "as-demo-1" })}.${segment({ iss: ISSUER, ...WHOLE, ...claims })}.AAAA`;

const LATER = CLOCK_START + 10 * 3600;
const adas = { sub: "ada", client_id: AGENT_ID, aud: TOOLS, scope: SCOPE, act: { sub: AGENT_ID } };
const bearer = (claims: JsonObject) => header("Authorization").set(`Bearer ${forged(claims)}`);

const OFF = { roleRules: "off", relationRules: "off", attributeRules: "off" } as const;
const noPolicyAtServer = { levels: { exchange: "none" } } as const;

const refusedExchange = (name: string, check: CheckId, ...ops: NamedOp[]): Scenario => ({
	name,
	edits: [at("exchange", ...ops)],
	end: "exchangeRefused",
	refusedBy: check,
});

const refusedCall = (name: string, note: string, check: CheckId, ...ops: NamedOp[]): Scenario => ({
	name,
	edits: [at(note, ...ops)],
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
	{ name: "an amount at the limit", edits: [at("high", form("amount").set("100"))], end: "done" },
	{
		name: "the price of another clerk's order",
		edits: [at("price", form("order").set("order-40"))],
		end: "done",
		refusedBy: "relation.order-handled",
	},
	{
		name: "two scopes in a token for one task",
		settings: noPolicyAtServer,
		edits: [at("exchange", form("scope").set(`${SCOPE} ${ASK_SCOPE}`))],
		end: "done",
		refusedBy: "task.one-scope",
	},
	{
		name: "a token that lives for an hour, signature unchecked",
		settings: { skippedChecks: ["api.signature-valid"] },
		edits: [at("list", bearer({ ...adas, iat: LATER - 3600, exp: LATER }))],
		end: "done",
		refusedBy: "task.short-lived",
	},
	{
		name: "the agent guesses its secret",
		edits: [at("token", form("client_secret").set("guess"))],
		end: "tokenRefused",
		refusedBy: "token.client-authenticates",
	},
	{
		name: "the agent asks for a scope that it may not have",
		edits: [at("token", form("scope").set(ASK_SCOPE))],
		end: "tokenRefused",
		refusedBy: "token.scope-registered",
	},
	refusedCall("a call as itself without a token", "own", "api.token-sent", header("Authorization").remove()),
	refusedCall("a token that somebody wrote", "list", "api.signature-valid", bearer({ ...adas, exp: LATER })),
	{
		...refusedCall("a token that is over", "list", "api.not-expired", bearer({ ...adas, iat: 0, exp: 60 })),
		settings: { skippedChecks: ["api.signature-valid"] },
	},
	refusedCall("an amount that is no number", "price", "tool.call-readable", form("amount").set("a lot")),
	refusedCall("two orders at once", "price", "tool.call-readable", form("order").add("order-40")),
	refusedCall("no order", "price", "tool.call-readable", form("order").remove()),
	{
		name: "a tool that does not exist",
		edits: [at("price", target(`${TOOLS}/tools/delete_order`))],
		end: "callRefused",
	},
	{
		name: "the call goes to the authorization server",
		edits: [at("list", target(`${ISSUER}/token`))],
		end: "callRefused",
	},
	{
		name: "without a policy for exchanges, a token for the agent itself",
		settings: noPolicyAtServer,
		edits: [at("exchange", form("resource").set("https://agent.example"))],
		end: "callRefused",
		refusedBy: "api.audience-mine",
	},
	{
		name: "without a policy for exchanges, a scope that opens no tool",
		settings: noPolicyAtServer,
		edits: [at("exchange", form("scope").set(ASK_SCOPE))],
		end: "callRefused",
		refusedBy: "api.scope-covers",
	},
	refusedExchange("no token of Ada's", "exchange.subject-sent", form("subject_token").remove()),
	refusedExchange(
		"a token of Ada's that somebody wrote",
		"exchange.subject-genuine",
		form("subject_token").set(forged({ ...adas, exp: LATER })),
	),
	refusedExchange(
		"an actor that somebody made up",
		"exchange.actor-genuine",
		form("actor_token").set(forged({ sub: "agent-8", exp: LATER })),
	),
	{
		name: "another agent than the one in may_act, actor token unchecked",
		settings: { skippedChecks: ["exchange.actor-genuine"] },
		edits: [at("exchange", form("actor_token").set(forged({ sub: "agent-8", exp: LATER })))],
		end: "exchangeRefused",
		refusedBy: "exchange.may-act",
	},
	refusedExchange("an actor token without its type", "exchange.actor-paired", form("actor_token_type").remove()),
	refusedExchange("another target", "exchange.target-allowed", form("resource").set("https://api.example")),
	refusedExchange(
		"more scope than the policy has",
		"exchange.scope-within",
		form("scope").set(`${SCOPE} ${ASK_SCOPE}`),
	),
	refusedExchange("a wrong secret at the exchange", "token.client-authenticates", form("client_secret").set("x")),
];
