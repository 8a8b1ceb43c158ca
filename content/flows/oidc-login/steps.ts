import type { EventFromLogic } from "xstate";
import type { Step } from "@/lib/flow/define";
import {
	askUserInfo,
	checkIdToken,
	comeBack,
	confirmLogout,
	endSession,
	endSessionOptions,
	signOut,
	signOutOptions,
} from "@/lib/flow/steps/openid";
import { codeSteps, redeemCode } from "@/lib/flow/steps/web-client";
import type { machine } from "./machine";

export const steps: Readonly<Record<string, Step<EventFromLogic<typeof machine>>>> = {
	...codeSteps,
	redeeming: { kind: "run", run: (ctx) => redeemCode(ctx) },
	checkingIdToken: { kind: "run", run: checkIdToken },
	askingUserInfo: { kind: "run", run: askUserInfo },
	signedIn: { kind: "choice", options: signOutOptions, run: signOut },
	endingSession: { kind: "run", run: endSession },
	confirmingLogout: { kind: "choice", options: endSessionOptions, run: confirmLogout },
	comingBack: { kind: "run", run: comeBack },
};
