import { setup } from "xstate";
import { type CodeEvent, codeEnds, codeStates } from "@/lib/cast/code-states";
import type { LoginRequestEvent, LoginReturnEvent, VisibleEvent } from "@/lib/cast/steps/login-request";
import type {
	BackEvent,
	ConfirmEvent,
	EndSessionEvent,
	IdTokenEvent,
	SignOutEvent,
	UserInfoEvent,
} from "@/lib/cast/steps/openid";

/** The same way to the code as without OpenID, which may be shorter where Ada has been here before; what else is new comes after the token response. */
export const machine = setup({
	types: {
		events: {} as
			| CodeEvent
			| LoginRequestEvent
			| LoginReturnEvent
			| VisibleEvent
			| { type: "TOKENS_ISSUED" }
			| { type: "TOKEN_REFUSED" }
			| IdTokenEvent
			| UserInfoEvent
			| SignOutEvent
			| EndSessionEvent
			| ConfirmEvent
			| BackEvent,
		tags: "" as "succeeded" | "refused" | "breached",
	},
}).createMachine({
	id: "oidc-login",
	initial: "preparing",
	states: {
		...codeStates,
		requesting: { on: { ...codeStates.requesting.on, SESSION_FOUND: "consenting", ANSWERED_AT_ONCE: "returning" } },
		checkingReturn: { on: { ...codeStates.checkingReturn.on, PAGE_NEEDED: "askedInVain" } },
		askedInVain: { on: { PREPARED: "requesting", NOT_STARTED: "notStarted", LEFT: "errorReturned" } },
		redeeming: { on: { TOKENS_ISSUED: "checkingIdToken", TOKEN_REFUSED: "tokenRefused" } },
		checkingIdToken: { on: { ID_TOKEN_OK: "askingUserInfo", ID_TOKEN_REFUSED: "idTokenRefused" } },
		askingUserInfo: { on: { USER_KNOWN: "signedIn", USER_UNKNOWN: "userUnknown" } },
		signedIn: { on: { SIGN_OUT_STARTED: "endingSession", STAYED: "staysSignedIn", SIGN_OUT_REFUSED: "notSignedOut" } },
		endingSession: {
			on: {
				LOGOUT_ASKED: "confirmingLogout",
				SESSION_ENDED: "comingBack",
				ENDED_HERE: "endedHere",
				LOGOUT_REFUSED: "notSignedOut",
			},
		},
		confirmingLogout: {
			on: {
				SESSION_ENDED: "comingBack",
				ENDED_HERE: "endedHere",
				SESSION_KEPT: "sessionKept",
				FORM_REFUSED: "notSignedOut",
			},
		},
		comingBack: { on: { SIGNED_OUT: "signedOut", BACK_UNKNOWN: "backUnknown", BACK_ASTRAY: "backAstray" } },
		signedOut: { type: "final", tags: "succeeded" },
		staysSignedIn: { type: "final", tags: "succeeded" },
		sessionKept: { type: "final", tags: "succeeded" },
		endedHere: { type: "final", tags: "succeeded" },
		...codeEnds,
		tokenRefused: { type: "final", tags: "refused" },
		idTokenRefused: { type: "final", tags: "refused" },
		userUnknown: { type: "final", tags: "refused" },
		notSignedOut: { type: "final", tags: "refused" },
		backUnknown: { type: "final", tags: "refused" },
		backAstray: { type: "final", tags: "breached" },
	},
});
