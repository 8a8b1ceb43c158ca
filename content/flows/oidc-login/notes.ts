import { codeNotes, photoNotes } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import { made } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import type { machine } from "./machine";
import { promptNotes } from "./notes-prompt";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	...codeNotes,
	...promptNotes,
	redeeming: {
		...photoNotes.redeeming,
		events: {
			...photoNotes.redeeming.events,
			TOKENS_ISSUED:
				"Every check accepts. The server answers 200 with an access token and, where openid was asked for, with a statement about who signed in.",
		},
	},
	checkingIdToken: {
		phase: "redeem",
		actor: "client",
		does: "checks the ID Token",
		text: [
			when(made("id_token"), "The client judges the ID Token, claim by claim, before it uses any token of the answer."),
			"The client looks for a statement about who signed in, before it uses any token of the answer.",
		],
		events: {
			ID_TOKEN_OK:
				"Every check that the client makes accepts. It takes the sub of the token for the one who signed in.",
			ID_TOKEN_REFUSED: "A check refuses, and the client drops every token.",
		},
	},
	askingUserInfo: {
		phase: "use",
		actor: "client",
		does: "asks for the profile",
		text: "The client asks the userinfo endpoint for the profile, with the access token.",
		events: {
			USER_KNOWN: "The client accepts the answer and starts a session of its own.",
			USER_UNKNOWN: "The server refuses the token, or the answer is about somebody else. The client stops.",
		},
	},
	signedIn: {
		phase: "use",
		actor: "user",
		does: "uses the client",
		text: "Ada is signed in to the client. There are two sessions now: one here, one at the server.",
		events: {
			SIGN_OUT_STARTED: "The client ends its own session and sends the browser to the server.",
			STAYED: "Ada presses nothing, and stays signed in.",
			SIGN_OUT_REFUSED: "The form does not come from a session that is signed in.",
		},
	},
	endingSession: {
		phase: "use",
		actor: "as",
		does: "checks the logout request",
		text: "The server makes sure that it issued the hint, and that it knows where the browser may go.",
		events: {
			LOGOUT_ASKED: "The request is good. The server asks Ada before it ends her session.",
			SESSION_ENDED: "Nobody is signed in at the server, so there is nothing to ask. The browser goes back.",
			ENDED_HERE: "Nobody is signed in at the server, and no address was named to go back to.",
			LOGOUT_REFUSED: "The server found an error. It shows a page and redirects nowhere.",
		},
	},
	confirmingLogout: {
		phase: "use",
		actor: "user",
		does: "decides at the server",
		text: "Any page could have sent her here, so the server asks Ada herself.",
		events: {
			SESSION_ENDED: "She says yes. The server forgets her session and sends the browser back.",
			ENDED_HERE: "She says yes. No address was named, so the server shows a page of its own.",
			SESSION_KEPT: "She says no. Her session at the server goes on.",
			FORM_REFUSED: "The form does not belong to this session.",
		},
	},
	comingBack: {
		phase: "use",
		actor: "user",
		does: "goes back to the client",
		text: "The browser follows the redirect after the logout.",
		events: {
			SIGNED_OUT: "The client has asked for this logout, and says that it is done.",
			BACK_UNKNOWN: "The client has not asked for a logout with this state.",
			BACK_ASTRAY: "It arrived somewhere else.",
		},
	},
	signedOut: {
		phase: "use",
		actor: "client",
		does: "says goodbye",
		text: "In this browser nobody is signed in any more, at the client or at the server. An access token that was issued is not ended by that.",
	},
	staysSignedIn: {
		phase: "use",
		actor: "user",
		does: "stays signed in",
		text: "Ada is signed in to the client, without having typed her password there.",
	},
	sessionKept: {
		phase: "use",
		actor: "user",
		does: "stays at the server",
		text: "Ada is signed out of the client, and still signed in at the server: there, the next sign-in needs no password.",
	},
	endedHere: {
		phase: "use",
		actor: "as",
		does: "a page, no redirect",
		text: "In this browser nobody is signed in any more. The server sends it nowhere.",
	},
	tokenRefused: photoNotes.tokenRefused,
	idTokenRefused: {
		phase: "redeem",
		actor: "client",
		does: "drops every token",
		text: [
			when(
				made("id_token"),
				"The client does not believe the ID Token. It dropped the access token, too, and nobody is signed in.",
			),
			"The client got nothing that says who signed in. It dropped the access token, and nobody is signed in.",
		],
	},
	userUnknown: {
		phase: "use",
		actor: "client",
		does: "does not go on",
		text: "The client got no profile that it may use, and signed nobody in.",
	},
	notSignedOut: {
		phase: "use",
		actor: "as",
		does: "the session goes on",
		text: "The way out was refused. Ada's session at the server goes on.",
	},
	backUnknown: {
		phase: "use",
		actor: "client",
		does: "did not ask for this",
		text: "In this browser nobody is signed in any more, but the client did not ask for what came back.",
	},
	backAstray: {
		phase: "use",
		actor: "user",
		does: "sent elsewhere",
		text: "After the logout the browser went to an address that is not the client's.",
	},
};
