/**
 * A script of the attacker's in a page of the client that Ada has open. What it sends leaves from her browser: to the
 * page's own origin with her cookies, to any other without, and only if that server lets pages ask for such a thing. It
 * sees what the browser hands on. Modelled: it asks for no redirect to be followed (Fetch, `redirect: "manual"`), so of
 * one it sees nothing, and opens no window of its own.
 */
import type { StepContext } from "../../flow/define";
import { playedBy } from "../../flow/free/seam";
import { isOf } from "../../http/base";
import { cookieHeader, storeCookies } from "../../http/cookies";
import { type HttpRequest, isRedirect } from "../../http/message";
import { originOf } from "../../parties/browser/browser";
import { preflightChecks, readChecks } from "../../parties/browser/checks";
import { fromPage, preflightOf } from "../../parties/browser/script-call";
import { guard } from "../../parties/guard";
import type { Lane, LaneId } from "../../vocabulary/lanes";
import type { BrowserMemory } from "../../world/browser-memory";
import { recall } from "../../world/world";
import { ASKED_FIRST_NOTE, deliver, SCRIPT_NOTE, SCRIPT_READ_NOTE } from "./deliver";
import type { People } from "./people";

/** Headers that no script can set (Fetch, forbidden request-headers), as far as they mean something here. */
const FORBIDDEN = ["cookie", "origin", "referer", "host", "content-length"];

/** The page of the client that Ada's window shows; `undefined` where it shows another one. */
function openPage(lanes: readonly Lane[], { page }: BrowserMemory): string | undefined {
	const clients = lanes.flatMap(({ role, base }) => (role === "client" && base?.startsWith("https://") ? [base] : []));
	return page && clients.some((base) => isOf(base, page.url)) ? page.url : undefined;
}

/** @returns whether there was a page to send it from */
export async function sendFromPage(
	ctx: StepContext,
	lanes: readonly Lane[],
	{ attacker, user }: People,
	{ id, request }: { readonly id: number; readonly request: HttpRequest },
): Promise<boolean> {
	if (user === undefined) return false;
	const browser = recall(ctx.world, user, "browser");
	const page = openPage(lanes, browser);
	if (page === undefined) return false;
	const script = { origin: originOf(page), name: `x${id}`, attacker, user };
	const asked = { ...request, headers: request.headers.filter(([name]) => !FORBIDDEN.includes(name.toLowerCase())) };
	if (!(await mayCall(ctx, script, asked))) return true;
	const leaving = withCookies(browser, script.origin, fromPage(script.origin, asked));
	const how = { from: attacker, via: user, channel: "front", note: SCRIPT_NOTE, name: script.name } as const;
	const { request: sent, response } = await deliver(ctx, leaving, how);
	if (response.status === 0) return true;
	if (originOf(sent.url) === script.origin) browser.cookies = storeCookies(browser.cookies, sent.url, response.headers);
	const reading = { note: SCRIPT_READ_NOTE, place: "browser", releases: script.name } as const;
	const refusal = await ctx.judge(user, reading, (at) =>
		guard(readChecks, { origin: script.origin, request: sent, response }, at),
	);
	if (!refusal && !isRedirect(response)) playedBy(ctx.world, attacker).heard.push({ exchange: script.name, response });
	return true;
}

interface Script {
	readonly origin: string;
	readonly name: string;
	readonly attacker: LaneId;
	readonly user: LaneId;
}

/** To the page's own origin cookies go along, as the browser does by itself (Fetch, `credentials: "same-origin"`). */
function withCookies({ cookies }: BrowserMemory, origin: string, request: HttpRequest): HttpRequest {
	const { url, method, headers } = request;
	const cookie = originOf(url) === origin ? cookieHeader(cookies, url, { method, crossSite: false }) : undefined;
	return cookie === undefined ? request : { ...request, headers: [...headers, ["Cookie", cookie]] };
}

/** The browser asks first, where it has to, and makes sure that the answer allows the call. */
async function mayCall(ctx: StepContext, { origin, name, user }: Script, request: HttpRequest): Promise<boolean> {
	const question = preflightOf(origin, request);
	if (!question) return true;
	const how = { from: user, channel: "front", note: ASKED_FIRST_NOTE, name: `${name}.0` } as const;
	const { response } = await deliver(ctx, question, how);
	const refusal = await ctx.judge(user, { note: ASKED_FIRST_NOTE, place: "browser" }, (at) =>
		guard([...readChecks, ...preflightChecks], { origin, request, response }, at),
	);
	return refusal === undefined;
}
