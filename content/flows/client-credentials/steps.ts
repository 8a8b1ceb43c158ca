import type { EventFromLogic } from "xstate";
import { askForItself, callAsItself, prepareCredentials } from "@/lib/cast/steps/service-client";
import type { Step, StepContext } from "@/lib/flow/define";
import type { machine } from "./machine";

const CLIENT = "client";

export const steps: Readonly<Record<string, Step<EventFromLogic<typeof machine>>>> = {
	preparing: {
		kind: "run",
		run: async (ctx) => {
			await prepareCredentials(ctx, CLIENT);
			return { type: "PREPARED" };
		},
	},
	requesting: { kind: "run", run: (ctx) => request(ctx) },
	callingApi: {
		kind: "run",
		run: async (ctx) => {
			const end = await callAsItself(ctx, CLIENT);
			if (end === "served") return { type: "SERVED" };
			return { type: end === "token invalid" ? "TOKEN_INVALID" : "API_REFUSED" };
		},
	},
	askingAgain: {
		kind: "run",
		run: async (ctx) => {
			await prepareCredentials(ctx, CLIENT);
			return request(ctx);
		},
	},
	callingAgain: {
		kind: "run",
		run: async (ctx) => ({ type: (await callAsItself(ctx, CLIENT)) === "served" ? "SERVED" : "API_REFUSED" }),
	},
};

const request = async (ctx: StepContext) =>
	({ type: (await askForItself(ctx, CLIENT)) ? "TOKENS_ISSUED" : "TOKEN_REFUSED" }) as const;
