import type { EventFromLogic } from "xstate";
import { askFromPage, begin, callFromPage, openAnswer, readInPage } from "@/lib/cast/steps/page-client";
import { consentOptions, decide, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import type { Step } from "@/lib/flow/define";
import type { machine } from "./machine";

export const steps: Readonly<Record<string, Step<EventFromLogic<typeof machine>>>> = {
	preparing: { kind: "run", run: (ctx) => begin(ctx) },
	requesting: { kind: "run", run: (ctx) => askFromPage(ctx) },
	signingIn: { kind: "choice", options: signInOptions, run: (ctx, fields) => signIn(ctx, "user", fields) },
	consenting: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, "user", fields) },
	returning: { kind: "run", run: (ctx) => openAnswer(ctx) },
	checkingReturn: { kind: "run", run: (ctx) => readInPage(ctx) },
	callingApi: { kind: "run", run: (ctx) => callFromPage(ctx) },
};
