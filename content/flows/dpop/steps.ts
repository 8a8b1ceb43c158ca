import type { EventFromLogic } from "xstate";
import { callProven, redeemProven, sendProven } from "@/lib/cast/steps/dpop";
import type { How } from "@/lib/cast/steps/token-request";
import { thumbprintOf } from "@/lib/crypto/thumbprint";
import type { Step, StepContext } from "@/lib/flow/define";
import { boundRefreshRequest, keepLog, replayedCall } from "@/lib/parties/attacker/bound-token";
import { provenCall, proverOf } from "@/lib/parties/client/dpop";
import { apiRequest, photosOf, tokenOf } from "@/lib/parties/client/tokens";
import { register } from "@/lib/parties/context";
import { atLeast } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;
type RunStep = (ctx: StepContext) => Promise<Event>;

const isBound = ({ settings }: StepContext) => atLeast(settings, "sender", "dpop");

/** A first try that only brings a nonce shows its checks with the answer. */
const firstTry = (ctx: StepContext): NonNullable<How["checks"]> =>
	isBound(ctx) && atLeast(ctx.settings, "dpopNonce", "on") ? "with answer" : "hop";

/** The client makes its key pair. The thumbprint is its name; the private half is never told. */
const prepare: RunStep = async (ctx) =>
	ctx.work<{ type: "KEY_MADE" } | { type: "NO_KEY" }>("client", { note: "prepare" }, (at) => {
		const prover = proverOf(at);
		const { clientId } = recall(ctx.world, "client", "client");
		if (!prover) return { result: { type: "NO_KEY" }, facts: [{ name: "client_id", text: clientId }] };
		register(at, "dpop_key", prover.key.d);
		return { result: { type: "KEY_MADE" }, facts: [{ name: "jkt", text: thumbprintOf(prover.key) }] };
	});

const redeemAgain: RunStep = async (ctx) => {
	const { type } = await redeemProven(ctx, "client", { note: "tokenAgain", phase: "redeem" });
	return { type: type === "TOKENS_ISSUED" ? type : "TOKEN_REFUSED" };
};

const callAgain: RunStep = async (ctx) => {
	const { type } = await callProven(ctx, "client", { note: "callAgain" });
	return { type: type === "SERVED" ? type : "API_REFUSED" };
};

/** Modelled: a debug log of the client, in which every header and body stands, and no key. */
const copy: RunStep = async (ctx) =>
	ctx.work("attacker", { note: "copy" }, (at) => {
		const copied = keepLog(at, recall(ctx.world, "client", "client"));
		const prover = proverOf(at);
		if (prover) register(at, "dpop_key", prover.key.d);
		return { result: { type: "COPIED" }, facts: copied };
	});

const tokenOfThief = (ctx: StepContext) => recall(ctx.world, "attacker", "attacker").accessToken ?? "";
const apiOf = (ctx: StepContext) => recall(ctx.world, "client", "client").resource;

/** Sends a call of the thief. @returns whether it brought the photos */
async function tryCall(ctx: StepContext, how: How, make: Parameters<typeof sendProven>[2]): Promise<boolean> {
	const photos = photosOf(await sendProven(ctx, "attacker", make, how));
	if (photos !== undefined) recall(ctx.world, "attacker", "attacker").photos = photos;
	return photos !== undefined;
}

const tryBearer: RunStep = async (ctx) => {
	const checks = isBound(ctx) ? "with answer" : "hop";
	const read = await tryCall(ctx, { note: "bearer", checks }, () => apiRequest(apiOf(ctx), tokenOfThief(ctx)));
	if (read) return { type: "READ" };
	return { type: isBound(ctx) ? "DENIED" : "GAVE_UP" };
};

const tryOwnKey: RunStep = async (ctx) => {
	const read = await tryCall(ctx, { note: "ownKey" }, (at) => provenCall(at, apiOf(ctx), tokenOfThief(ctx)));
	return { type: read ? "READ" : "DENIED" };
};

const tryReplay: RunStep = async (ctx) => {
	const read = await tryCall(ctx, { note: "replay" }, (at) => replayedCall(at, apiOf(ctx)));
	return { type: read ? "READ" : "DENIED" };
};

const tryRefresh: RunStep = async (ctx) => {
	const { metadata, clientId } = recall(ctx.world, "client", "client");
	const known = { tokenEndpoint: metadata.token_endpoint, clientId };
	const make = (at: ReturnType<StepContext["at"]>) => boundRefreshRequest(at, known);
	const response = await sendProven(ctx, "attacker", make, { note: "refresh", checks: "with answer" });
	return { type: tokenOf(response, "dpop") === undefined ? "DENIED" : "GRANT_TAKEN" };
};

export const steps: Readonly<Record<string, Step<Event>>> = {
	preparing: { kind: "run", run: prepare },
	redeeming: { kind: "run", run: (ctx) => redeemProven(ctx, "client", { note: "token", checks: firstTry(ctx) }) },
	redeemingAgain: { kind: "run", run: redeemAgain },
	calling: { kind: "run", run: (ctx) => callProven(ctx, "client", { note: "call", checks: firstTry(ctx) }) },
	callingAgain: { kind: "run", run: callAgain },
	copying: { kind: "run", run: copy },
	tryingBearer: { kind: "run", run: tryBearer },
	tryingOwnKey: { kind: "run", run: tryOwnKey },
	tryingReplay: { kind: "run", run: tryReplay },
	tryingRefresh: { kind: "run", run: tryRefresh },
};
