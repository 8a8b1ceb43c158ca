/**
 * The client's half of the implicit grant (RFC 6749 §4.2.1, §4.2.2). This client is a script in a page, so
 * what it keeps is kept by the tab, and nothing of it is secret from the browser.
 */
import { fragmentOf, fragmentPairs, type Pairs, pairsOf, queryOf, readParams, withQuery } from "../../http/form";
import type { Refusal } from "../../vocabulary/message";
import type { ClientSession, Transaction } from "../../world/client-memory";
import { recall } from "../../world/world";
import { mint, type PartyContext, stands } from "../context";
import { guardAtOnce } from "../guard";
import { findTransaction, type Started, TAB } from "./authorization";
import { tokenAnswerChecks } from "./checks/fragment";
import { issuerMatches } from "./checks/issuer-matches";
import { parametersOnce } from "./checks/parameters-once";
import { stateMatches } from "./checks/state-matches";
import { transactionKnown } from "./checks/transaction-known";
import { sessionOf } from "./session";

/**
 * Makes `state` and the URL of the request. There is no challenge: no code will come that it could bind.
 * @param page where the script waits for the answer, where that is not at the client's usual redirect URI
 */
export function startImplicit(at: PartyContext, page?: string): Started {
	const client = recall(at.world, at.lane.id, "client");
	const redirectUri = page ?? client.redirectUri;
	const state = stands(at, "state", "unbound") ? mint(at, "state", 16) : undefined;
	const resource = stands(at, "aud", "on") ? client.resource : undefined;
	// What comes back is then a login as well, and an answer of that kind needs a nonce (OpenID Core §3.2.2.1).
	const nonce = client.scriptKeys && mint(at, "nonce", 16);
	const transaction: Transaction = {
		id: TAB,
		issuer: client.metadata.issuer,
		redirectUri,
		...(state === undefined ? {} : { state }),
		...(resource === undefined ? {} : { resource }),
		...(nonce === undefined ? {} : { nonce }),
	};
	client.transactions.push(transaction);
	const query = pairsOf({
		response_type: nonce === undefined ? "token" : "id_token token",
		client_id: client.clientId,
		redirect_uri: redirectUri,
		scope: (nonce === undefined ? client.scope : `openid ${client.scope}`) || undefined,
		state,
		nonce,
		resource,
	});
	return { transaction, url: withQuery(client.metadata.authorization_endpoint, query) };
}

/**
 * The parameters of an answer, as the script reads them from its address: behind the `#`, and where nothing
 * stands there the query, in which a server that does not know this grant sends its error. A token in the
 * query is not read: the page's server has seen it.
 */
export const answerAt = (address: string): Pairs =>
	fragmentOf(address) === undefined
		? queryOf(address).filter(([name]) => name !== "access_token")
		: fragmentPairs(address);

/** Judges the answer in an address and, where all holds, keeps the token. */
export async function readTokenAnswer(at: PartyContext, address: string): Promise<Refusal | undefined> {
	const client = recall(at.world, at.lane.id, "client");
	const params = readParams(answerAt(address));
	const transaction = findTransaction(client, at, params.get("state"), undefined);
	const checks = [parametersOnce, transactionKnown, stateMatches, issuerMatches, ...tokenAnswerChecks];
	const refused = guardAtOnce(checks, { params, transaction }, at);
	client.transactions = client.transactions.filter((one) => one !== transaction);
	const token = params.get("access_token");
	const session = sessionOf(at);
	if (refused) session.error = refused.error;
	else if (token !== undefined) session.accessToken = token;
	if (!refused && client.scriptKeys) keepLogin(session, params.get("id_token"), transaction);
	return refused;
}

/** What the ID Token is judged by, when the answer is the expected one. */
function keepLogin(session: ClientSession, idToken: string | undefined, asked: Transaction | undefined): void {
	if (idToken !== undefined) session.idToken = idToken;
	if (asked !== undefined) session.current = asked;
}
