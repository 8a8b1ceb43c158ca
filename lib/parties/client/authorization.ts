/** The client's half of the authorization request and response (OAuth 2.1 §4.1.1, §4.1.2). */
import { challengeOf } from "../../crypto/pkce";
import { pairsOf, queryOf, readParams, withQuery } from "../../http/form";
import { originOf } from "../../http/origin";
import type { Refusal } from "../../vocabulary/message";
import { levelOf } from "../../vocabulary/settings";
import type { ClientMemory, Transaction } from "../../world/client-memory";
import { recall } from "../../world/world";
import { mint, type PartyContext, register, stands } from "../context";
import { guardAtOnce } from "../guard";
import { callbackChecks, connectionChecks, linkChecks } from "./checks";
import { registeredAt } from "./servers";
import { knownSession, sessionOf } from "./session";
import { signInWish } from "./sign-in";
import { moreResources } from "./tokens";

/** What the client made for one request, and the URL that carries it to the server. */
export interface Started {
	readonly transaction: Transaction;
	readonly url: string;
	/** Where it was computed: with `plain` the verifier itself travels. */
	readonly codeChallenge?: string;
}

/** The one transaction of a page: it is in the memory of its tab. */
export const TAB = "tab";

/**
 * Makes what this request needs (verifier, challenge, state), stores it, and builds the URL. What is
 * stored is bound to one browser session by `transaction.id`.
 * @param key of the registration at the server that is asked, where the client works with more than one
 * @param visible whether the person wants to see the server's page, so that no answer without one is asked for
 * @param api the API that the person said, where the client takes one
 */
export function startAuthorization(at: PartyContext, key?: string, visible = false, api?: string): Started {
	const client = registeredAt(recall(at.world, at.lane.id, "client"), key);
	// A client whose program runs in a page keeps it in the tab: no cookie has to name it.
	const id = client.files ? TAB : mint(at, "transaction", 16);
	const pkce = stands(at, "pkce", "optional") ? makePkce(at) : undefined;
	const state = stands(at, "state", "unbound") || client.handsOut === "requests" ? mint(at, "state", 16) : undefined;
	const nonce = getsIdToken(client) && stands(at, "nonce", "check") ? mint(at, "nonce", 16) : undefined;
	// A client that only wants to know who signed in names no API.
	const resource = (stands(at, "aud", "on") && (api ?? client.resource)) || undefined;
	const wish = signInWish(at, client, visible);
	const transaction: Transaction = {
		id,
		issuer: client.metadata.issuer,
		redirectUri: client.redirectUri,
		...(state === undefined ? {} : { state }),
		...(pkce === undefined ? {} : { codeVerifier: pkce.codeVerifier }),
		...(resource === undefined ? {} : { resource }),
		...(key === undefined || key === client.metadata.issuer ? {} : { connection: key }),
		...(api === undefined ? {} : { api }),
		...(nonce === undefined ? {} : { nonce }),
		...wish.kept,
	};
	remember(client, transaction);
	const query = pairsOf({
		response_type: "code",
		client_id: client.clientId,
		redirect_uri: client.redirectUri,
		scope: scopeAsked(client) || undefined,
		state,
		nonce,
		code_challenge: pkce?.codeChallenge,
		code_challenge_method: pkce?.method,
		resource,
		...wish.query,
		...(client.takesForm && { response_mode: "form_post" }),
		...(client.awaitsMessage && { response_mode: "web_message", web_message_uri: originOf(client.redirectUri) }),
	});
	return {
		transaction,
		url: withQuery(client.metadata.authorization_endpoint, [
			...query,
			...(resource === undefined ? [] : moreResources(client)),
		]),
		...(pkce?.method === "S256" ? { codeChallenge: pkce.codeChallenge } : {}),
	};
}

/** Whether an ID Token comes with its tokens: whoever asked for one judges it before it uses any of them. */
export const getsIdToken = ({ openid, idTokenKeys }: ClientMemory): boolean => (openid ?? idTokenKeys) !== undefined;

/** A client that wants an ID Token beside its token asks for that besides, whatever else it asks for. */
function scopeAsked({ scope, idTokenKeys }: ClientMemory): string {
	const tokens = scope.split(" ");
	return idTokenKeys === undefined || tokens.includes("openid") ? scope : `openid ${scope}`.trim();
}

/** Writes down what was asked. A tab that begins again has forgotten what it asked before. */
function remember({ files, transactions }: ClientMemory, transaction: Transaction): void {
	const before = files ? transactions.findIndex(({ id }) => id === transaction.id) : -1;
	if (before >= 0) transactions.splice(before, 1);
	transactions.push(transaction);
}

/** Verifier of 32 octets, and its challenge (RFC 7636 §4.1, §4.2). */
function makePkce(at: PartyContext) {
	const method = levelOf(at.settings, "method");
	const codeVerifier = mint(at, "code_verifier");
	const codeChallenge = challengeOf(codeVerifier, method);
	if (method === "S256") register(at, "code_challenge", codeChallenge, "code_verifier");
	return { codeVerifier, codeChallenge, method };
}

/**
 * Judges the URL that came back and, where all holds, keeps the code.
 * @param session id of the transaction that the browser's cookie names; a native app has no cookie
 * @param userSession the user session that it has at the client, where the client hands out links
 */
export async function readCallback(
	at: PartyContext,
	url: string,
	session?: string,
	userSession?: string,
): Promise<Refusal | undefined> {
	const client = recall(at.world, at.lane.id, "client");
	const own = sessionOf(at);
	const params = readParams(queryOf(url));
	const transaction = findTransaction(client, at, params.get("state"), session);
	const first = transaction?.linked ? linkChecks : transaction && keepsApart(client) ? connectionChecks : [];
	const [cameTo] = url.split(/[?#]/);
	const refused = guardAtOnce([...first, ...callbackChecks], { params, transaction, userSession, cameTo }, at);
	if (transaction && !client.keepsRequests) client.transactions = client.transactions.filter((t) => t !== transaction);
	if (refused || !transaction) {
		own.error = refused?.error ?? "no_transaction";
		if (transaction) own.unanswered = transaction;
		return refused;
	}
	own.current = transaction;
	own.code = params.get("code") ?? "";
	return undefined;
}

/** Whether it has a redirect URI for each of its connections (RFC 9700 §4.4.2.2). */
const keepsApart = ({ otherServers = [] }: ClientMemory): boolean =>
	otherServers.some(({ redirectUri }) => redirectUri !== undefined);

/**
 * Whose session an answer goes on in: the browser's that brings it. Where that has none, and the client looks for the
 * state alone, it is the session of whoever asked; and so it is where a link says who that was.
 * @param named what the browser's cookie says
 */
export function sessionAnswered(at: PartyContext, url: string, named: string): string | undefined {
	const client = recall(at.world, at.lane.id, "client");
	const transaction = findTransaction(client, at, readParams(queryOf(url)).get("state"), named);
	return knownSession(client, transaction?.linked?.by, named, transaction?.id);
}

/**
 * With `state: bound`, or no state at all, the session says which request was answered. With `unbound`
 * the client looks for the state among all its requests, whoever's browser brings it: that is the flaw. One that hands
 * out its requests takes state for the name of a session, where it is not told to do better.
 */
export function findTransaction(
	client: ClientMemory,
	at: PartyContext,
	state: string | undefined,
	session: string | undefined,
): Transaction | undefined {
	const level = levelOf(at.settings, "state");
	if (level === "unbound" || (level === "off" && client.handsOut === "requests"))
		return client.transactions.find((t) => t.state !== undefined && t.state === state);
	if (session === undefined) return client.transactions.at(-1);
	return client.transactions.find((t) => t.id === session);
}
