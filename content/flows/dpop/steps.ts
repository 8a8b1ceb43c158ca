import type { EventFromLogic } from "xstate";
import { copyLog } from "@/content/moves/copy-from-log";
import { callAsBearer, callWithOwnKey, repeatCall } from "@/content/moves/stolen-token";
import { callProven, redeemProven, sendProven } from "@/lib/cast/steps/dpop";
import type { How } from "@/lib/cast/steps/token-request";
import { thumbprintOf } from "@/lib/crypto/thumbprint";
import type { Step, StepContext } from "@/lib/flow/define";
import { boundRefreshRequest } from "@/lib/parties/attacker/bound-token";
import { proverOf } from "@/lib/parties/client/dpop";
import { tokenOf } from "@/lib/parties/client/tokens";
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

const copy: RunStep = async (ctx) => {
	copyLog(ctx);
	return { type: "COPIED" };
};

const tryBearer: RunStep = async (ctx) => {
	if (await callAsBearer(ctx)) return { type: "READ" };
	return { type: isBound(ctx) ? "DENIED" : "GAVE_UP" };
};

const tryOwnKey: RunStep = async (ctx) => ({ type: (await callWithOwnKey(ctx)) ? "READ" : "DENIED" });

const tryReplay: RunStep = async (ctx) => ({ type: (await repeatCall(ctx)) ? "READ" : "DENIED" });

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
