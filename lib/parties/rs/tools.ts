/**
 * A tool server: an API whose calls do things. After the usual checks of the token it decides every single
 * call by its own policy, and writes one line for each, whatever the answer was.
 */
import type { Json, JsonObject } from "../../crypto/json";
import { textOf } from "../../crypto/json-kind";
import { pathBelow } from "../../http/base";
import { parsePairs, readParams } from "../../http/form";
import { FORM_TYPE, type HttpRequest, type HttpResponse, json, mediaType, notAllowed } from "../../http/message";
import { judgesCall, type ToolLog } from "../../vocabulary/decision";
import type { CheckRecord, Refusal } from "../../vocabulary/message";
import type { ToolsMemory } from "../../world/rs-memory";
import { recall } from "../../world/world";
import { type CallSubject, callChecks } from "../bearer/checks";
import { claimsOf } from "../bearer/checks/subject";
import type { PartyContext } from "../context";
import { guard, guardEvery } from "../guard";
import { timeIn } from "../times";
import { policyRules, type ToolCall, taskChecks } from "./checks/policy";
import { type Asked, ruleOf } from "./policy/ruling";

export const TOOLS_PATH = "/tools/";

const NO_STORE = [["Cache-Control", "no-store"]] as const;

/** @param refuse the API's answer where the token is not accepted, with its challenge (RFC 6750 §3) */
export async function callTool(
	request: HttpRequest,
	subject: CallSubject,
	at: PartyContext,
	refuse: (refused: Refusal) => HttpResponse,
): Promise<HttpResponse> {
	// Reading is a POST as well: what a tool does is not always visible from its name.
	if (request.method !== "POST") return notAllowed("POST");
	const { tools } = recall(at.world, at.lane.id, "rs");
	if (!tools) throw new Error(`Lane "${at.lane.id}" has no tools`);
	const { asked, unreadable } = readAsked(request, tools, at);
	const refused = await guard(callChecks, subject, at);
	if (refused) {
		note(at, subject, { ...asked, decision: "REFUSED", rules: [refused.check] });
		return refuse(refused);
	}
	const call = withToken({ asked, unreadable, tools }, subject);
	const before = at.notebook.checks.length;
	const said = (await guard(taskChecks, call, at)) ?? (await guardEvery(policyRules, call, at));
	const line = call.asked;
	const decision = said === undefined ? "PERMIT" : said.status === 400 ? "INVALID" : "DENY";
	note(at, subject, { ...line, decision, rules: deciding(at.notebook.checks.slice(before), said) });
	return said ? denied(said) : carriedOut(line, tools);
}

/** What the call asks for, before anybody is believed to have asked for it. */
function readAsked(request: HttpRequest, tools: ToolsMemory, at: PartyContext) {
	const { resource } = recall(at.world, at.lane.id, "rs");
	const tool = (pathBelow(resource, request.url) ?? "").slice(TOOLS_PATH.length);
	const rule = ruleOf(tools, tool);
	const isForm = mediaType(request.headers) === FORM_TYPE;
	const params = readParams(isForm ? parsePairs(request.body) : []);
	const [orders, amounts] = [params.all("order"), params.all("amount")];
	const amount = /^\d{1,6}$/.test(amounts[0] ?? "") ? Number(amounts[0]) : undefined;
	const asked: Asked = {
		at: at.now(),
		tool,
		...(rule?.order && orders[0] !== undefined ? { order: orders[0] } : {}),
		...(rule?.amount && amount !== undefined ? { amount } : {}),
	};
	const noOrder = rule?.order && orders.length !== 1 ? "the tool needs one order" : undefined;
	const noAmount =
		rule?.amount && (amounts.length !== 1 || amount === undefined)
			? "the tool needs one amount in whole euros"
			: undefined;
	return { asked, unreadable: noOrder ?? noAmount };
}

/** The call with what the accepted token says of the caller. */
function withToken(call: Pick<ToolCall, "asked" | "unreadable" | "tools">, subject: CallSubject): ToolCall {
	const claims = claimsOf(subject);
	const { scope } = claims;
	const caller = callerOf(claims);
	return {
		...call,
		asked: { ...call.asked, ...caller },
		lent: caller.user !== undefined,
		lifetime: lifetimeOf(claims),
		scope: typeof scope === "string" ? scope.split(" ").filter((one) => one !== "") : [],
	};
}

function lifetimeOf(claims: JsonObject): ToolCall["lifetime"] {
	const [made, ends] = [timeIn(claims, "iat", "the token"), timeIn(claims, "exp", "the token")];
	if ("problem" in made) return made;
	return "problem" in ends ? ends : ends.seconds - made.seconds;
}

/**
 * For whom, and who acts. A client that asked for itself is its own subject (RFC 9068 §2.2); of actors only the
 * outermost counts (RFC 8693 §4.1).
 */
export function callerOf({ sub, act, client_id: clientId }: JsonObject): Pick<Asked, "user" | "agent"> {
	const alone = textOf(sub) === textOf(clientId);
	const actor: Json | undefined = typeof act === "object" && act !== null && "sub" in act ? act.sub : undefined;
	const agent = actor ?? (alone ? clientId : undefined);
	return {
		...(alone ? {} : { user: textOf(sub) }),
		...(agent === undefined ? {} : { agent: textOf(agent) }),
	};
}

/** What decided: every rule that said no; where none did, every rule about the call that said yes. */
const deciding = (checks: readonly CheckRecord[], refusal: Refusal | undefined): readonly string[] =>
	checks
		.filter(({ verdict, policy }) => (refusal ? verdict === "failed" : verdict === "passed" && judgesCall(policy)))
		.map(({ id }) => id);

/** Of a token that was not accepted, nothing is written down as true. */
function note(at: PartyContext, subject: CallSubject, tool: ToolLog): void {
	const claims = tool.decision === "REFUSED" ? {} : claimsOf(subject);
	const { sub, client_id: clientId } = claims;
	const { log } = recall(at.world, at.lane.id, "rs");
	log?.push({ sub: textOf(sub), clientId: textOf(clientId), tool });
	at.notebook.logged.push(tool);
}

/**
 * A no of the policy. 403 without a challenge: `insufficient_scope` would be untrue, and a token with more scope
 * would not help (RFC 6750 §3.1, RFC 9110 §15.5.4).
 */
const denied = ({ status, error, check, description }: Refusal): HttpResponse =>
	json(status, { error, rule: check, reason: description }, NO_STORE);

/** What the tools do. Nothing else changes an order. */
function carriedOut({ tool, order: id = "", amount }: Asked, { orders }: ToolsMemory): HttpResponse {
	if (tool === "list_orders") return json(200, { orders: Object.keys(orders) }, NO_STORE);
	const order = Object.hasOwn(orders, id) ? orders[id] : undefined;
	if (!order) return json(404, { error: "unknown_order" }, NO_STORE);
	if (tool === "set_price" && amount !== undefined) order.price = amount;
	if (tool === "refund") order.refunded = true;
	return json(200, { order: { id, ...order } }, NO_STORE);
}
