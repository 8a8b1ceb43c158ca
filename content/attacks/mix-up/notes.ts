import { codeNotes } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

export const notes: FlowDefinition<typeof machine>["notes"] = {
	choosing: {
		phase: "prepare",
		actor: "user",
		does: "picks a server",
		text: "Photo Print works with two servers. Ada picks one of them, and the client remembers which.",
		events: {
			CHOSE_EVIL: "The client stores the attacker's server as the one that it asks.",
			CHOSE_HONEST: "She chose the honest server, so the attacker has no part in it.",
			NOT_STARTED: "The client was asked for something else, so nothing begins.",
		},
	},
	detouring: {
		phase: "ask",
		actor: "attacker",
		does: "sends the browser on",
		text: "The attacker's server sends the browser to the honest one, with nearly the same request.",
		events: {
			SENT_ON: "The browser goes to the honest server.",
			NOT_SENT_ON: "The browser is not sent on.",
		},
	},
	requesting: {
		phase: "ask",
		actor: "as",
		does: "checks the request",
		text: "The honest server sees a request of a client that it knows. Nothing in it says who wrote it.",
		events: {
			REQUEST_OK: "Every check accepts. The server shows its sign-in page.",
			BAD_TARGET: "The server shows a page. There will be no code to steal.",
			REQUEST_REFUSED: "The server sends an error. There will be no code to steal.",
		},
	},
	signingIn: codeNotes.signingIn,
	consenting: {
		...codeNotes.consenting,
		events: {
			ALLOWED: "The honest server makes a code and sends the browser to the client with it.",
			DENIED: "The server sends an error. There is no code to steal.",
			FORM_REFUSED: "The form does not belong to this session.",
		},
	},
	returning: {
		phase: "return",
		actor: "client",
		does: "checks the answer",
		text: "The code of the honest server comes to a client that asked the attacker's.",
		events: {
			RETURN_OK: "The client accepts it, and believes that the attacker's server sent it.",
			MISMATCH: "The answer is not the expected one. The client stops, and keeps the code.",
			ASTRAY: "The answer arrived somewhere else.",
		},
	},
	redeemingWrongly: {
		phase: "redeem",
		actor: "attacker",
		does: "receives the code",
		text: "The client redeems the code at the server that it believes to have answered: the attacker's.",
		events: {
			PUBLIC_CODE_LEAKED: "The attacker has the code of a public client, and all that the client sent with it.",
			CONFIDENTIAL_CODE_LEAKED: "The attacker has the code, and cannot redeem it without the client's credentials.",
			NO_CODE: "No code reached the attacker.",
		},
	},
	attackerRedeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks the stolen code",
		text: "The attacker redeems the code at the honest server.",
		events: {
			TOKEN_STOLEN: "Every check accepts. The attacker holds a token.",
			TOKEN_DENIED: "A check refuses.",
		},
	},
	attackerReading: {
		phase: "use",
		actor: "rs",
		does: "checks the stolen token",
		text: "The attacker calls the API. A bearer token works for whoever bears it.",
		events: { READ: "The API sends Ada's photos.", CALL_DENIED: "The API refuses the call." },
	},
	injecting: {
		phase: "return",
		actor: "client",
		does: "takes the injected code",
		text: "The attacker brings the code to the client, in a session of its own.",
		events: {
			INJECTED: "The client accepts it as the answer to the attacker's sign-in.",
			INJECTION_REFUSED: "The client does not accept it.",
		},
	},
	clientFetching: {
		phase: "redeem",
		actor: "client",
		does: "redeems it, unknowing",
		text: "The client redeems the code with its own credentials and fetches the photos.",
		events: {
			PHOTOS_SHOWN: "The attacker sees Ada's photos in its own session.",
			NOTHING_SHOWN: "The server or the API refuses.",
		},
	},
	beginningAgain: {
		phase: "ask",
		actor: "user",
		does: "chooses the honest server",
		text: "Ada begins again. Now she chooses the honest server.",
		events: { ASKED: "The honest server asks for her consent.", NOT_ASKED: "She does not get as far as that." },
	},
	consentingAgain: {
		phase: "consent",
		actor: "user",
		does: "reads who asks for what",
		text: "Ada decides whether this client may do what it asks.",
		events: {
			ALLOWED: "The server makes a code and sends the browser back with it.",
			DENIED: "The server sends the browser back with an error.",
			FORM_REFUSED: "The form does not belong to this session.",
		},
	},
	finishing: {
		phase: "redeem",
		actor: "client",
		does: "redeems and reads",
		text: "The client checks the answer, redeems the code at the honest server and calls the API.",
		events: { ADA_SERVED: "Ada sees her photos.", NOT_SERVED: "Somebody on the way refuses." },
	},
	stolen: {
		phase: "use",
		actor: "attacker",
		does: "has Ada's photos",
		text: "The attacker has read Ada's photos. Ada saw an error, and may try again.",
	},
	onlyAda: {
		phase: "use",
		actor: "client",
		does: "only Ada has the photos",
		text: "The attacker got nothing, and the sign-in with the honest server works.",
	},
	nobody: {
		phase: "use",
		actor: "client",
		does: "nobody has the photos",
		text: "The attacker got nothing, but Ada's own sign-in does not work either. That is no defence.",
	},
	nothingToSteal: {
		phase: "return",
		actor: "as",
		does: "no code was misdirected",
		text: "The client got no code that it could have sent to the wrong server.",
	},
};
