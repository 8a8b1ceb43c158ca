import type { EventFromLogic } from "xstate";
import { followed, visit } from "@/lib/cast/steps/browser";
import { callApi, redeem } from "@/lib/cast/steps/code-grant";
import { consentOptions, decide, showPage } from "@/lib/cast/steps/sign-in";
import {
	ask,
	bringBack,
	checkReturn,
	FORGET,
	prepare,
	redeemCode,
	showPhotos,
	stop,
} from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import { readCookie } from "@/lib/http/cookies";
import { parsePairs, splitUrl, withQuery } from "@/lib/http/form";
import { pathOf } from "@/lib/http/raw";
import { LURE_PATH } from "@/lib/parties/attacker/pages";
import { firstLink } from "@/lib/parties/browser/forms";
import { readCallback } from "@/lib/parties/client/authorization";
import { TRANSACTION_COOKIE } from "@/lib/parties/client/client";
import { photosPage } from "@/lib/parties/client/pages";
import { recall } from "@/lib/world/world";
import { ADA, EVIL_ORIGIN, MALLORY } from "./before";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;
type RunStep = (ctx: StepContext) => Promise<Event>;

/** The request that Mallory's link makes, and the answer to it. */
const FORGED = "forged";
const LURE = `${EVIL_ORIGIN}${LURE_PATH}`;

/** Mallory does not follow her redirect. A page of hers links to it, and Ada opens that page. */
const lure: RunStep = async (ctx) => {
	const kept = followed(ctx, MALLORY.user);
	const { elsewhere, response } = await visit(ctx, ADA.user, LURE, { note: "lure" });
	if (elsewhere === ADA.client) stop(ctx, ADA, "lure");
	return { type: firstLink(response.body) === kept ? "LURED" : "NOT_LURED" };
};

/** Ada follows the link in front of her. Her browser adds the cookies that belong to the address. */
const plant: RunStep = async (ctx) => {
	const { page } = recall(ctx.world, ADA.user, "browser");
	const { pending, request } = await visit(ctx, ADA.user, firstLink(page?.html ?? "") ?? "", { note: FORGED });
	if (pending && pathOf(request.url) === "/cb") return { type: "DELIVERED" };
	if (pending) stop(ctx, ADA, FORGED);
	return { type: "ASTRAY" };
};

/** The client judges what came, with the session that the cookie names: Ada's. */
const judge: RunStep = async (ctx) => {
	const callback = ctx.world.open[FORGED]?.request;
	const session = readCookie(callback?.headers ?? [], TRANSACTION_COOKIE) ?? "";
	const refusal = await ctx.judge(ADA.client, { note: FORGED, place: "callback" }, (at) =>
		readCallback(at, callback?.url ?? "", session),
	);
	if (!refusal) return { type: "ACCEPTED" };
	stop(ctx, ADA, FORGED);
	return { type: "STOPPED" };
};

const redeemPlanted: RunStep = async (ctx) => {
	if (await redeem(ctx, ADA.client, { note: "planted" })) return { type: "TOKENS_ISSUED" };
	stop(ctx, ADA, FORGED);
	return { type: "TOKEN_REFUSED" };
};

const showPlanted: RunStep = async (ctx) => {
	if (!(await callApi(ctx, ADA.client, { note: "wrongUser" }))) {
		stop(ctx, ADA, FORGED);
		return { type: "API_REFUSED" };
	}
	const { photos = [] } = recall(ctx.world, ADA.client, "client");
	showPage(ctx, ADA.user, FORGED, photosPage(photos, FORGET), "use");
	return { type: "MALLORYS_SHOWN" };
};

/** Ada's own sign-in is told in short: what the servers check is shown with their answers. */
const SHORT = { checks: "with answer" } as const;

/** Ada presses "Try again". She is signed in at the server, so that it asks for her consent at once. */
const askAgain: RunStep = async (ctx) => {
	const { type } = await ask(ctx, ADA, SHORT);
	return type === "REQUEST_OK" ? { type } : { type: "NOT_ASKED" };
};

const agree: RunStep = async (ctx) => {
	const { type } = await decide(ctx, ADA.user, consentOptions[0].fields);
	if (type !== "ALLOWED") return { type: "NOT_SENT" };
	return { type: (await bringBack(ctx, ADA)).type === "DELIVERED" ? "CODE_SENT" : "NOT_SENT" };
};

const finish: RunStep = async (ctx) => {
	if ((await checkReturn(ctx, ADA)).type !== "RETURN_OK") return { type: "ADA_REFUSED" };
	if ((await redeemCode(ctx, ADA, SHORT)).type !== "TOKENS_ISSUED") return { type: "ADA_REFUSED" };
	return { type: (await showPhotos(ctx, ADA, SHORT)).type === "SERVED" ? "ADA_SERVED" : "ADA_REFUSED" };
};

/** Both parameters of PKCE go: a method without a challenge would be noticed. */
const withoutChallenge = (url: string): string => {
	const { target, query } = splitUrl(url);
	return withQuery(
		target,
		parsePairs(query).filter(([name]) => !name.startsWith("code_challenge")),
	);
};

/** Mallory's browser carries her request, and she can change it on the way. */
const askAsMallory: RunStep = (ctx) =>
	ask(ctx, MALLORY, {}, ctx.settings.variant === "no-challenge" ? withoutChallenge : undefined);

export const steps: Readonly<Record<string, Step<Event>>> = {
	preparing: { kind: "run", run: (ctx) => prepare(ctx, MALLORY) },
	requesting: { kind: "run", run: askAsMallory },
	consenting: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, MALLORY.user, fields) },
	luring: { kind: "run", run: lure },
	planting: { kind: "run", run: plant },
	judging: { kind: "run", run: judge },
	redeeming: { kind: "run", run: redeemPlanted },
	showing: { kind: "run", run: showPlanted },
	startingAgain: { kind: "run", run: (ctx) => prepare(ctx, ADA) },
	askingAgain: { kind: "run", run: askAgain },
	agreeing: { kind: "run", run: agree },
	finishing: { kind: "run", run: finish },
};
