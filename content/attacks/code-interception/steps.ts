import type { EventFromLogic } from "xstate";
import { followed } from "@/lib/cast/steps/browser";
import { callApi, redeem } from "@/lib/cast/steps/code-grant";
import { prepareFacts } from "@/lib/cast/steps/prepare";
import { askServer, consentOptions, decide, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import type { Step, StepContext } from "@/lib/flow/define";
import { queryOf } from "@/lib/http/form";
import { keepCode, stolenTokenRequest } from "@/lib/parties/attacker/attacker";
import { readCallback, startAuthorization } from "@/lib/parties/client/authorization";
import { apiRequest, photosOf, tokenOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;
type RunStep = (ctx: StepContext) => Promise<Event>;

/** The app makes its values and opens the system browser: no HTTP, the operating system hands a link over. */
const prepare: RunStep = async (ctx) => {
	const url = ctx.work("client", { note: "prepare" }, (at) => {
		const started = startAuthorization(at);
		return { result: started.url, facts: prepareFacts(started) };
	});
	const opened = ctx.link("client", "user", url, { note: "open", phase: "ask" });
	recall(ctx.world, "user", "browser").following = opened;
	if (ctx.settings.variant === "reads-request") peek(ctx, opened);
	return { type: "PREPARED" };
};

/** Somebody who reads the request takes the challenge for the verifier. With plain, that is what it is (RFC 7636 §4.2). */
function peek(ctx: StepContext, opened: string): void {
	const url = ctx.link("client", "attacker", opened, { note: "peek", phase: "ask", stolen: true });
	const challenge = queryOf(url).find(([name]) => name === "code_challenge")?.[1];
	if (challenge !== undefined) recall(ctx.world, "attacker", "attacker").codeVerifier = challenge;
}

/** The operating system asks the attacker's app first: which app it asks is not defined (RFC 8252 §8.1). */
const intercept: RunStep = async (ctx) => {
	const url = ctx.link("user", "attacker", followed(ctx, "user"), { note: "steal", stolen: true });
	recall(ctx.world, "user", "browser").following = url;
	return { type: keepCode(ctx.at("attacker"), url) ? "CODE_STOLEN" : "NO_CODE" };
};

const redeemStolen: RunStep = async (ctx) => {
	const { metadata, clientId, redirectUri } = recall(ctx.world, "client", "client");
	const known = { tokenEndpoint: metadata.token_endpoint, clientId, redirectUri };
	const { response } = await ctx.send("attacker", stolenTokenRequest(ctx.at("attacker"), known), {
		channel: "back",
		note: "theft",
		checks: "hop",
	});
	const token = tokenOf(response);
	if (token === undefined) return { type: "TOKEN_DENIED" };
	recall(ctx.world, "attacker", "attacker").accessToken = token;
	return { type: "TOKEN_STOLEN" };
};

const readStolen: RunStep = async (ctx) => {
	const attacker = recall(ctx.world, "attacker", "attacker");
	const { resource } = recall(ctx.world, "client", "client");
	const { response } = await ctx.send("attacker", apiRequest(resource, attacker.accessToken ?? ""), {
		channel: "back",
		note: "loot",
		checks: "hop",
	});
	const photos = photosOf(response);
	if (photos === undefined) return { type: "CALL_DENIED" };
	attacker.photos = photos;
	return { type: "READ" };
};

/** The attacker's app passes the link on, so that Ada notices nothing; the real app judges it. */
const handOn: RunStep = async (ctx) => {
	const url = ctx.link("attacker", "client", followed(ctx, "user"), { note: "handover" });
	const refusal = await ctx.judge("client", { note: "callback", place: "callback" }, (at) => readCallback(at, url));
	return { type: refusal ? "MISMATCH" : "RETURN_OK" };
};

const stolen = (ctx: StepContext) => recall(ctx.world, "attacker", "attacker").photos !== undefined;

const redeemOwn: RunStep = async (ctx) => {
	if (await redeem(ctx, "client")) return { type: "TOKENS_ISSUED" };
	return { type: stolen(ctx) ? "LOCKED_OUT" : "TOKEN_REFUSED" };
};

const callOwn: RunStep = async (ctx) => {
	if (!(await callApi(ctx, "client"))) return { type: "API_REFUSED" };
	return { type: stolen(ctx) ? "BOTH_SERVED" : "ADA_SERVED" };
};

export const steps: Readonly<Record<string, Step<Event>>> = {
	preparing: { kind: "run", run: prepare },
	requesting: { kind: "run", run: (ctx) => askServer(ctx, "user", followed(ctx, "user")) },
	signingIn: { kind: "choice", options: signInOptions, run: (ctx, fields) => signIn(ctx, "user", fields) },
	consenting: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, "user", fields) },
	intercepting: { kind: "run", run: intercept },
	attackerRedeeming: { kind: "run", run: redeemStolen },
	attackerReading: { kind: "run", run: readStolen },
	handingOn: { kind: "run", run: handOn },
	redeeming: { kind: "run", run: redeemOwn },
	callingApi: { kind: "run", run: callOwn },
};
