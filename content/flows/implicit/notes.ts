import { apiRefused, callEvents, codeNotes } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	preparing: {
		phase: "prepare",
		actor: "client",
		does: "makes its values",
		text: "The client is a script in the page that Ada has open. What it makes for this one request, it keeps in the tab.",
		events: { PREPARED: "The script has what it needs and sends the browser on." },
	},
	requesting: codeNotes.requesting,
	signingIn: codeNotes.signingIn,
	consenting: {
		...codeNotes.consenting,
		events: {
			...codeNotes.consenting.events,
			ALLOWED: "The server issues an access token at once and sends the browser back with it.",
		},
	},
	returning: {
		phase: "return",
		actor: "user",
		does: "opens the address",
		text: "The browser opens the address of the redirect. It asks for what stands before a #, and keeps the rest.",
		events: {
			DELIVERED: "The client's page has opened at this address.",
			ASTRAY: "Another address was opened.",
		},
	},
	checkingReturn: {
		phase: "return",
		actor: "client",
		does: "reads the address",
		text: "The script of the page reads the answer from its own address and makes sure that it answers its own question.",
		events: {
			RETURN_OK: "The answer is the expected one, and there is a token.",
			ERROR_READ: "The answer is the expected one, but it brings an error, or no token.",
			MISMATCH: "The answer is not the expected one: a value differs, is missing, or comes twice.",
		},
	},
	callingApi: {
		phase: "use",
		actor: "rs",
		does: "checks the token",
		text: "The script calls the API, which decides by itself. It does not ask the authorization server.",
		events: callEvents,
	},
	done: {
		phase: "use",
		actor: "client",
		does: "has the photos",
		text: "The client has Ada's photos. The token that opened them has stood in the address bar of her browser.",
	},
	errorPage: codeNotes.errorPage,
	errorReturned: {
		...codeNotes.errorReturned,
		text: [
			when(sent("error", "read.work"), "The script has read the error that came back, and tells its user."),
			"The answer brought the script nothing that it could use, and it tells its user.",
		],
	},
	answerAstray: {
		phase: "return",
		actor: "user",
		does: "opened elsewhere",
		text: "The answer of the server went to an address where no page of the client waits for it.",
	},
	clientStopped: {
		phase: "return",
		actor: "client",
		does: "does not go on",
		text: "The client stopped. It did not use what the address carried, and called nobody.",
	},
	apiRefused,
};
