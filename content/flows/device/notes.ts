import { apiRefused, callEvents } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import { lacks } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	asking: {
		phase: "ask",
		actor: "client",
		does: "asks for a pair of codes",
		text: "The television asks the authorization server for two codes: one for itself, one for a person.",
		events: {
			CODES_ISSUED: "The server has stored both codes, bound to this client, and nobody has answered yet.",
			REQUEST_REFUSED: "The client is unknown, or asks for what it may not have. There are no codes.",
		},
	},
	showing: {
		phase: "ask",
		actor: "client",
		does: "shows address and code",
		text: "The screen shows where to go and what to type. The device code is not on it.",
		events: { SHOWN: "Whoever can see the screen can read the user code." },
	},
	waiting: {
		phase: "ask",
		actor: "as",
		does: "is asked, knows nothing yet",
		text: "The television polls. Nothing tells it what the person does, so it has to ask.",
		events: {
			PENDING: "Nobody has answered yet. The television will ask again.",
			SLOW_DOWN: "It asked too early. Its interval is five seconds longer from now on.",
			POLL_REFUSED: "Another error. Polling ends here.",
		},
	},
	opening: {
		phase: "consent",
		actor: "user",
		does: "opens the address",
		text: "Ada types the address into the browser of her phone.",
		events: {
			PAGE_SHOWN: "The server asks for the code.",
			NO_PAGE: "There is no form for a code at this address.",
		},
	},
	enteringCode: {
		phase: "consent",
		actor: "user",
		does: "types the code",
		text: "The code tells the server which device she means. It does not say who she is.",
		events: {
			CODE_KNOWN: "A device shows this code. The server asks who is there.",
			CODE_UNKNOWN: "No device shows it. The wrong code is counted, and the form comes again.",
			CODE_OVER: "The time of the code is over. Only the television can begin again.",
			FORM_REFUSED: "Too many wrong codes, or the form does not belong to this session.",
		},
	},
	signingIn: {
		phase: "consent",
		actor: "user",
		does: "types the password",
		text: [
			when(lacks("client", "password"), "Ada proves who she is on her own phone. The television never sees how."),
			"Ada proves who she is on her own phone.",
		],
		events: {
			SIGNED_IN: "The password is right. The server shows what the device wants.",
			WRONG_PASSWORD: "The password is wrong. The form comes again.",
			FORM_REFUSED: "The form does not belong to this session.",
		},
	},
	deciding: {
		phase: "consent",
		actor: "user",
		does: "compares the code, decides",
		text: "Ada sees which client asks for what, the code, and whether that screen is in front of her.",
		events: {
			ALLOWED: "The server notes the yes with the device code. No redirect follows.",
			DENIED: "The server notes the no. The television will read it at its next poll.",
			FORM_REFUSED: "The form does not belong to this session.",
		},
	},
	polling: {
		phase: "redeem",
		actor: "as",
		does: "answers the poll",
		text: "The television polls again, and this time the answer may be final.",
		events: {
			TOKENS_ISSUED: "The person said yes. The server answers 200 with an access token, once.",
			DENIAL_READ: "The person said no: access_denied.",
			EXPIRY_READ: "The time of the codes is over: expired_token.",
			GAVE_UP: "Nobody has answered, and by its own clock the television knows that the codes are over.",
			TOKEN_REFUSED: "Another error. Polling ends here.",
		},
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks token and scope",
		text: "The television calls the API with the token. The API decides by itself, with the issuer's public key.",
		events: callEvents,
	},
	done: {
		phase: "use",
		actor: "client",
		does: "shows the photos",
		text: [
			when(lacks("client", "password"), "The television shows Ada's photos. She typed her password on her phone only."),
			"The television shows Ada's photos.",
		],
	},
	notStarted: {
		phase: "ask",
		actor: "as",
		does: "issues no codes",
		text: "The server issued no codes, so there is nothing to show and nothing to type.",
	},
	pageRefused: {
		phase: "consent",
		actor: "as",
		does: "refuses on the page",
		text: "The server shows a page on the phone. The television learns nothing of it and would poll until its codes expire.",
	},
	denied: {
		phase: "redeem",
		actor: "client",
		does: "reads the no",
		text: "The television has read access_denied and stops polling.",
	},
	expired: {
		phase: "redeem",
		actor: "client",
		does: "stops polling",
		text: "The codes are over. The television may ask for new ones, best after somebody presses a button.",
	},
	tokenRefused: {
		phase: "redeem",
		actor: "client",
		does: "stops polling",
		text: "The token endpoint answered with an error that is neither authorization_pending nor slow_down, so polling ends.",
	},
	apiRefused,
};
