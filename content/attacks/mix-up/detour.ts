/** What the attacker does here besides redeeming a code: the detour over its server, and the injection of the code. */
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { followed, visit } from "@/lib/cast/steps/browser";
import { callApi, redeem } from "@/lib/cast/steps/code-grant";
import { prepareFacts } from "@/lib/cast/steps/prepare";
import { showPage } from "@/lib/cast/steps/sign-in";
import { FORGET } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import { readCookie, sessionCookie } from "@/lib/http/cookies";
import { pairsOf, withQuery } from "@/lib/http/form";
import { get, type HttpResponse, header, redirect } from "@/lib/http/message";
import { pathOf } from "@/lib/http/raw";
import { keepOwn, sendOn, serverOf } from "@/lib/parties/attacker/server";
import { readCallback, startAuthorization } from "@/lib/parties/client/authorization";
import { TRANSACTION_COOKIE } from "@/lib/parties/client/client";
import { photosPage, stoppedPage } from "@/lib/parties/client/pages";
import { SERVER_PARAMETER, serverChosen } from "@/lib/parties/client/servers";
import { stands } from "@/lib/parties/context";
import { recall } from "@/lib/world/world";

/** The client answers the click: it sends the browser to the server that was chosen. @returns the address */
export function redirectToServer(ctx: StepContext): string {
	const url = followed(ctx, "user");
	const { id = "" } = recall(ctx.world, "client", "client").transactions.at(-1) ?? {};
	showPage(ctx, "user", "connect", redirect(url, [sessionCookie(TRANSACTION_COOKIE, id)]), "ask");
	return url;
}

/** The browser asks the attacker's server, which sends it on. @returns whether it now goes to the honest one */
export async function detour(ctx: StepContext): Promise<boolean> {
	const { pending, request, next } = await visit(ctx, "user", redirectToServer(ctx), { note: "detour" });
	if (!pending) return next !== undefined;
	await beginOwn(ctx);
	const answer = await sendOn(request.url, ctx.at("attacker"));
	showPage(ctx, "user", "detour", answer);
	recall(ctx.world, "user", "browser").following = header(answer.headers, "location") ?? "";
	return true;
}

/** While Ada waits, the attacker begins a sign-in of its own at the client, with the honest server. */
async function beginOwn(ctx: StepContext): Promise<void> {
	const host = new URL(serverOf(ctx.at("attacker")).target.issuer).host;
	const start = get(`${CLIENT_ORIGIN}/connect?${SERVER_PARAMETER}=${host}`);
	const { pending, request } = await ctx.send("attacker", start, { channel: "front", note: "own" });
	if (!pending) return;
	const { transaction, url } = ctx.work("client", { note: "own" }, (at) => {
		const started = startAuthorization(at, serverChosen(at, request.url));
		return { result: started, facts: prepareFacts(started) };
	});
	const answer = redirect(url, [sessionCookie(TRANSACTION_COOKIE, transaction.id)]);
	ctx.answer("own", answer);
	keepOwn(ctx.at("attacker"), answer);
}

/** The attacker brings Ada's code to the client, as the answer to its own sign-in (RFC 9700 §4.5). @returns whether the client takes it */
export async function inject(ctx: StepContext): Promise<boolean> {
	const at = ctx.at("attacker");
	const { code, own } = recall(ctx.world, "attacker", "attacker");
	const { redirectUri, issuer } = serverOf(at).target;
	const answer = pairsOf({ code, state: own?.state, iss: stands(at, "iss", "send") ? issuer : undefined });
	const { pending, request } = await ctx.send(
		"attacker",
		get(withQuery(redirectUri, answer), own === undefined ? [] : [["Cookie", own.cookie]]),
		{ channel: "front", note: "inject" },
	);
	if (!pending) return false;
	if (pathOf(request.url) !== "/cb") return stopInjection(ctx);
	const session = readCookie(request.headers, TRANSACTION_COOKIE) ?? "";
	const refusal = await ctx.judge("client", { note: "inject", place: "callback" }, (client) =>
		readCallback(client, request.url, session),
	);
	return refusal ? stopInjection(ctx) : true;
}

function stopInjection(ctx: StepContext): false {
	const { error = "stopped" } = recall(ctx.world, "client", "client");
	ctx.answer("inject", stoppedPage(error, FORGET));
	return false;
}

/** The client redeems what it took, with its own secret and verifier, and shows the photos. @returns whether the attacker sees them */
export async function takeInjected(ctx: StepContext): Promise<boolean> {
	const fetched =
		(await redeem(ctx, "client", { note: "injected" })) && (await callApi(ctx, "client", { note: "fetched" }));
	if (!fetched) return stopInjection(ctx);
	const shown = photosPage(recall(ctx.world, "client", "client").photos ?? [], FORGET);
	const { response } = ctx.answer("inject", shown, { phase: "use" });
	const seen = listedIn(response);
	if (seen.length === 0) return false;
	recall(ctx.world, "attacker", "attacker").photos = seen;
	return true;
}

/** What the attacker reads on the page that it was shown. */
const listedIn = ({ body }: HttpResponse): readonly string[] =>
	[...body.matchAll(/<li>([^<]*)<\/li>/g)].map(([, photo = ""]) => photo);
