import { trapped } from "@/content/moves/trapped";
import type { Words } from "@/lib/flow/define";
import { ran, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const words: Readonly<Record<string, Words>> = {
	"authorize.request": trapped("authorize.request", {
		title: "Browser brings the attacker's request",
		text: [
			when(sent("code_challenge"), "It asks for an answer at the attacker's address, with the attacker's challenge."),
			"It asks for an answer at the attacker's address.",
		],
		why: "redirect_uri is not the client's. Whether the server notices depends on how it compares.",
		mistake: "Expecting PKCE to help where the attacker writes the request.",
		specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.3"],
	}),
	"decide.response": trapped("decide.response", {
		title: "Server sends the answer to the attacker",
		text: [
			when(sent("code"), "The code goes to the address in the request."),
			"The token goes to the address in the request, behind the #.",
		],
		why: [
			when(
				ran("authorize.redirect-uri-registered", "authorize.checks"),
				"The server took the address for one of the client's, because it fits the registered pattern.",
			),
			"The server did not compare the address with those that the client has registered.",
		],
		mistake: "Registering a pattern, so that every page of a site can be returned to.",
		specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.3"],
	}),
	"decide.response.refused": trapped("decide.response.refused", {
		title: "Server sends an error to the attacker",
		text: "It goes to the address in the request, and there is no code in it.",
		why: "An error goes where a code would have gone. The client learns nothing of it.",
		specs: ["OAuth 2.1 §4.1.2.1", "RFC 9700 §4.1.3"],
	}),
};
