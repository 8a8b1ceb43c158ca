/** The page in front of Ada: where it has its tokens, and how it calls the API. A script that is in it can do the same. */
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { callFromScript } from "@/lib/cast/steps/script-call";
import type { StepContext } from "@/lib/flow/define";
import { cookieHeader } from "@/lib/http/cookies";
import { get, type HttpResponse } from "@/lib/http/message";
import { FORWARD_PATH } from "@/lib/parties/client/bff";
import { keepNonce, proven, provenCall, proverOf } from "@/lib/parties/client/dpop";
import { clientSessionCookie } from "@/lib/parties/client/logout";
import { sessionOf } from "@/lib/parties/client/session";
import { photosOf, readTokenResponse, refreshRequest } from "@/lib/parties/client/tokens";
import type { WorkMessage } from "@/lib/vocabulary/message";
import { atLeast } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { isBff } from "./world";

const LANES = { client: "client", user: "user" } as const;

/** The page's call, by whichever script: nothing in it says which. @returns the answer, as far as the script may have it */
export async function callFromPage(ctx: StepContext, note: string): Promise<HttpResponse | undefined> {
	if (isBff(ctx.settings)) return askOwnServer(ctx, note);
	const at = ctx.at("client");
	const client = recall(ctx.world, "client", "client");
	const request = await provenCall(at, client.resource, sessionOf(at).accessToken ?? "");
	const proof = request.headers.find(([name]) => name === "DPoP")?.[1];
	if (proof !== undefined) client.lastProof = proof;
	const response = await callFromScript(ctx, LANES, request, { note, made: at.notebook.made });
	if (response) keepNonce(at, request.url, response);
	return response;
}

/** The page's access token will soon be over, so it asks for new ones. */
export async function renewFromPage(ctx: StepContext): Promise<void> {
	const at = ctx.at("client");
	const request = await proven(at, await refreshRequest(at));
	const response = await callFromScript(ctx, LANES, request, {
		note: "renew",
		question: "mayRenew",
		made: at.notebook.made,
	});
	if (!response) return;
	keepNonce(at, request.url, response);
	readTokenResponse(at, response);
}

/** The browser sends the cookie along by itself, and the server behind the page puts the token to the call. */
async function askOwnServer(ctx: StepContext, note: string): Promise<HttpResponse> {
	const url = `${CLIENT_ORIGIN}${FORWARD_PATH}`;
	const { cookies } = recall(ctx.world, "user", "browser");
	const cookie = cookieHeader(cookies, url, { method: "GET", crossSite: false });
	const request = get(url, cookie === undefined ? [] : [["Cookie", cookie]]);
	const { pending, response } = await ctx.send("user", request, { channel: "front", note });
	if (!pending) return response;
	// Sent to another page of the client by an edit, it asks nobody here.
	if (ctx.world.open[note]?.waits?.next === "forwarded")
		await ctx.ask(note, { note: "api", checks: "hop", channel: "back" });
	return (await ctx.arrive(note)).response;
}

/** What a script of this page finds in the stores that it can read. A value in memory, or in a worker, is in none of them. */
export function readableStores({ world, settings, at }: StepContext): WorkMessage["facts"] {
	if (atLeast(settings, "storage", "memory")) {
		const cookies = recall(world, "user", "browser").cookies.filter(
			({ host, httpOnly }) => host === new URL(CLIENT_ORIGIN).host && !httpOnly,
		);
		return [
			{ name: "localStorage", text: "empty" },
			{ name: "document.cookie", text: cookies.map(({ name }) => name).join(" ") || "empty" },
		];
	}
	const { accessToken = "", refreshToken = "" } = sessionOf(at("client"));
	const key = proverOf(at("client")) ? [{ name: "key in IndexedDB", text: "CryptoKey, extractable: false" }] : [];
	return [{ name: "access_token", text: accessToken }, { name: "refresh_token", text: refreshToken }, ...key];
}

/** Where the page has what it calls with, as Ada's browser could show it. */
function keptIn(ctx: StepContext): WorkMessage["facts"] {
	if (isBff(ctx.settings)) return [{ name: "cookie", text: `${clientSessionCookie(CLIENT_ORIGIN).name}, HttpOnly` }];
	if (!atLeast(ctx.settings, "storage", "memory")) return readableStores(ctx);
	const whose = atLeast(ctx.settings, "storage", "worker") ? "worker" : "page";
	return [
		{ name: `variables of the ${whose}`, text: "access_token, refresh_token" },
		...readableStores(ctx).slice(0, 1),
	];
}

/** Ada's own call: the page shows her photos. */
export async function openPhotos(
	ctx: StepContext,
): Promise<{ type: "SERVED" } | { type: "API_REFUSED" } | { type: "BLOCKED" }> {
	ctx.work("user", { note: "kept" }, () => ({ result: undefined, facts: keptIn(ctx) }));
	const response = await callFromPage(ctx, isBff(ctx.settings) ? "page" : "api");
	if (!response) return { type: "BLOCKED" };
	const photos = photosOf(response);
	if (photos !== undefined && !isBff(ctx.settings)) sessionOf(ctx.at("client")).photos = photos;
	return { type: photos === undefined ? "API_REFUSED" : "SERVED" };
}
