/** In the code grant the attacker brings its token to a callback that wants a code. */
import type { Words } from "@/lib/flow/define";
import { lacks, refused } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { INJECTION, OWN_BROWSER } from "./said";

export const bringWords: Readonly<Record<string, Words>> = {
	"bring.request": {
		title: "The attacker brings the token",
		text: "It comes to the callback of the client with Ada's token, as if that were the answer.",
		why: "It has no code of Ada's, so it tries what it has.",
		specs: INJECTION,
		modelled: OWN_BROWSER,
	},
	"bring.checks": {
		title: "Client takes the answer",
		text: "There is a code in it.",
		label: "Check the answer",
		why: "What the attacker has brought is not what it has: a code was put in on the way.",
		specs: ["OAuth 2.1 §4.1.2"],
	},
	"bring.checks.refused": {
		title: "Client finds no code",
		text: [
			when(
				refused("callback.answer-complete"),
				"In the code grant an answer brings a code. The client reads no token from an address.",
			),
			"A check says no, and the list ends there.",
		],
		label: "Check the answer",
		headline: "callback.answer-complete",
		why: [
			when(
				lacks("client", "code"),
				"The client gets its tokens from the token endpoint, over a connection of its own. There the attacker cannot swap anything.",
			),
			"The client gets its tokens from the token endpoint. There the attacker cannot swap anything.",
		],
		specs: ["RFC 9700 §4.6.1", "RFC 9700 §2.1.2", "OAuth 2.1 §4.1.2"],
	},
	"bring.response.refused": {
		title: "Client shows the attacker nothing",
		text: "A page that says that it has stopped.",
		why: "There is no token in the attacker's session, so there is nothing to show.",
		specs: ["RFC 9700 §4.6.1"],
	},
};
