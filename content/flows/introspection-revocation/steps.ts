import type { EventFromLogic } from "xstate";
import { API, OTHER_API } from "@/lib/cast/cast";
import { askAndAnswer, callWithToken } from "@/lib/cast/steps/introspection";
import { askToken } from "@/lib/cast/steps/token-request";
import type { Step, StepContext } from "@/lib/flow/define";
import { sessionOf } from "@/lib/parties/client/session";
import { revocationRequest } from "@/lib/parties/client/tokens";
import type { machine } from "./machine";

/** Seconds until Ada signs out, and until the token turns up again. */
const A_WHILE = 20;

/** Ada signs out of the client, which tells the authorization server to end the token. */
async function endToken(ctx: StepContext): Promise<{ type: "REVOKED" } | { type: "REVOCATION_REFUSED" }> {
	ctx.wait(A_WHILE);
	const { accessToken = "" } = sessionOf(ctx.at("client"));
	const { response } = await askToken(ctx, "client", (at) => revocationRequest(at, accessToken), { note: "revoke" });
	return { type: response.status === 200 ? "REVOKED" : "REVOCATION_REFUSED" };
}

/** Somebody still has the token. Here it is a copy at the client; a thief would send the same bytes. */
async function callOnceMore(ctx: StepContext) {
	ctx.wait(A_WHILE);
	return callWithToken(ctx, "client", API, "again");
}

/** The other API never asks, so its answer is there at once. */
async function callOther(ctx: StepContext): Promise<{ type: "SERVED" } | { type: "API_REFUSED" }> {
	const { type } = await callWithToken(ctx, "client", OTHER_API, "other");
	return { type: type === "SERVED" ? "SERVED" : "API_REFUSED" };
}

export const steps: Readonly<Record<string, Step<EventFromLogic<typeof machine>>>> = {
	calling: { kind: "run", run: (ctx) => callWithToken(ctx, "client", API, "call") },
	asking: { kind: "run", run: (ctx) => askAndAnswer(ctx, { note: "call", asking: "ask" }) },
	revoking: { kind: "run", run: endToken },
	callingAgain: { kind: "run", run: callOnceMore },
	askingAgain: { kind: "run", run: (ctx) => askAndAnswer(ctx, { note: "again", asking: "askAgain" }) },
	callingOther: { kind: "run", run: callOther },
};
