import { notes as honest } from "@/content/flows/code-pkce/notes";
import type { FlowDefinition } from "@/lib/flow/define";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import type { machine } from "./machine";

export const notes: FlowDefinition<typeof machine>["notes"] = {
	preparing: {
		phase: "prepare",
		actor: "client",
		does: "makes values for Mallory",
		text: "Mallory begins like anybody else. Ada has begun, too, a moment ago: her own request still waits in another tab.",
		events: {
			PREPARED: "The client has what it needs and will send Mallory's browser on.",
			NOT_STARTED: "The client was asked for something else, so nothing begins.",
		},
	},
	requesting: {
		...honest.requesting,
		text: "Mallory's browser takes the authorization request to the server. She is signed in there as herself.",
		events: {
			REQUEST_OK: "Every check accepts. The server asks for consent.",
			BAD_TARGET: "The server shows a page. There will be no code to plant.",
			REQUEST_REFUSED: "The server sends an error. There will be no code to plant.",
		},
	},
	consenting: {
		phase: "consent",
		actor: "attacker",
		does: "allows it for herself",
		text: "Mallory lets Photo Print see her own photos. Nothing of anybody else is touched.",
		events: {
			ALLOWED: "The server sends her browser back with a code. It stands for Mallory's account.",
			DENIED: "The server sends an error. There is no code to plant.",
			FORM_REFUSED: "The form does not belong to this session.",
		},
	},
	luring: {
		phase: "return",
		actor: "attacker",
		does: "keeps the redirect",
		text: "Mallory does not follow the redirect, so the code stays unused. She puts its URL behind a link on a page of hers.",
		events: {
			LURED: "Ada has Mallory's page in front of her.",
			NOT_LURED: "Ada's browser went somewhere else.",
		},
	},
	planting: {
		phase: "return",
		actor: "user",
		does: "carries Mallory's code",
		text: [
			when(
				sent("cookie", "forged.request"),
				"Ada follows the link. Her browser opens the client's callback with Mallory's code and with Ada's cookie.",
			),
			"Ada follows the link in front of her.",
		],
		events: {
			DELIVERED: "The client's callback received it.",
			ASTRAY: "It arrived somewhere else.",
		},
	},
	judging: {
		phase: "return",
		actor: "client",
		does: "judges the answer",
		text: "Did this browser session ask for this answer? That is all that the client has to find out.",
		events: {
			ACCEPTED: "The client finds nothing wrong and takes the code.",
			STOPPED: "The answer does not belong to this session. The code is not used.",
		},
	},
	redeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks the planted code",
		text: "The client redeems Mallory's code in Ada's session. The authorization server decides.",
		events: {
			TOKENS_ISSUED: "Every check accepts. The token stands for Mallory's account.",
			TOKEN_REFUSED: "A check refuses. The client holds no token.",
		},
	},
	showing: {
		phase: "use",
		actor: "rs",
		does: "serves Mallory's album",
		text: "The client calls the API for Ada. The token says whose photos to send, and it says Mallory.",
		events: {
			MALLORYS_SHOWN: "Ada's window shows Mallory's photos under the title that she expects.",
			API_REFUSED: "The API refuses the call.",
		},
	},
	startingAgain: {
		phase: "prepare",
		actor: "client",
		does: "begins again for Ada",
		text: "Ada tries again from the client's own page.",
		events: {
			PREPARED: "The client has what it needs and will send her browser on.",
			NOT_STARTED: "The client was asked for something else, so nothing begins.",
		},
	},
	askingAgain: {
		phase: "ask",
		actor: "as",
		does: "checks Ada's request",
		text: "Ada is signed in at the server already, so it asks for her consent at once.",
		events: {
			REQUEST_OK: "Every check accepts. The server asks for consent.",
			NOT_ASKED: "The server refuses the request.",
		},
	},
	agreeing: {
		phase: "return",
		actor: "user",
		does: "agrees, carries the answer",
		text: "Ada allows it, and her browser brings her own code to the client.",
		events: {
			CODE_SENT: "The client's callback received her code.",
			NOT_SENT: "No code of hers reached the client.",
		},
	},
	finishing: {
		phase: "use",
		actor: "client",
		does: "redeems and shows",
		text: "The client judges the answer, redeems the code and calls the API: for Ada, with Ada's code.",
		events: {
			ADA_SERVED: "Ada sees her own photos.",
			ADA_REFUSED: "Somebody refuses, and Ada sees no photos.",
		},
	},
	inMallorysAccount: {
		phase: "use",
		actor: "attacker",
		does: "Ada uses her account",
		text: "Ada's session at the client is tied to Mallory's account. What she adds there from now on, Mallory can see.",
	},
	inHerOwn: {
		phase: "use",
		actor: "client",
		does: "Ada has her own photos",
		text: "Mallory's code was refused, and Ada's own sign-in works.",
	},
	adaStopped: {
		phase: "use",
		actor: "client",
		does: "nobody was served",
		text: "Mallory's code was refused, but Ada's own sign-in did not come to its end either.",
	},
	neverOpened: {
		phase: "return",
		actor: "user",
		does: "never opened it",
		text: "Ada's browser did not bring Mallory's code to the callback.",
	},
	nothingToPlant: {
		phase: "return",
		actor: "as",
		does: "no code was sent",
		text: "Mallory got no code, so there was nothing to plant.",
	},
};
