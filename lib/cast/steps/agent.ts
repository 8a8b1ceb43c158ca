/** How an agent becomes the client of a server that it has never met, and what it does with the token. */

import type { StepContext } from "../../flow/define";
import { formatPairs, pairsOf } from "../../http/form";
import type { HttpResponse } from "../../http/message";
import { pathOf } from "../../http/raw";
import { readForms } from "../../parties/browser/forms";
import { agentOf } from "../../parties/client/mcp-agent";
import { recall } from "../../world/world";
import { AGENT } from "../agent-addresses";
import { followed, visit } from "./browser";
import { madeFacts } from "./prepare";
import { show } from "./sign-in";

/** The window that waits for the agent: for the first answer, or behind the last redirect. */
const waitingNote = (ctx: StepContext): "callback" | "connect" =>
	ctx.world.open.callback === undefined ? "connect" : "callback";

const clientOf = (ctx: StepContext) => recall(ctx.world, "client", "client");

const PROMPT = "List my photos and order a print of the first.";

/** A person tells the agent what to do. */
export async function prompt(ctx: StepContext) {
	const form = formatPairs(pairsOf({ prompt: PROMPT }));
	const { pending } = await visit(ctx, "user", `${AGENT}/prompt`, { note: "connect" }, form);
	const asked = pending && ctx.world.open.connect?.waits?.ask !== undefined;
	if (pending && !asked) await show(ctx, "user", "connect");
	return { type: asked ? "ASKED" : "NOT_STARTED" } as const;
}

/** The agent tells its user that it stopped, where it did. @returns whether it goes on */
async function goesOn(ctx: StepContext, { next }: { readonly next: string | undefined }): Promise<boolean> {
	if (next === undefined) await show(ctx, "user", waitingNote(ctx));
	return next !== undefined;
}

/** The first call, without a token. What counts is the challenge. */
export async function callWithoutToken(ctx: StepContext) {
	const asked = await ctx.ask("connect", { channel: "back", note: "bare", checks: "with answer" });
	return { type: (await goesOn(ctx, asked)) ? "CHALLENGED" : "NO_CHALLENGE" } as const;
}

/** The agent looks for metadata at one address after the other, and judges what it finds. */
async function lookUp(ctx: StepContext, reading: string, note: string, judging: { note: string; place: string }) {
	const how = { channel: "back", note, judging } as const;
	let asked = await ctx.ask("connect", how);
	while (asked.next === reading) asked = await ctx.ask("connect", how);
	return goesOn(ctx, asked);
}

/** The metadata of the resource says who issues tokens for it: where the challenge said, or at a well-known address. */
export async function readResource(ctx: StepContext) {
	const { challenge } = agentOf(ctx.at("client"));
	const note = challenge?.resourceMetadata === undefined ? "well-known" : "resource";
	const found = await lookUp(ctx, "readResource", note, { note: "resource", place: "resource metadata" });
	return { type: found ? "RESOURCE_OK" : "RESOURCE_REFUSED" } as const;
}

/** The metadata of the issuer, wherever it is found first. */
export async function readServer(ctx: StepContext) {
	const found = await lookUp(ctx, "readServer", "server", { note: "server", place: "server metadata" });
	return { type: found ? "SERVER_OK" : "SERVER_REFUSED" } as const;
}

/** Who the agent is to this server: the address of a document, or an id that the server makes. */
export async function becomeClient(ctx: StepContext) {
	if (ctx.world.open.connect?.waits?.ask) {
		const asked = await ctx.ask("connect", { channel: "back", note: "register", checks: "with answer" });
		return { type: (await goesOn(ctx, asked)) ? "REGISTERED" : "REGISTRATION_REFUSED" } as const;
	}
	const { made } = await ctx.turn("connect", "as work");
	const facts = [{ name: "client_id", text: clientOf(ctx).clientId }];
	ctx.work("client", { note: "document-id", made }, () => ({ result: undefined, facts }));
	return { type: "REGISTERED" } as const;
}

/** The values of one authorization request. After a step-up it asks for the union of the scopes. */
export async function prepareRequest(ctx: StepContext) {
	const { made } = await ctx.turn(waitingNote(ctx), "as work");
	const facts = [{ name: "scope", text: clientOf(ctx).scope }, ...madeFacts(ctx.world, made)];
	ctx.work("client", { note: "prepare", made }, () => ({ result: undefined, facts }));
	return { type: "PREPARED" } as const;
}

/** The agent sends the browser on, and the browser asks the server. A client that is new to it has to be looked up first. */
export async function askServer(ctx: StepContext) {
	await show(ctx, "user", waitingNote(ctx), "ask");
	return goToServer(ctx);
}

/** The browser takes a request to the server that somebody else than a page has given it. */
export async function goToServer(ctx: StepContext) {
	const { pending, response } = await visit(ctx, "user", followed(ctx, "user"), {
		note: "authorize",
		checks: clientOf(ctx).mcp?.steppedUp ? "with answer" : "hop",
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
	return afterAsking(await show(ctx, "user", "authorize", phaseOf));
}

/** The agent redeems the code. */
export async function redeemForTools(ctx: StepContext) {
	const { steppedUp } = agentOf(ctx.at("client"));
	const asked = await ctx.ask("callback", { channel: "back", note: "token", checks: "with answer" });
	if (!(await goesOn(ctx, asked))) return { type: "TOKEN_REFUSED" } as const;
	return { type: steppedUp ? "STEPPED_UP" : "TOKENS_ISSUED" } as const;
}
