import type { EventFromLogic } from "xstate";
import { CLIENT_ORIGIN } from "@/lib/flow/cast";
import type { Step, StepContext } from "@/lib/flow/define";
import { followed, visit } from "@/lib/flow/steps/browser";
import { callApi, redeem } from "@/lib/flow/steps/code-grant";
import { prepareFacts } from "@/lib/flow/steps/prepare";
import { askServer, consentOptions, decide, showPage, signIn, signInOptions } from "@/lib/flow/steps/sign-in";
import { readCookie, sessionCookie } from "@/lib/http/cookies";
import { redirect } from "@/lib/http/message";
import { pathOf } from "@/lib/http/raw";
import { readCallback, startAuthorization } from "@/lib/parties/client/authorization";
import { TRANSACTION_COOKIE } from "@/lib/parties/client/client";
import { photosPage, stoppedPage } from "@/lib/parties/client/pages";
import { recall } from "@/lib/world/world";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;
type RunStep = (ctx: StepContext) => Promise<Event>;

const prepare: RunStep = async (ctx) => {
	const browser = recall(ctx.world, "user", "browser");
	const { pending, request } = await visit(ctx, "user", `${CLIENT_ORIGIN}/connect`, { note: "connect" });
	if (pathOf(request.url) !== "/connect" && pending) stop(ctx, "connect");
	if (pathOf(request.url) !== "/connect" || !pending) return { type: "NOT_STARTED" };
	ctx.work("client", { note: "prepare" }, (at) => {
		const started = startAuthorization(at);
		browser.following = started.url;
		return { result: undefined, facts: prepareFacts(started) };
	});
	return { type: "PREPARED" };
};

const request: RunStep = async (ctx) => {
	const url = followed(ctx, "user");
	const transaction = recall(ctx.world, "client", "client").transactions.at(-1);
	showPage(ctx, "user", "connect", redirect(url, [sessionCookie(TRANSACTION_COOKIE, transaction?.id ?? "")]), "ask");
	return askServer(ctx, "user", url);
};

/** The browser takes the answer to wherever the server sent it. */
const bringBack: RunStep = async (ctx) => {
	const { pending, request } = await visit(ctx, "user", followed(ctx, "user"), { note: "callback" });
	if (pending && pathOf(request.url) === "/cb") return { type: "DELIVERED" };
	if (pending) stop(ctx);
	return { type: "ASTRAY" };
};

const checkReturn: RunStep = async (ctx) => {
	const callback = ctx.world.open.callback?.request;
	const session = readCookie(callback?.headers ?? [], TRANSACTION_COOKIE) ?? "";
	const refusal = await ctx.judge("client", { note: "callback", place: "callback" }, (at) =>
		readCallback(at, callback?.url ?? "", session),
	);
	if (!refusal) return { type: "RETURN_OK" };
	stop(ctx);
	return { type: refusal.check === "callback.answer-complete" ? "ERROR_READ" : "MISMATCH" };
};

const redeemCode: RunStep = async (ctx) => {
	if (await redeem(ctx, "client")) return { type: "TOKENS_ISSUED" };
	stop(ctx);
	return { type: "TOKEN_REFUSED" };
};

const callPhotos: RunStep = async (ctx) => {
	if (!(await callApi(ctx, "client"))) {
		stop(ctx);
		return { type: "API_REFUSED" };
	}
	const { photos = [] } = recall(ctx.world, "client", "client");
	showPage(ctx, "user", "callback", photosPage(photos, FORGET), "use");
	return { type: "SERVED" };
};

/** The transaction is over, so its cookie goes. */
const FORGET = [["Set-Cookie", `${TRANSACTION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`]] as const;

/** The client tells its user that it stopped, in the window that still waits for an answer. */
function stop(ctx: StepContext, note = "callback"): void {
	const { error = "stopped" } = recall(ctx.world, "client", "client");
	showPage(ctx, "user", note, stoppedPage(error, FORGET));
}

export const steps: Readonly<Record<string, Step<Event>>> = {
	preparing: { kind: "run", run: prepare },
	requesting: { kind: "run", run: request },
	signingIn: { kind: "choice", options: signInOptions, run: (ctx, fields) => signIn(ctx, "user", fields) },
	consenting: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, "user", fields) },
	returning: { kind: "run", run: bringBack },
	checkingReturn: { kind: "run", run: checkReturn },
	redeeming: { kind: "run", run: redeemCode },
	callingApi: { kind: "run", run: callPhotos },
};
