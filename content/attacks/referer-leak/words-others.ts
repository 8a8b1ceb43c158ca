/** The client goes on with the attacker's code, in Ada's session and for the attacker's account. */
import { called, callRefused, nothingServed } from "@/content/words/api-call";
import { codeBack } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const othersWords: Readonly<Record<string, Words>> = {
	"planted.request": {
		title: [when(sent("code"), "Client redeems the attacker's code"), "Client asks for a token"],
		text: [
			when(
				[sent("code"), sent("code_verifier")],
				"It sends the code, and the verifier that it kept with the request that it takes this answer for.",
			),
			when(sent("code"), "It sends the code. Nothing in the request says for whose session."),
			"It sends no code.",
		],
		why: "To the server this is an ordinary request of a client that it knows.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.7"],
	},
	"planted.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(
				[ran("token.verifier-fits"), sent("code_verifier"), ran("callback.state-matches", "forged.checks")],
				"The verifier fits: the client took it from the attacker's own request, which the state had named.",
			),
			when(
				[skipped("token.verifier-fits"), sent("code_verifier")],
				"The attacker's request had no challenge, so the verifier is compared with nothing.",
			),
			"The code exists, is fresh, and belongs to this client.",
		],
		label: "Code is valid",
		headline: "token.code-of-this-client",
		why: "Which browser has brought the code, only the client can know.",
		mistake: "Expecting client authentication to help: it is the real client that asks.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.7.1"],
	},
	"planted.checks.refused": (message, ...moment) => {
		const check = message.kind === "checks" ? message.refusal?.check : undefined;
		if (check !== "token.verifier-fits" && check !== "token.verifier-expected")
			return usualWords(codeBack)("token.checks.refused", message, ...moment);
		return {
			title: "Server refuses the planted code",
			text: [
				when(refused("token.verifier-expected"), "A verifier came, and the request for this code had no challenge."),
				when(
					[refused("token.verifier-fits"), sent("code_verifier")],
					"The verifier of Ada's session does not fit the attacker's challenge.",
				),
				"No verifier came, and the attacker's code is bound to one.",
			],
			label: "Check code and verifier",
			headline: check,
			why: "PKCE ties a code to the session that asked for it. A challenge that somebody reads in an address does not help them: it is a hash.",
			specs: ["RFC 7636 §4.6", "RFC 9700 §4.7.1", "RFC 9700 §4.8.2"],
		};
	},
	"planted.response": {
		title: "Server issues a token for the attacker's account",
		text: "The client holds it in Ada's session.",
		why: "The server did what it should: the attacker had agreed, and the client asked.",
		specs: ["OAuth 2.1 §3.2.3"],
	},
	"planted.response.refused": {
		title: "Server answers with an error",
		text: "The client gets no token, so Ada's session is tied to nobody.",
		why: "The client learns of it before it has shown or stored anything.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"wrongUser.request": {
		title: "Client calls the API for Ada",
		text: called("With the token that it got in her session."),
		why: "A client is not meant to read an access token. It does not look whose account it opens.",
		specs: ["OAuth 2.1 §1.4", "RFC 6750 §2.1"],
	},
	"wrongUser.checks": {
		title: "API checks the token",
		text: "It is genuine, and its sub names the attacker's account.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Whatever the API compares is right. It knows nothing of browsers.",
		specs: ["RFC 9068 §4", "RFC 9068 §2.2"],
	},
	"wrongUser.checks.refused": callRefused,
	"wrongUser.response": {
		title: "API sends the attacker's photos",
		text: "One picture that says welcome: an album that looks new.",
		why: "The API finds out whose photos to send from the sub claim.",
		specs: ["RFC 9068 §2.2"],
	},
	"wrongUser.response.refused": { ...nothingServed, title: "API sends no photos" },
};
