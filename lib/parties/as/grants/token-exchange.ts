/**
 * Exchanging a token for another one (RFC 8693). The subject token is neither spent nor extended. Whoever presents it
 * has received it in a call, and cannot prove the key of the client that sent it; what is issued is bound to the key of
 * the one that asks (RFC 9449 §5).
 */
import type { JsonObject } from "../../../crypto/json";
import { textOf } from "../../../crypto/json-kind";
import { decodeJwt } from "../../../crypto/jwt";
import type { Refusal } from "../../../vocabulary/message";
import { levelOf } from "../../../vocabulary/settings";
import { ACCESS_TOKEN_TYPE } from "../../../vocabulary/token-exchange";
import { recall } from "../../../world/world";
import { type PartyContext, stands } from "../../context";
import { guard } from "../../guard";
import { type ExchangeSubject, exchangeChecks } from "../checks/exchange/index";
import { actorOf, scopeAllowed, scopeOfSubject, targetsOf } from "../checks/exchange/subject";
import type { TokenSubject } from "../checks/token/index";
import { bindingOf, issueAccessToken, type TokenResponse } from "../issue";
import { scopeTokens } from "../scope";

export async function exchangeToken(request: TokenSubject, at: PartyContext): Promise<TokenResponse | Refusal> {
	const subject = readExchange(request, at);
	const refused = await guard(exchangeChecks, subject, at);
	if (refused) return refused;
	const { client, subjectJwt, policy } = subject;
	if (!client || !subjectJwt) throw new Error("The checks passed without a client or a subject token");
	const { sub, auth_time: authTime } = subjectJwt.claims;
	const { response } = await issueAccessToken(at, {
		clientId: client.client_id,
		sub: textOf(sub),
		scope: grantedScope(subject, at).join(" "),
		...(typeof authTime === "number" ? { authTime } : {}),
		resource: targetsOf(subject),
		claims: actorClaims(subject, at),
		...bindingOf(request),
		...(policy?.lifetime === undefined ? {} : { lifetime: policy.lifetime }),
	});
	const { access_token, ...rest } = response;
	return { access_token, issued_token_type: ACCESS_TOKEN_TYPE, ...rest };
}

function readExchange(request: TokenSubject, at: PartyContext): ExchangeSubject {
	const { exchange = {} } = recall(at.world, at.lane.id, "as");
	const { params, client } = request;
	const [subjectToken, actorToken] = [params.get("subject_token"), params.get("actor_token")];
	const id = client?.client_id ?? "";
	return {
		...request,
		subjectToken,
		subjectJwt: readJwt(subjectToken),
		actorToken,
		actorJwt: readJwt(actorToken),
		targets: [...new Set([...params.all("resource"), ...params.all("audience")])],
		policy: Object.hasOwn(exchange, id) ? exchange[id] : undefined,
	};
}

function readJwt(token = "") {
	const decoded = decodeJwt(token);
	return "claims" in decoded ? decoded : undefined;
}

/** What was asked; where nothing was, all that is allowed. Without a policy that is the whole subject token. */
function grantedScope(subject: ExchangeSubject, at: PartyContext): readonly string[] {
	const sent = subject.params.get("scope");
	if (sent !== undefined) return scopeTokens(sent) ?? [];
	return stands(at, "exchange", "subset") ? scopeAllowed(subject) : scopeOfSubject(subject);
}

/**
 * Delegation names the actor in `act`, with whoever acted before inside (RFC 8693 §4.1): where an actor
 * token was sent, or where the policy takes the authenticated client for the actor. Impersonation has none.
 */
function actorClaims(subject: ExchangeSubject, at: PartyContext): JsonObject {
	const delegates = subject.actorToken !== undefined || levelOf(at.settings, "actor") === "delegation";
	if (!delegates) return {};
	const before = subject.subjectJwt?.claims.act;
	return { act: { sub: actorOf(subject), ...(before === undefined ? {} : { act: before }) } };
}
