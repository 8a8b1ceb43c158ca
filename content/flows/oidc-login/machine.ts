import { setup } from "xstate";
import { type CodeEvent, codeEnds, codeStates } from "@/lib/flow/code-grant";
import type {
	BackEvent,
	ConfirmEvent,
	EndSessionEvent,
	IdTokenEvent,
	SignOutEvent,
	UserInfoEvent,
} from "@/lib/flow/steps/openid";

/** The same way to the code as without OpenID; what is new comes after the token response. */
export const machine = setup({
	types: {
		events: {} as
			| CodeEvent
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
