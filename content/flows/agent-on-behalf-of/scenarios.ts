import { ISSUER } from "@/lib/cast/cast";
import { utf8 } from "@/lib/crypto/bytes";
import type { JsonObject } from "@/lib/crypto/json";
import { base64url } from "@/lib/crypto/text-forms";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, form, header, reaching, target } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import { CLOCK_START } from "@/lib/world/clock";
import { AGENT_ID, ASK_SCOPE, SCOPE, TOOLS } from "./world";

const exchangeRefused = reaching("exchangeRefused", "exchange");
const callRefused = reaching("callRefused", "exchange");
const done = reaching("done");
const overreached = reaching("overreached");
const tokenRefused = reaching("tokenRefused", "token");

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

const refusedExchange = (name: string, check: CheckId, ...ops: NamedOp[]): Scenario =>
	exchangeRefused(name, check, ...ops);

const refusedCall = (name: string, note: string, check: CheckId, ...ops: NamedOp[]): Scenario =>
	callRefused(name, check, at(note, ...ops));

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	done("all rules: three calls for Ada are denied, two permitted"),
	overreached("no rules: the scope decides everything", { levels: OFF }),
	overreached("role rules alone", { levels: { ...OFF, roleRules: "on" } }),
	overreached("relation rules alone", { levels: { ...OFF, relationRules: "on" } }),
	overreached("attribute rules alone", { levels: { ...OFF, attributeRules: "on" } }),
	overreached("without role rules", { levels: { roleRules: "off" } }),
	overreached("without relation rules", { levels: { relationRules: "off" } }),
	overreached("without attribute rules", { levels: { attributeRules: "off" } }),
	done("impersonation: no rule sees an agent", "attribute.opening-hours", { levels: { actor: "impersonation" } }),
	done("OAuth 2.0", { profile: "2.0" }),
	overreached("everything at its weakest", { profile: "weakest" }),
	done("an amount at the limit", at("high", form("amount").set("100"))),
	done("the price of another clerk's order", "relation.order-handled", at("price", form("order").set("order-40"))),
	done(
		"two scopes in a token for one task",
		"task.one-scope",
		noPolicyAtServer,
		at("exchange", form("scope").set(`${SCOPE} ${ASK_SCOPE}`)),
	),
	done(
		"a token that lives for an hour, signature unchecked",
		"task.short-lived",
		{ skippedChecks: ["api.signature-valid"] },
		at("list", bearer({ ...adas, iat: LATER - 3600, exp: LATER })),
	),
	tokenRefused("the agent guesses its secret", "token.client-authenticates", form("client_secret").set("guess")),
	tokenRefused(
		"the agent asks for a scope that it may not have",
		"token.scope-registered",
		form("scope").set(ASK_SCOPE),
	),
	refusedCall("a call as itself without a token", "own", "api.token-sent", header("Authorization").remove()),
	refusedCall("a token that somebody wrote", "list", "api.signature-valid", bearer({ ...adas, exp: LATER })),
	{
		...refusedCall("a token that is over", "list", "api.not-expired", bearer({ ...adas, iat: 0, exp: 60 })),
		settings: { skippedChecks: ["api.signature-valid"] },
	},
	refusedCall("an amount that is no number", "price", "tool.call-readable", form("amount").set("a lot")),
	refusedCall("two orders at once", "price", "tool.call-readable", form("order").add("order-40")),
	refusedCall("no order", "price", "tool.call-readable", form("order").remove()),
	callRefused("a tool that does not exist", at("price", target(`${TOOLS}/tools/delete_order`))),
	callRefused("the call goes to the authorization server", at("list", target(`${ISSUER}/token`))),
	callRefused(
		"without a policy for exchanges, a token for the agent itself",
		"api.audience-mine",
		noPolicyAtServer,
		form("resource").set("https://agent.example"),
	),
	callRefused(
		"without a policy for exchanges, a scope that opens no tool",
		"api.scope-covers",
		noPolicyAtServer,
		form("scope").set(ASK_SCOPE),
	),
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
	exchangeRefused(
		"another agent than the one in may_act, actor token unchecked",
		"exchange.may-act",
		{ skippedChecks: ["exchange.actor-genuine"] },
		form("actor_token").set(forged({ sub: "agent-8", exp: LATER })),
	),
	refusedExchange("an actor token without its type", "exchange.actor-paired", form("actor_token_type").remove()),
	refusedExchange("another target", "exchange.target-allowed", form("resource").set("https://api.example")),
	refusedExchange(
		"more scope than the policy has",
		"exchange.scope-within",
		form("scope").set(`${SCOPE} ${ASK_SCOPE}`),
	),
	refusedExchange("a wrong secret at the exchange", "token.client-authenticates", form("client_secret").set("x")),
];
