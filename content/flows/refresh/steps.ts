import type { EventFromLogic } from "xstate";
import { callApi, redeem } from "@/lib/cast/steps/code-grant";
import { callLate, refresh } from "@/lib/cast/steps/refresh";
import type { Step, StepContext } from "@/lib/flow/define";
import { ACCESS_TOKEN_LIFETIME } from "@/lib/parties/as/issue";
import { timeOfDay } from "@/lib/world/clock";
import type { machine } from "./machine";

const CLIENT = "client";

/** How long before the end of its access token a careful client refreshes, in seconds. */
const AHEAD = 60;

/** Until the access token is over, whatever it was used for so far. */
function letItExpire(ctx: StepContext): void {
	const before = timeOfDay(ctx.world.clock);
	ctx.wait(ACCESS_TOKEN_LIFETIME);
	const facts = [
		{ name: "clock before", text: before },
		{ name: "clock now", text: timeOfDay(ctx.world.clock) },
	];
	ctx.work(CLIENT, { note: "wait" }, () => ({ result: undefined, facts }));
}

async function call(ctx: StepContext, note: string): Promise<{ type: "SERVED" } | { type: "API_REFUSED" }> {
	return { type: (await callApi(ctx, CLIENT, { note, checks: "with answer" })) ? "SERVED" : "API_REFUSED" };
}

async function renew(ctx: StepContext, note: string): Promise<{ type: "REFRESHED" } | { type: "REFRESH_REFUSED" }> {
	return { type: (await refresh(ctx, CLIENT, { note })) ? "REFRESHED" : "REFRESH_REFUSED" };
}

export const steps: Readonly<Record<string, Step<EventFromLogic<typeof machine>>>> = {
	redeeming: {
		kind: "run",
		run: async (ctx) => ({
			type: (await redeem(ctx, CLIENT, { checks: "with answer" })) ? "TOKENS_ISSUED" : "TOKEN_REFUSED",
		}),
	},
	callingApi: { kind: "run", run: (ctx) => call(ctx, "api") },
	callingLate: {
		kind: "run",
		run: (ctx) => {
			letItExpire(ctx);
			return callLate(ctx, CLIENT, { note: "late" });
		},
	},
	refreshing: { kind: "run", run: (ctx) => renew(ctx, "refresh") },
	callingAgain: { kind: "run", run: (ctx) => call(ctx, "again") },
	refreshingAhead: {
		kind: "run",
		run: (ctx) => {
			ctx.wait(ACCESS_TOKEN_LIFETIME - AHEAD);
			return renew(ctx, "ahead");
		},
	},
	retrying: { kind: "run", run: (ctx) => renew(ctx, "retry") },
	callingLast: { kind: "run", run: (ctx) => call(ctx, "last") },
};
