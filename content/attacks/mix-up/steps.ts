import type { EventFromLogic } from "xstate";
import { followed } from "@/lib/cast/steps/browser";
import { askServer, consentOptions, decide, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import { askToken } from "@/lib/cast/steps/token-request";
import { ask, bringBack, checkReturn, prepare, redeemCode, showPhotos, stop } from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import { stolenTokenRequest } from "@/lib/parties/attacker/attacker";
import { serverOf, targetMetadata } from "@/lib/parties/attacker/server";
import { SERVER_PARAMETER } from "@/lib/parties/client/servers";
import { apiRequest, photosOf, readTokenResponse, tokenOf, tokenRequest } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { EVIL_ISSUER } from "./cast";
import { detour, inject, redirectToServer, takeInjected } from "./detour";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;
type RunStep = (ctx: StepContext) => Promise<Event>;

const attackerOf = (ctx: StepContext) => recall(ctx.world, "attacker", "attacker");

/** The servers as the buttons of the client's page name them. */
const choose = (host: string) => `?${SERVER_PARAMETER}=${host}`;

const chooseEvil: RunStep = async (ctx) => {
	const { type } = await prepare(ctx, undefined, choose("evil-as.example"));
	if (type === "NOT_STARTED") return { type };
	if (recall(ctx.world, "client", "client").transactions.at(-1)?.issuer === EVIL_ISSUER) return { type: "CHOSE_EVIL" };
	redirectToServer(ctx);
	return { type: "CHOSE_HONEST" };
};

/** The browser brings the answer to the client, which judges it. */
const comeBack: RunStep = async (ctx) => {
	const { type } = await bringBack(ctx);
	if (type === "ASTRAY") return { type };
	const judged = await checkReturn(ctx);
	return { type: judged.type === "RETURN_OK" ? "RETURN_OK" : "MISMATCH" };
};

/** The client believes that the attacker's server has answered, so it redeems the code there. */
const redeemWrongly: RunStep = async (ctx) => {
	const isPublic = serverOf(ctx.at("attacker")).authMethod === "none";
	const note = isPublic ? "leak" : "confidentialLeak";
	const { at, response } = await askToken(ctx, "client", tokenRequest, { note });
	readTokenResponse(at, response);
	stop(ctx);
	if (attackerOf(ctx).code === undefined) return { type: "NO_CODE" };
	return { type: isPublic ? "PUBLIC_CODE_LEAKED" : "CONFIDENTIAL_CODE_LEAKED" };
};

const redeemStolen: RunStep = async (ctx) => {
	const at = ctx.at("attacker");
	const { clientId, redirectUri } = serverOf(at).target;
	const { token_endpoint: tokenEndpoint } = await targetMetadata(at);
	const request = stolenTokenRequest(at, { tokenEndpoint, clientId, redirectUri });
	const { response } = await ctx.send("attacker", request, { channel: "back", note: "theft", checks: "hop" });
	const token = tokenOf(response);
	if (token === undefined) return { type: "TOKEN_DENIED" };
	attackerOf(ctx).accessToken = token;
	return { type: "TOKEN_STOLEN" };
};

const readStolen: RunStep = async (ctx) => {
	const attacker = attackerOf(ctx);
	const request = apiRequest(serverOf(ctx.at("attacker")).target.resource, attacker.accessToken ?? "");
	const { response } = await ctx.send("attacker", request, { channel: "back", note: "loot", checks: "hop" });
	const photos = photosOf(response);
	if (photos === undefined) return { type: "CALL_DENIED" };
	attacker.photos = photos;
	return { type: "READ" };
};

/** Ada tries again, and this time she chooses the honest server. Her session there still stands. */
const beginAgain: RunStep = async (ctx) => {
	const { type } = await prepare(ctx, undefined, choose("as.example"));
	if (type === "NOT_STARTED") return { type: "NOT_ASKED" };
	const asked = await ask(ctx);
	return { type: asked.type === "REQUEST_OK" ? "ASKED" : "NOT_ASKED" };
};

const finish: RunStep = async (ctx) => {
	if ((await bringBack(ctx)).type !== "DELIVERED") return { type: "NOT_SERVED" };
	if ((await checkReturn(ctx)).type !== "RETURN_OK") return { type: "NOT_SERVED" };
	if ((await redeemCode(ctx)).type !== "TOKENS_ISSUED") return { type: "NOT_SERVED" };
	return { type: (await showPhotos(ctx)).type === "SERVED" ? "ADA_SERVED" : "NOT_SERVED" };
};

export const steps: Readonly<Record<string, Step<Event>>> = {
	choosing: { kind: "run", run: chooseEvil },
	detouring: { kind: "run", run: async (ctx) => ({ type: (await detour(ctx)) ? "SENT_ON" : "NOT_SENT_ON" }) },
	requesting: { kind: "run", run: (ctx) => askServer(ctx, "user", followed(ctx, "user")) },
	signingIn: { kind: "choice", options: signInOptions, run: (ctx, fields) => signIn(ctx, "user", fields) },
	consenting: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, "user", fields) },
	returning: { kind: "run", run: comeBack },
	redeemingWrongly: { kind: "run", run: redeemWrongly },
	attackerRedeeming: { kind: "run", run: redeemStolen },
	attackerReading: { kind: "run", run: readStolen },
	injecting: { kind: "run", run: async (ctx) => ({ type: (await inject(ctx)) ? "INJECTED" : "INJECTION_REFUSED" }) },
	clientFetching: {
		kind: "run",
		run: async (ctx) => ({ type: (await takeInjected(ctx)) ? "PHOTOS_SHOWN" : "NOTHING_SHOWN" }),
	},
	beginningAgain: { kind: "run", run: beginAgain },
	consentingAgain: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, "user", fields) },
	finishing: { kind: "run", run: finish },
};
