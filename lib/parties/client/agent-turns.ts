/**
 * What an agent does between a prompt and what it shows: it calls a tool, finds out who issues tokens for it, becomes
 * that server's client, sends its person there, and calls the tools. It asks somebody at nearly every turn.
 */
import { get, type HttpRequest, type HttpResponse, redirect } from "../../http/message";
import { levelOf } from "../../vocabulary/settings";
import type { Answer, Continuation, PartyContext } from "../context";
import { agentDone } from "./agent-pages";
import { startAuthorization } from "./authorization";
import {
	agentOf,
	forgetTask,
	judgeResource,
	judgeServer,
	keepGranted,
	keepResult,
	metadataUrls,
	readChallenge,
	readRegistration,
	readScopeChallenge,
	registrationRequest,
	resourceMetadataPlaces,
	toolCall,
	useDocument,
} from "./mcp-agent";
import { forgetTransaction, stopped, transactionCookie } from "./stopped";
import { readTokenResponse } from "./tokens";

/** What the prompt comes to. A language model would decide it; here it is fixed. */
const [FIRST, SECOND] = ["list_photos", "order_print"];

/** The lesson about a token that is passed on ends with the first tool, so the agent is told of no other. */
const isLast = (tool: string, at: PartyContext): boolean =>
	tool === SECOND || levelOf(at.settings, "upstream") === "passthrough";

/** A prompt: first the agent calls as if it needed no token. */
export function takePrompt(at: PartyContext): Answer {
	forgetTask(at);
	return { ask: toolCall(at, FIRST), next: "readChallenge" };
}

const challenged: Continuation = ({ request, response }, at) =>
	readChallenge(at, response) ? lookAt(resourceMetadataPlaces(at)[0]?.url, "readResource", 0) : stopped(request, at);

/** Asks for a document. @param place how many addresses have been tried */
const lookAt = (url = "", next: string, place: number): Answer => ({
	ask: get(url, [["Accept", "application/json"]]),
	next,
	about: { place },
});

/** The metadata of the resource, wherever it is found first, say who issues tokens for it. */
const readResource: Continuation = async ({ request, response, about }, at) => {
	const places = resourceMetadataPlaces(at);
	const place = Number(about.place);
	const other = places[place + 1];
	if (response.status !== 200 && other) return lookAt(other.url, "readResource", place + 1);
	if (await judgeResource(at, response, places[place]?.resource)) return stopped(request, at);
	return lookAt(metadataUrls(agentOf(at).issuer ?? "")[0], "readServer", 0);
};

/** The metadata of the issuer, wherever they are found first. Then the agent needs a name there. */
const readServer: Continuation = async ({ request, response, about }, at) => {
	const place = Number(about.place) + 1;
	const other = metadataUrls(agentOf(at).issuer ?? "")[place];
	if (response.status !== 200 && other !== undefined) return lookAt(other, "readServer", place);
	if (await judgeServer(at, response)) return stopped(request, at);
	if (levelOf(at.settings, "registration") === "cimd") return { next: "useDocument" };
	return { ask: registrationRequest(at), next: "readRegistration" };
};

const nameItself: Continuation = (_, at) => {
	useDocument(at);
	return { next: "authorize" };
};

const registered: Continuation = ({ request, response }, at) =>
	readRegistration(at, response) ? { next: "authorize" } : stopped(request, at);

/** The agent sends its person to the server. After a step-up it asks for the union of the scopes. */
const authorize: Continuation = (_, at): HttpResponse => {
	const { transaction, url } = startAuthorization(at);
	return redirect(url, [transactionCookie(at.lane.base).set(transaction.id)]);
};

/** It keeps what was granted, for the case that more is needed, and calls the tool for which it has asked. */
const readToolTokens: Continuation = ({ request, response }, at) => {
	if (!readTokenResponse(at, response)) return stopped(request, at);
	keepGranted(at, response);
	return call(at, agentOf(at).steppedUp ? SECOND : FIRST);
};

const call = (at: PartyContext, tool = ""): Answer => ({
	ask: toolCall(at, tool),
	next: "readResult",
	about: { tool },
});

/** A result leads to the next tool, or to the person. For the second one the agent may ask for more, once. */
const readResult: Continuation = ({ request, response, about }, at) => {
	const tool = String(about.tool);
	if (keepResult(at, response)) return isLast(tool, at) ? done(request, at) : call(at, SECOND);
	if (tool === SECOND && readScopeChallenge(at, response)) return { next: "authorize" };
	return stopped(request, at);
};

const done = (request: HttpRequest, at: PartyContext): HttpResponse =>
	agentDone(agentOf(at).results, forgetTransaction(request, at));

export const agentTurns = {
	readChallenge: challenged,
	readResource,
	readServer,
	useDocument: nameItself,
	readRegistration: registered,
	authorize,
	readToolTokens,
	readResult,
} as const;
