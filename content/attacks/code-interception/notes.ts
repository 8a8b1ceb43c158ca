import { notes as honest } from "@/content/flows/code-pkce/notes";
import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

export const notes: FlowDefinition<typeof machine>["notes"] = {
	preparing: {
		phase: "prepare",
		actor: "client",
		does: "makes its values",
		text: "Photo Print, an app on Ada's phone, makes what it needs and opens the system browser.",
		events: { PREPARED: "The browser opens with the authorization request." },
	},
	requesting: {
		...honest.requesting,
		events: {
			...honest.requesting.events,
			BAD_TARGET: "The server shows a page. There will be no code to steal.",
			REQUEST_REFUSED: "The server sends an error. There will be no code to steal.",
		},
	},
	signingIn: honest.signingIn,
	consenting: {
		...honest.consenting,
		events: {
			ALLOWED: "The server makes a code and sends it to the app's private-use scheme.",
			DENIED: "The server sends an error. There is no code to steal.",
			FORM_REFUSED: "The form does not belong to this session.",
		},
	},
	intercepting: {
		phase: "return",
		actor: "attacker",
		does: "receives the redirect",
		text: "Two apps registered the same scheme. The operating system opens the attacker's.",
		events: {
			CODE_STOLEN: "There is a code in the URL.",
			NO_CODE: "There is no code in the URL.",
		},
	},
	attackerRedeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks the stolen code",
		text: "The attacker tries to redeem the code. The authorization server decides.",
		events: {
			TOKEN_STOLEN: "Every check accepts. The attacker holds a token.",
			TOKEN_DENIED: "A check refuses. The attacker holds a code and nothing else.",
		},
	},
	attackerReading: {
		phase: "use",
		actor: "rs",
		does: "checks the stolen token",
		text: "The attacker calls the API. A bearer token works for whoever bears it.",
		events: { READ: "The API sends Ada's photos.", CALL_DENIED: "The API refuses the call." },
	},
	handingOn: {
		phase: "return",
		actor: "client",
		does: "gets the link late",
		text: "The attacker's app passes the link on, so that Ada notices nothing. The real app judges it.",
		events: {
			RETURN_OK: "The app accepts it: it is the genuine answer, only late.",
			MISMATCH: "The answer is not the one that the app expects.",
		},
	},
	redeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks the honest request",
		text: "Now the real app redeems the same code.",
		events: {
			TOKENS_ISSUED: "The server accepts.",
			LOCKED_OUT: "The code was used before: by the attacker.",
			TOKEN_REFUSED: "The server refuses, and the attacker got nothing either.",
		},
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks the honest call",
		text: "The real app calls the API.",
		events: {
			ADA_SERVED: "Ada sees her photos, and she is the only one.",
			BOTH_SERVED: "Ada sees her photos, and so does the attacker.",
			API_REFUSED: "The API refuses.",
		},
	},
	onlyAda: {
		phase: "use",
		actor: "client",
		does: "only Ada has the photos",
		text: "The code was stolen and it did not matter: the attacker got nothing for it.",
	},
	both: {
		phase: "use",
		actor: "attacker",
		does: "attacker has them, too",
		text: "The attacker has read Ada's photos. Nothing looked wrong to Ada.",
	},
	onlyAttacker: {
		phase: "redeem",
		actor: "attacker",
		does: "and Ada is locked out",
		text: "The attacker has read Ada's photos. Her own app was refused, because the code was used up.",
	},
	nobody: {
		phase: "redeem",
		actor: "as",
		does: "nobody has the photos",
		text: "The attacker got nothing, but Ada's own app does not work either. That is no defence.",
	},
	nothingToSteal: {
		phase: "return",
		actor: "as",
		does: "no code was sent",
		text: "No code was sent, so there was nothing to steal.",
	},
};
