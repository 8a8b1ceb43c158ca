import { trapped } from "@/content/moves/trapped";
import { injectionWords } from "@/content/moves/words-injection";
import { ownWords } from "@/content/moves/words-own";
import { ownChallengeWords } from "@/content/moves/words-own-challenge";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import type { Moment, Words } from "@/lib/flow/define";
import { parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { made, ran, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { asksForOwn } from "./world";

/** Whether an answer is to go, or goes, to an address of the client's own that leads on. */
const goesToClient = (message: Message): boolean =>
	(message.kind === "request" && (parameterIn(message, "redirect_uri") ?? "").startsWith(CLIENT_ORIGIN)) ||
	(message.kind === "response" && (header(message.response.headers, "location") ?? "").startsWith(CLIENT_ORIGIN));

/** Words for a hop of the attacker's request, by where its answer goes. */
const byTarget =
	(key: string, toAttacker: HopWords, toClient: HopWords): Words =>
	(...moment: Moment) => {
		const words = trapped(key, goesToClient(moment[0]) ? toClient : toAttacker);
		return typeof words === "function" ? words(...moment) : words;
	};

/** The client has begun a sign-in for the attacker before, and its redirect had a challenge in it. */
const OWN_CHALLENGE = sent("code_challenge", "own.response");
const FITS = "token.verifier-fits";

/** The request had another challenge than that of this session, and need not have had. */
const otherChallenge: Words = (message, settings, scene) => {
	const usual = usualWords(injectionWords)("injected.checks.refused", message, settings, scene);
	const isOther = message.kind === "checks" && message.refusal?.check === FITS;
	if (asksForOwn(settings) || !isOther) return usual;
	return {
		...usual,
		why: [
			when(
				sent("code_verifier"),
				"The attacker has made a verifier of its own for the request, and the client sends that of the session. Whoever writes the request can put the challenge of the session there instead, and then PKCE refuses nothing.",
			),
			"The request had a challenge, and this one brings no verifier.",
		],
		mistake: "Counting on that. A variant of this attack asks with the challenge of its own session.",
		specs: ["RFC 9700 §4.5.4", "RFC 7636 §4.6"],
	};
};

const COMPARED = "authorize.redirect-uri-registered";

export const words: Readonly<Record<string, Words>> = {
	"bait.work": (message) => ({
		title: "The attacker writes a request in the client's name",
		text:
			message.kind === "work" && message.facts.some(({ text }) => text.startsWith(CLIENT_ORIGIN))
				? "With the client's own client_id, and with an address of the client's for the answer. It sends browsers on, to where its query says."
				: [
						when(
							OWN_CHALLENGE,
							"With the client's own client_id, with an address of the attacker's for the answer, and with the challenge of the attacker's session at the client.",
						),
						"With the client's own client_id, and with an address of the attacker's for the answer.",
					],
		label: "Write the request",
		why: [
			when(
				OWN_CHALLENGE,
				"Anybody can write an authorization request. The client keeps the verifier to this challenge, and sends it for the session that it belongs to.",
			),
			when(made("code_verifier"), "Anybody can write an authorization request. The verifier is the attacker's own."),
			"Anybody can write an authorization request.",
		],
		mistake: "Believing that an authorization request comes from the client.",
		specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.2", "RFC 9700 §4.5.4", "OAuth 2.1 §4.1.1"],
	}),
	...ownChallengeWords,
	"own.response": (message, settings, scene) =>
		usualWords(asksForOwn(settings) ? ownChallengeWords : ownWords)("own.response", message, settings, scene),
	"injected.checks.refused": otherChallenge,
	"authorize.request": byTarget(
		"authorize.request",
		{
			title: "Browser brings the attacker's request",
			text: [
				when(
					[sent("code_challenge"), OWN_CHALLENGE],
					"It asks for an answer at the attacker's address, with the challenge of the attacker's session at the client.",
				),
				when(sent("code_challenge"), "It asks for an answer at the attacker's address, with the attacker's challenge."),
				"It asks for an answer at the attacker's address.",
			],
			why: "redirect_uri is not the client's. Whether the server notices depends on how it compares.",
			mistake: "Expecting PKCE to help where the attacker writes the request.",
			specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.3"],
		},
		{
			title: "Browser brings the attacker's request",
			text: "It asks for a token at an address of the client's, which leads on to the attacker.",
			why: "redirect_uri is of the client's host, and not the one that it has registered. Whether that is enough depends on how the server compares.",
			mistake: "Asking only whose host it is. What the page at an address does is part of the matter.",
			specs: ["RFC 9700 §4.1.2", "RFC 9700 §4.1.3"],
		},
	),
	"decide.response": byTarget(
		"decide.response",
		{
			title: "Server sends the answer to the attacker",
			text: [
				when(sent("code"), "The code goes to the address in the request."),
				"The token goes to the address in the request, behind the #.",
			],
			why: [
				when(
					ran(COMPARED, "authorize.checks"),
					"The server took the address for one of the client's, because it fits the registered pattern.",
				),
				"The server did not compare the address with those that the client has registered.",
			],
			mistake: "Registering a pattern, so that every page of a site can be returned to.",
			specs: ["RFC 9700 §4.1.1", "RFC 9700 §4.1.3"],
		},
		{
			title: "Server sends the token to the client's redirector",
			text: "The token goes to the address in the request, behind the #.",
			why: [
				when(
					ran(COMPARED, "authorize.checks"),
					"The address is the client's, and it fits the pattern. The query was the attacker's to fill in.",
				),
				"The server did not compare the address with those that the client has registered.",
			],
			mistake: "Registering a pattern, so that every page of a site can be returned to, with any query.",
			specs: ["RFC 9700 §4.1.2", "RFC 9700 §4.1.3"],
		},
	),
	"decide.response.refused": trapped("decide.response.refused", {
		title: "Server sends an error to the address in the request",
		text: "There is nothing in it that would open anything.",
		why: "An error goes where the answer would have gone. The client's callback learns nothing of it.",
		specs: ["OAuth 2.1 §4.1.2.1", "RFC 9700 §4.1.3"],
	}),
};
