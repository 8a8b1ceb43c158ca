import type { EventFromLogic } from "xstate";
import { askForLogin, checkLoginReturn, signInVisibly, visibleOptions } from "@/lib/cast/steps/login-request";
import {
	askUserInfo,
	checkIdToken,
	comeBack,
	confirmLogout,
	endSession,
	endSessionOptions,
	signOut,
	signOutOptions,
} from "@/lib/cast/steps/openid";
import { codeSteps, redeemCode } from "@/lib/cast/steps/web-client";
import type { Step } from "@/lib/flow/define";
import type { machine } from "./machine";

export const steps: Readonly<Record<string, Step<EventFromLogic<typeof machine>>>> = {
	...codeSteps,
	requesting: { kind: "run", run: askForLogin },
	checkingReturn: { kind: "run", run: checkLoginReturn },
	askedInVain: { kind: "choice", options: visibleOptions, run: signInVisibly },
	redeeming: { kind: "run", run: (ctx) => redeemCode(ctx) },
	checkingIdToken: { kind: "run", run: checkIdToken },
	askingUserInfo: { kind: "run", run: askUserInfo },
	signedIn: { kind: "choice", options: signOutOptions, run: signOut },
	endingSession: { kind: "run", run: endSession },
	confirmingLogout: { kind: "choice", options: endSessionOptions, run: confirmLogout },
	comingBack: { kind: "run", run: comeBack },
};
