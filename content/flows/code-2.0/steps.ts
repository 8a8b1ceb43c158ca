import type { EventFromLogic } from "xstate";
import type { Step } from "@/lib/flow/define";
import { codeSteps, redeemCode, showPhotos } from "@/lib/flow/steps/web-client";
import type { machine } from "./machine";

export const steps: Readonly<Record<string, Step<EventFromLogic<typeof machine>>>> = {
	...codeSteps,
	redeeming: { kind: "run", run: (ctx) => redeemCode(ctx) },
	callingApi: { kind: "run", run: (ctx) => showPhotos(ctx) },
};
