import type { EventFromLogic } from "xstate";
import { callApi } from "@/lib/cast/steps/code-grant";
import {
	askForCodes,
	codeOptions,
	decideForDevice,
	enterCode,
	openPage,
	pollEarly,
	pollForTokens,
	showCode,
} from "@/lib/cast/steps/device";
import { consentOptions, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import type { Step } from "@/lib/flow/define";
import type { machine } from "./machine";

export const steps: Readonly<Record<string, Step<EventFromLogic<typeof machine>>>> = {
	asking: { kind: "run", run: (ctx) => askForCodes(ctx) },
	showing: { kind: "run", run: showCode },
	waiting: { kind: "run", run: pollEarly },
	opening: { kind: "run", run: (ctx) => openPage(ctx) },
	enteringCode: { kind: "choice", options: codeOptions, run: (ctx, fields) => enterCode(ctx, fields) },
	signingIn: { kind: "choice", options: signInOptions, run: (ctx, fields) => signIn(ctx, "user", fields) },
	deciding: { kind: "choice", options: consentOptions, run: decideForDevice },
	polling: { kind: "run", run: (ctx) => pollForTokens(ctx) },
	callingApi: {
		kind: "run",
		run: async (ctx) => ({ type: (await callApi(ctx, "client")) ? "SERVED" : "API_REFUSED" }),
	},
};
