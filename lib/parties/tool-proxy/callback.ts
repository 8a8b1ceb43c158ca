/** The answer of the server behind: the proxy redeems it for itself, and answers its own client with a code of its own. */
import { readCookie } from "../../http/cookies";
import { pairsOf, queryOf, readParams } from "../../http/form";
import { type HttpRequest, isGet, notAllowed } from "../../http/message";
import { recall } from "../../world/world";
import { grantAccess } from "../as/granted";
import { authenticatedAs } from "../client/authentication";
import { answerComplete } from "../client/checks/answer-complete";
import { issuerMatches } from "../client/checks/issuer-matches";
import { parametersOnce } from "../client/checks/parameters-once";
import { transactionKnown } from "../client/checks/transaction-known";
import { tokenOf } from "../client/tokens";
import type { Continuation, Handler, PartyContext } from "../context";
import { type Check, guardAtOnce } from "../guard";
import { notTaken } from "./answers";
import { browserChecks, type ProxiedSubject } from "./checks";
import { letGo, stateCookie } from "./consent";
import { proxyOf } from "./memory";

export const takeAnswer: Handler = (request: HttpRequest) =>
	isGet(request) ? { next: "judgeProxied" } : notAllowed("GET");

/** Those of every client, with the browser in their middle: whose answer it is comes before what it says. */
const checks: readonly Check<ProxiedSubject>[] = [
	parametersOnce,
	transactionKnown,
	...browserChecks,
	issuerMatches,
	answerComplete,
];

const begunWith = (at: PartyContext, state: string) => {
	const { waiting } = proxyOf(at);
	return Object.hasOwn(waiting, state) ? waiting[state] : undefined;
};

/** A state counts once, and an answer that is refused uses it up as well. */
const judgeProxied: Continuation = async ({ request }, at) => {
	const { issuer } = recall(at.world, at.lane.id, "as");
	const proxy = proxyOf(at);
	const params = readParams(queryOf(request.url));
	const begun = begunWith(at, params.get("state") ?? "");
	const kept = readCookie(request.headers, stateCookie(issuer).name);
	const refused = guardAtOnce(checks, { params, transaction: begun?.transaction, kept }, at);
	if (refused || !begun) return notTaken(refused?.error ?? "no_transaction");
	const { transaction, ticket } = begun;
	letGo(at, ticket);
	const fields = pairsOf({
		grant_type: "authorization_code",
		code: params.get("code"),
		redirect_uri: at.settings.profile === "2.1" ? undefined : transaction.redirectUri,
		code_verifier: transaction.codeVerifier,
		resource: transaction.resource,
	});
	const client = { client: proxy, issuer: proxy.metadata.issuer };
	const ask = await authenticatedAs(client, at, fields, proxy.metadata.token_endpoint);
	return { ask, next: "answerClient", about: { request: JSON.stringify(begun.request) } };
};

/** What the proxy got is kept for whoever redeems the code that it sends now: to its client it is the server. */
const answerClient: Continuation = async ({ response, about }, at) => {
	const token = tokenOf(response);
	if (token === undefined) return notTaken("no_token");
	const connection = at.draw("connection", 8);
	proxyOf(at).connections[connection] = token;
	const request = JSON.parse(String(about.request));
	const answer = await grantAccess(at, request, { csrf: "", sub: connection, authTime: at.now() });
	const { issuer } = recall(at.world, at.lane.id, "as");
	return { ...answer, headers: [...answer.headers, stateCookie(issuer).forget] };
};

export const proxiedTurns = { judgeProxied, answerClient } as const;
