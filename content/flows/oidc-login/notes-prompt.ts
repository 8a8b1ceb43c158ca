import { codeNotes } from "@/content/words/code-notes";
import type { StateNote } from "@/lib/vocabulary/notes";

/** Words for the states in which it matters that somebody has been at the server before. */
export const promptNotes = {
	requesting: {
		...codeNotes.requesting,
		events: {
			...codeNotes.requesting.events,
			REQUEST_REFUSED:
				"The client is known, and its request cannot be granted as it is. The error travels back by redirect.",
			SESSION_FOUND: "Somebody is signed in already, and that is enough here. The server goes on to the consent page.",
			ANSWERED_AT_ONCE: "No page may be shown, and none is needed. The server sends the browser back with a code.",
		},
	},
	checkingReturn: {
		...codeNotes.checkingReturn,
		events: {
			...codeNotes.checkingReturn.events,
			PAGE_NEEDED: "The client asked for an answer without a page, and the server says that it needs one.",
		},
	},
	askedInVain: {
		phase: "prepare",
		actor: "user",
		does: "may ask for the page",
		text: "Nobody was signed in without a page. The client says so, and offers Ada to sign in with one.",
		events: {
			PREPARED: "She wants to. The client makes new values and sends the browser on, this time without prompt=none.",
			NOT_STARTED: "The client was asked for something else, so nothing begins.",
			LEFT: "She does not want to, and stays signed out.",
		},
	},
} satisfies Readonly<Record<string, StateNote>>;
