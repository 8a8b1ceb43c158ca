/** What a client does that is a script in a page: the implicit grant, from the click to the photos. */

import type { StepContext } from "../../flow/define";
import { pathOf } from "../../http/raw";
import { navigate, receive } from "../../parties/browser/browser";
import { fromPage } from "../../parties/browser/script-call";
import { answerAt, readTokenAnswer, startImplicit } from "../../parties/client/implicit";
import { sessionOf } from "../../parties/client/session";
import { apiRequest, photosOf } from "../../parties/client/tokens";
import { createNetwork } from "../../parties/network";
import type { Lane } from "../../vocabulary/lanes";
import type { Settings } from "../../vocabulary/settings";
import { seeded } from "../../world/dice";
import { constant } from "../../world/own-memory";
import { recall, type World } from "../../world/world";
import { CLIENT_ORIGIN } from "../cast";
import { followed, visit } from "./browser";
import { prepareFacts } from "./prepare";
import { askServer } from "./sign-in";

/** The person has the app open before the first hop: a real request that is not part of the run. */
export async function openApp(
	world: World,
	lanes: readonly Lane[],
	settings: Settings,
	address = `${CLIENT_ORIGIN}/`,
): Promise<World> {
	const browser = recall(world, "user", "browser");
	const request = navigate(browser, address);
	const { response } = await createNetwork(lanes, world, settings, seeded(world, settings.seed)).deliver(request);
	receive(browser, request, response);
	return world;
}

/** The person clicks; the script makes what its request needs and tells the browser where to go. */
export async function begin(ctx: StepContext): Promise<{ type: "PREPARED" }> {
	ctx.work("client", { note: "prepare" }, (at) => {
		const started = startImplicit(at);
		recall(ctx.world, "user", "browser").following = started.url;
		return { result: undefined, facts: prepareFacts(started) };
	});
	return { type: "PREPARED" };
}

export const askFromPage = (ctx: StepContext) => askServer(ctx, "user", followed(ctx, "user"));

/** The browser opens the address that the server sent it to. Of the fragment, nothing leaves the browser. */
export async function openAnswer(ctx: StepContext): Promise<{ type: "DELIVERED" } | { type: "ASTRAY" }> {
	const { request, response } = await visit(ctx, "user", followed(ctx, "user"), { note: "callback" });
	const isApp = request.url.startsWith(`${CLIENT_ORIGIN}/`) && pathOf(request.url) === "/cb";
	return { type: isApp && response.status === 200 ? "DELIVERED" : "ASTRAY" };
}

/** The script reads its own address, judges the answer, and takes it out of the address bar. */
export async function readInPage(
	ctx: StepContext,
): Promise<{ type: "RETURN_OK" } | { type: "ERROR_READ" } | { type: "MISMATCH" }> {
	const address = recall(ctx.world, "user", "browser").page?.url ?? "";
	ctx.work("client", { note: "read" }, () => ({
		result: undefined,
		facts: answerAt(address).map(([name, text]) => ({ name, text })),
	}));
	const refusal = await ctx.judge("client", { note: "answer", place: "script" }, (at) => readTokenAnswer(at, address));
	if (refusal) return { type: refusal.check === "callback.token-carried" ? "ERROR_READ" : "MISMATCH" };
	clearAddress(ctx);
	return { type: "RETURN_OK" };
}

/** `history.replaceState`: the bar shows another address. What was written down before stays written down. */
export function clearAddress(ctx: StepContext): void {
	const browser = recall(ctx.world, "user", "browser");
	const { page } = browser;
	if (!page) return;
	const bare = page.url.replace(/[?#].*$/s, "");
	const written = browser.history.at(-1) ?? "";
	browser.history.push(bare);
	browser.page = constant({ ...page, url: bare });
	ctx.work("user", { note: "history" }, () => ({
		result: undefined,
		facts: [
			{ name: "address bar", text: bare },
			{ name: "history", text: written },
		],
	}));
}

/** The script calls the API: straight from the browser, which adds the origin of the page. */
export async function callFromPage(ctx: StepContext): Promise<{ type: "SERVED" } | { type: "API_REFUSED" }> {
	const { resource } = recall(ctx.world, "client", "client");
	const session = sessionOf(ctx.at("client"));
	const request = fromPage(CLIENT_ORIGIN, apiRequest(resource, session.accessToken ?? ""));
	const { response } = await ctx.send("client", request, { channel: "front", note: "api", checks: "hop" });
	const photos = photosOf(response);
	if (photos === undefined) session.error = "api_refused";
	else session.photos = photos;
	return { type: photos === undefined ? "API_REFUSED" : "SERVED" };
}
