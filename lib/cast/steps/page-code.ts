/** The authorization code grant of a client that is a script in a page: no server of its own but for its files. */

import type { StepContext } from "../../flow/define";
import { readCallback, startAuthorization, TAB } from "../../parties/client/authorization";
import { sessionOf } from "../../parties/client/session";
import { apiRequest, readTokenResponse, tokenRequest } from "../../parties/client/tokens";
import { recall } from "../../world/world";
import { keepPhotos } from "./code-grant";
import { clearAddress } from "./page-client";
import { prepareFacts } from "./prepare";
import { callFromScript } from "./script-call";

const LANES = { client: "client", user: "user" } as const;

/** The person clicks; the script makes what its request needs and tells the browser where to go. */
export async function beginInPage(ctx: StepContext): Promise<{ type: "PREPARED" }> {
	ctx.work(LANES.client, { note: "prepare" }, (at) => {
		const started = startAuthorization(at);
		recall(ctx.world, LANES.user, "browser").following = started.url;
		return { result: undefined, facts: prepareFacts(started) };
	});
	return { type: "PREPARED" };
}

/** The script reads its own address, judges the answer, and takes it out of the address bar. */
export async function readCodeInPage(
	ctx: StepContext,
): Promise<{ type: "RETURN_OK" } | { type: "ERROR_READ" } | { type: "MISMATCH" }> {
	const address = recall(ctx.world, LANES.user, "browser").page?.url ?? "";
	const refusal = await ctx.judge(LANES.client, { note: "callback", place: "script" }, (at) =>
		readCallback(at, address, TAB),
	);
	if (refusal) return { type: refusal.check === "callback.answer-complete" ? "ERROR_READ" : "MISMATCH" };
	clearAddress(ctx);
	return { type: "RETURN_OK" };
}

/** The script redeems the code itself: the request leaves from the page, and the browser carries it. */
export async function redeemInPage(
	ctx: StepContext,
): Promise<{ type: "TOKENS_ISSUED" } | { type: "TOKEN_REFUSED" } | { type: "BLOCKED" }> {
	const at = ctx.at(LANES.client);
	const response = await callFromScript(ctx, LANES, await tokenRequest(at), { note: "token", made: at.notebook.made });
	if (!response) return { type: "BLOCKED" };
	return { type: readTokenResponse(at, response) ? "TOKENS_ISSUED" : "TOKEN_REFUSED" };
}

/** The script calls the API with the token, which no page may do unasked. */
export async function callApiInPage(
	ctx: StepContext,
): Promise<{ type: "SERVED" } | { type: "API_REFUSED" } | { type: "BLOCKED" }> {
	const { resource } = recall(ctx.world, LANES.client, "client");
	const { accessToken = "" } = sessionOf(ctx.at(LANES.client));
	const response = await callFromScript(ctx, LANES, apiRequest(resource, accessToken), { note: "api" });
	if (!response) return { type: "BLOCKED" };
	return { type: keepPhotos(ctx, LANES.client, response) ? "SERVED" : "API_REFUSED" };
}
