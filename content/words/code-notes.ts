import type { CodeState } from "@/lib/cast/code-states";
import type { StateNote } from "@/lib/vocabulary/notes";
import { lacks, sent, set, unspent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** Words for the states that every authorization code grant has, up to the answer that came back. */
export const codeNotes: Readonly<Record<CodeState, StateNote>> = {
	preparing: {
		phase: "prepare",
		actor: "client",
		does: "makes its values",
		text: [
			when(set("state", "unbound"), "The client makes the values of this one request, and keeps them under its state."),
			"The client makes the values of this one request and keeps them with this browser session.",
		],
		events: {
			PREPARED: "The client has what it needs and will send the browser on.",
			NOT_STARTED: "The client was asked for something else, so nothing begins.",
		},
	},
	requesting: {
		phase: "ask",
		actor: "as",
		does: "checks the request",
		text: "The browser takes the authorization request to the server, which decides whether to talk to this client at all.",
		events: {
			REQUEST_OK: "Every check accepts. The server shows its sign-in page.",
			BAD_TARGET: "The server cannot tell whom to answer, or how. It shows a page and redirects nowhere.",
			REQUEST_REFUSED: "The client is known, its request is not acceptable. The error travels back by redirect.",
		},
	},
	signingIn: {
		phase: "consent",
		actor: "user",
		does: "types the password",
		text: [
			when(
				lacks("client", "password"),
				"Ada proves who she is to the authorization server. The client never sees how.",
			),
			"Ada proves who she is to the authorization server.",
		],
		events: {
			SIGNED_IN: "The password is right. The server starts a new session and shows the consent page.",
			WRONG_PASSWORD: "The password is wrong. The form comes again.",
			FORM_REFUSED: "The form does not belong to this session.",
		},
	},
	consenting: {
		phase: "consent",
		actor: "user",
		does: "reads who asks for what",
		text: "Ada decides whether this client may do what it asks.",
		events: {
			ALLOWED: "The server makes a code and sends the browser back with it.",
			DENIED: "The server sends the browser back with access_denied.",
			FORM_REFUSED: "The form does not belong to this session.",
		},
	},
	returning: {
		phase: "return",
		actor: "user",
		does: "carries the answer back",
		text: "The browser follows the redirect and brings the answer to the client.",
		events: {
			DELIVERED: "The client's callback received it.",
			ASTRAY: "It arrived somewhere else.",
		},
	},
	checkingReturn: {
		phase: "return",
		actor: "client",
		does: "checks the answer",
		text: "The client makes sure that this is the answer to its own question, before it uses anything of it.",
		events: {
			RETURN_OK: "The answer is the expected one, and there is a code.",
			ERROR_READ: "The answer is the expected one, but it brings an error, or no code.",
			MISMATCH: "The answer is not the expected one: a value differs, or nobody in this session had asked.",
		},
	},
	notStarted: {
		phase: "prepare",
		actor: "client",
		does: "was not asked to begin",
		text: "The client was asked for something else, so no authorization was started.",
	},
	errorPage: {
		phase: "ask",
		actor: "as",
		does: "a page, no redirect",
		text: "The server shows a page and sends the browser nowhere. The client learns nothing of it.",
	},
	errorReturned: {
		phase: "return",
		actor: "client",
		does: "reads the error",
		text: [
			when(sent("error", "callback.request"), "The client has read the error that came back, and tells its user."),
			"The answer brought the client nothing that it could use, and it tells its user.",
		],
	},
	codeAstray: {
		phase: "return",
		actor: "user",
		does: "delivered elsewhere",
		text: "The answer of the server went to an address that is not the client's.",
	},
	clientStopped: {
		phase: "return",
		actor: "client",
		does: "does not go on",
		text: "The client stopped. It did not use the code, and nothing was sent to the token endpoint.",
	},
};

/** What a call with a token for Ada's photos leads to, in any grant. */
export const callEvents = {
	SERVED: "The token is good for this call. The photos come back.",
	API_REFUSED: "There is no valid token (401), or it does not cover the call (403).",
} as const;

/** The API said no to it. */
export const apiRefused: StateNote = {
	phase: "use",
	actor: "rs",
	does: "refuses the call",
	text: "The API refused the call.",
};

/** Words for the states after it, where the token is for Ada's photos (`photoMachine`). */
export const photoNotes = {
	...codeNotes,
	redeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks what was sent",
		text: "The client has sent the code. The authorization server decides.",
		events: {
			TOKENS_ISSUED: "Every check accepts. The server answers 200 with an access token.",
			TOKEN_REFUSED: "A check refuses: for example, the code is used or expired, or what came with it does not fit.",
		},
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks token and scope",
		text: "The client calls the API, which decides by itself.",
		events: callEvents,
	},
	done: {
		phase: "use",
		actor: "client",
		does: "has the photos",
		text: [
			when(lacks("client", "password"), "The client has Ada's photos, and never saw her password."),
			"The client has Ada's photos.",
		],
	},
	tokenRefused: {
		phase: "redeem",
		actor: "as",
		does: "no token was issued",
		text: [
			when(
				[lacks("client", "access_token"), unspent("code")],
				"The token endpoint refused, so the client holds no token. A refused request does not use up the code.",
			),
			"The token endpoint refused, so the client got no token.",
		],
	},
	apiRefused,
} satisfies Readonly<Record<string, StateNote>>;
