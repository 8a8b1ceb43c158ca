/** How an agent becomes the client of a server that it has never met, and what it does with the token. */

import type { StepContext } from "../../flow/define";
import { sessionCookie } from "../../http/cookies";
import { formatPairs, pairsOf } from "../../http/form";
import { get, type HttpResponse, redirect } from "../../http/message";
import { pathOf } from "../../http/raw";
import { receive } from "../../parties/browser/browser";
import { readForms } from "../../parties/browser/forms";
import { agentDone, agentStopped } from "../../parties/client/agent-pages";
import { startAuthorization } from "../../parties/client/authorization";
import {
	agentOf,
	judgeResource,
	judgeServer,
	keepGranted,
	metadataUrls,
	readChallenge,
	readRegistration,
	registrationRequest,
	resourceMetadataPlaces,
	toolCall,
	useDocument,
} from "../../parties/client/mcp-agent";
import { sessionOf } from "../../parties/client/session";
import { readTokenResponse, tokenRequest } from "../../parties/client/tokens";
import { TRANSACTION_COOKIE, transactionCookie } from "../../parties/client/web";
import { NO_ANSWER } from "../../parties/network";
import { levelOf } from "../../vocabulary/settings";
import { recall } from "../../world/world";
import { AGENT } from "../agent-addresses";
import { followed, visit } from "./browser";
import { prepareFacts } from "./prepare";
import { showPage } from "./sign-in";
import { askToken } from "./token-request";

/** The transaction is over, so its cookie goes. */
const FORGET = [transactionCookie().forget] as const;

/** The window that waits for the agent: for the first answer, or behind the last redirect. */
const waitingNote = (ctx: StepContext): "callback" | "connect" =>
	ctx.world.open.callback === undefined ? "connect" : "callback";

/** The agent tells its user that it stopped. */
export function giveUp(ctx: StepContext): void {
	const { error = "stopped" } = sessionOf(ctx.at("client"));
	showPage(ctx, "user", waitingNote(ctx), agentStopped(error, FORGET));
}

/** The agent shows what its tools gave. */
export function showResults(ctx: StepContext): void {
	showPage(ctx, "user", waitingNote(ctx), agentDone(agentOf(ctx.at("client")).results, FORGET), "use");
}

const PROMPT = "List my photos and order a print of the first.";

/** A person tells the agent what to do. */
export async function prompt(ctx: StepContext) {
	const form = formatPairs(pairsOf({ prompt: PROMPT }));
	const { pending, request } = await visit(ctx, "user", `${AGENT}/prompt`, { note: "connect" }, form);
	const asked = pending && pathOf(request.url) === "/prompt";
	if (pending && !asked) giveUp(ctx);
	return { type: asked ? "ASKED" : "NOT_STARTED" } as const;
}

/** The agent calls a tool. The tool server's checks are a hop of their own where the lesson looks at them. */
export const callTool = (ctx: StepContext, tool: string, note: string, checks: "hop" | "with answer") =>
	ctx.send("client", toolCall(ctx.at("client"), tool), { channel: "back", note, checks });

/** The first call, without a token. What counts is the challenge. */
export async function callWithoutToken(ctx: StepContext) {
	const { response } = await callTool(ctx, "list_photos", "bare", "with answer");
	if (readChallenge(ctx.at("client"), response)) return { type: "CHALLENGED" } as const;
	giveUp(ctx);
	return { type: "NO_CHALLENGE" } as const;
}

/** The metadata of the resource says who issues tokens for it: where the challenge said, or at a well-known address. */
export async function readResource(ctx: StepContext) {
	let found: { readonly response: HttpResponse; readonly resource: string } | undefined;
	for (const { url, resource, named } of resourceMetadataPlaces(ctx.at("client"))) {
		const how = { channel: "back", note: named ? "resource" : "well-known" } as const;
		const { response } = await ctx.send("client", get(url, [["Accept", "application/json"]]), how);
		found = { response, resource };
		if (response.status === 200) break;
	}
	const { response = NO_ANSWER, resource } = found ?? {};
	const place = "resource metadata";
	const refusal = await ctx.judge("client", { note: "resource", place }, (at) => judgeResource(at, response, resource));
	if (!refusal) return { type: "RESOURCE_OK" } as const;
	giveUp(ctx);
	return { type: "RESOURCE_REFUSED" } as const;
}

/** The metadata of the issuer, wherever it is found first. */
export async function readServer(ctx: StepContext) {
	let found: HttpResponse | undefined;
	for (const url of metadataUrls(agentOf(ctx.at("client")).issuer ?? "")) {
		const how = { channel: "back", note: "server" } as const;
		found = (await ctx.send("client", get(url, [["Accept", "application/json"]]), how)).response;
		if (found.status === 200) break;
	}
	const answer = found ?? NO_ANSWER;
	const place = "server metadata";
	const refusal = await ctx.judge("client", { note: "server", place }, (at) => judgeServer(at, answer));
	if (!refusal) return { type: "SERVER_OK" } as const;
	giveUp(ctx);
	return { type: "SERVER_REFUSED" } as const;
}

/** Who the agent is to this server: the address of a document, or an id that the server makes. */
export async function becomeClient(ctx: StepContext) {
	if (levelOf(ctx.settings, "registration") === "cimd") {
		ctx.work("client", { note: "document-id" }, (at) => {
			const facts = [{ name: "client_id", text: useDocument(at) }];
			return { result: undefined, facts };
		});
		return { type: "REGISTERED" } as const;
	}
	const how = { channel: "back", note: "register", checks: "with answer" } as const;
	const { response } = await ctx.send("client", registrationRequest(ctx.at("client")), how);
	if (readRegistration(ctx.at("client"), response)) return { type: "REGISTERED" } as const;
	giveUp(ctx);
	return { type: "REGISTRATION_REFUSED" } as const;
}

/** The values of one authorization request. After a step-up it asks for the union of the scopes. */
export async function prepareRequest(ctx: StepContext) {
	ctx.work("client", { note: "prepare" }, (at) => {
		const started = startAuthorization(at);
		recall(ctx.world, "user", "browser").following = started.url;
		const scope = { name: "scope", text: recall(ctx.world, "client", "client").scope };
		return { result: undefined, facts: [scope, ...prepareFacts(started)] };
	});
	return { type: "PREPARED" } as const;
}

/** The agent sends the browser on, and the browser asks the server. A client that is new to it has to be looked up first. */
export async function askServer(ctx: StepContext) {
	const url = followed(ctx, "user");
	const { transactions, mcp } = recall(ctx.world, "client", "client");
	const cookie = sessionCookie(TRANSACTION_COOKIE, transactions.at(-1)?.id ?? "");
	showPage(ctx, "user", waitingNote(ctx), redirect(url, [cookie]), "ask");
	const { pending, response } = await visit(ctx, "user", url, {
		note: "authorize",
		checks: mcp?.steppedUp ? "with answer" : "hop",
		answerPhase: phaseOf,
	});
	if (pending) return { type: "DOCUMENT_NEEDED" } as const;
	return afterAsking(response);
}

const phaseOf = (response: HttpResponse) =>
	response.status === 303 ? "return" : response.status === 200 ? "consent" : "ask";

function afterAsking(response: HttpResponse) {
	if (response.status === 303) return { type: "REQUEST_REFUSED" } as const;
	const asks = readForms(response.body).some(({ action }) => pathOf(`https://x${action}`) === "/consent");
	return { type: asks ? "REQUEST_OK" : "BAD_TARGET" } as const;
}

/** The server fetches the client's document, and judges it and then the request that waits. */
export async function readDocument(ctx: StepContext) {
	const judging = { note: "authorize", place: "authorization endpoint" };
	await ctx.ask("authorize", { channel: "back", note: "document", judging });
	const { request, response } = await ctx.arrive("authorize", { phase: phaseOf });
	const browser = recall(ctx.world, "user", "browser");
	browser.following = receive(browser, request, response);
	return afterAsking(response);
}

/** The agent redeems the code. It keeps what was granted, for the case that more is needed. */
export async function redeemForTools(ctx: StepContext) {
	const { steppedUp } = agentOf(ctx.at("client"));
	const { at, response } = await askToken(ctx, "client", tokenRequest, { checks: "with answer" });
	if (readTokenResponse(at, response)) {
		keepGranted(at, response);
		return { type: steppedUp ? "STEPPED_UP" : "TOKENS_ISSUED" } as const;
	}
	giveUp(ctx);
	return { type: "TOKEN_REFUSED" } as const;
}
