/** What a web client does in an authorization code grant, from the click to the photos. */

import type { Step, StepContext } from "../../flow/define";
import { readCookie, sessionCookie } from "../../http/cookies";
import { redirect } from "../../http/message";
import { pathOf } from "../../http/raw";
import { agentStopped } from "../../parties/client/agent-pages";
import { readCallback, startAuthorization } from "../../parties/client/authorization";
import { TRANSACTION_COOKIE } from "../../parties/client/client";
import { notSignedInPage, notSignedInYetPage, photosPage, stoppedPage } from "../../parties/client/pages";
import { serverChosen } from "../../parties/client/servers";
import { isVisible, needsPage } from "../../parties/client/sign-in";
import type { LaneId } from "../../vocabulary/lanes";
import { recall } from "../../world/world";
import { CLIENT_ORIGIN } from "../cast";
import type { CodeEvent } from "../code-states";
import { followed, visit } from "./browser";
import { callApi, redeem } from "./code-grant";
import { prepareFacts } from "./prepare";
import { askServer, consentOptions, decide, showPage, signIn, signInOptions } from "./sign-in";
import type { How } from "./token-request";

/** The transaction is over, so its cookie goes. */
export const FORGET = [
	["Set-Cookie", `${TRANSACTION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`],
] as const;

/** Where the person and the client of a lesson stand. */
export interface Places {
	readonly user: LaneId;
	readonly client: LaneId;
}

const USUAL: Places = { user: "user", client: "client" };

/**
 * The person clicks; the client makes what its request needs.
 * @param query what the click says besides, such as the server that the person chose
 */
export async function prepare(
	ctx: StepContext,
	{ user, client }: Places = USUAL,
	query = "",
): Promise<{ type: "PREPARED" } | { type: "NOT_STARTED" }> {
	const browser = recall(ctx.world, user, "browser");
	const { pending, request } = await visit(ctx, user, `${CLIENT_ORIGIN}/connect${query}`, { note: "connect" });
	if (pathOf(request.url) !== "/connect" && pending) stop(ctx, { user, client }, "connect");
	if (pathOf(request.url) !== "/connect" || !pending) return { type: "NOT_STARTED" };
	ctx.work(client, { note: "prepare" }, (at) => {
		const started = startAuthorization(at, serverChosen(at, request.url), isVisible(request.url));
		browser.following = started.url;
		return { result: undefined, facts: prepareFacts(started) };
	});
	return { type: "PREPARED" };
}

/**
 * The client sends the browser on, and the browser asks the server.
 * @param rewrite what the one who sits before the browser makes of the address that it was sent to
 */
export function ask(
	ctx: StepContext,
	{ user, client }: Places = USUAL,
	how: How = {},
	rewrite = (url: string): string => url,
) {
	const url = followed(ctx, user);
	const transaction = recall(ctx.world, client, "client").transactions.at(-1);
	showPage(ctx, user, "connect", redirect(url, [sessionCookie(TRANSACTION_COOKIE, transaction?.id ?? "")]), "ask");
	return askServer(ctx, user, rewrite(url), how);
}

/** The browser takes the answer to wherever the server sent it. */
export async function bringBack(
	ctx: StepContext,
	places: Places = USUAL,
): Promise<{ type: "DELIVERED" } | { type: "ASTRAY" }> {
	const { pending, request } = await visit(ctx, places.user, followed(ctx, places.user), { note: "callback" });
	if (pending && pathOf(request.url) === "/cb") return { type: "DELIVERED" };
	if (pending) stop(ctx, places);
	return { type: "ASTRAY" };
}

/** The client judges the answer before it uses anything of it. */
export async function checkReturn(
	ctx: StepContext,
	places: Places = USUAL,
): Promise<{ type: "RETURN_OK" } | { type: "ERROR_READ" } | { type: "MISMATCH" }> {
	const callback = ctx.world.open.callback?.request;
	const session = readCookie(callback?.headers ?? [], TRANSACTION_COOKIE) ?? "";
	const refusal = await ctx.judge(places.client, { note: "callback", place: "callback" }, (at) =>
		readCallback(at, callback?.url ?? "", session),
	);
	if (!refusal) return { type: "RETURN_OK" };
	stop(ctx, places);
	return { type: refusal.check === "callback.answer-complete" ? "ERROR_READ" : "MISMATCH" };
}

/** The client redeems the code. */
export async function redeemCode(
	ctx: StepContext,
	places: Places = USUAL,
	how: How = {},
): Promise<{ type: "TOKENS_ISSUED" } | { type: "TOKEN_REFUSED" }> {
	if (await redeem(ctx, places.client, how)) return { type: "TOKENS_ISSUED" };
	stop(ctx, places);
	return { type: "TOKEN_REFUSED" };
}

/** The client calls the API and shows the photos to its user. */
export async function showPhotos(
	ctx: StepContext,
	places: Places = USUAL,
	how: How = {},
): Promise<{ type: "SERVED" } | { type: "API_REFUSED" }> {
	if (!(await callApi(ctx, places.client, how))) {
		stop(ctx, places);
		return { type: "API_REFUSED" };
	}
	const { photos = [] } = recall(ctx.world, places.client, "client");
	showPage(ctx, places.user, "callback", photosPage(photos, FORGET), "use");
	return { type: "SERVED" };
}

/** The client tells its user that it stopped, in the window that still waits for an answer. */
export function stop(ctx: StepContext, { user, client }: Places = USUAL, note = "callback"): void {
	const memory = recall(ctx.world, client, "client");
	const { error = "stopped", openid, mcp } = memory;
	const page = needsPage(memory)
		? notSignedInYetPage(error, new URL(memory.metadata.issuer).host, FORGET)
		: (mcp ? agentStopped : openid ? notSignedInPage : stoppedPage)(error, FORGET);
	showPage(ctx, user, note, page);
}

/** The steps of the states that every code grant has (`codeStates`). */
export const codeSteps = {
	preparing: { kind: "run", run: (ctx) => prepare(ctx) },
	requesting: { kind: "run", run: (ctx) => ask(ctx) },
	signingIn: { kind: "choice", options: signInOptions, run: (ctx, fields) => signIn(ctx, "user", fields) },
	consenting: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, "user", fields) },
	returning: { kind: "run", run: (ctx) => bringBack(ctx) },
	checkingReturn: { kind: "run", run: (ctx) => checkReturn(ctx) },
} satisfies Readonly<Record<string, Step<CodeEvent>>>;
