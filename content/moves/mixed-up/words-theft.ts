import { injectionWords } from "@/content/moves/words-injection";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, ran, refused, sent, unspent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** The attacker has a client of its own at the honest server, in whose name it asks there. */
export const HAS_CLIENT = sent("client_id", "register.response");

/** The learner can send the client's request to another server than the attacker's. */
const elsewhere = (message: Message): boolean =>
	(message.kind === "request" && message.to !== "attacker") ||
	(message.kind === "response" && message.from !== "attacker");

const redirected: HopWords = {
	astray: true,
	title: "The code goes to another server",
	text: "This request was changed on its way: it does not reach the attacker's server.",
	why: "The client itself would have sent it to the server that it believes to have answered.",
	specs: ["RFC 9700 §4.4.1"],
};

const refusedByOther: HopWords = {
	astray: true,
	title: "Another server answers with an error",
	text: [
		when(lacks("attacker", "code"), "The client gets no token, and the attacker gets no code."),
		"The client gets no token.",
	],
	why: "At each server the client has a registration of its own. The one of the attacker's server is worth nothing elsewhere.",
	specs: ["OAuth 2.1 §3.2.4"],
};

/** The code of the honest server, and not another text, is in the attacker's hands. */
const LEAKED = [sent("code"), holds("attacker", "code")] as const;

const leaked: HopWords = {
	title: [when(sent("code"), "Client sends the code to the wrong server"), "Client asks the wrong server for a token"],
	text: [
		when(
			[...LEAKED, sent("code_verifier")],
			"It redeems the honest server's code at evil-as.example, and sends its verifier along.",
		),
		when(LEAKED, "It redeems the honest server's code at evil-as.example."),
		when(sent("code"), "It asks evil-as.example for a token, with a code that the honest server did not make."),
		"It asks evil-as.example for a token, and sends no code along.",
	],
	why: "The client looks up the token endpoint of the server that it believes to have answered. That is the attacker's.",
	mistake: [
		when(
			sent("code_verifier"),
			"Believing that PKCE keeps the code safe here. The client itself hands over the verifier.",
		),
		"Choosing the token endpoint by what was stored, without asking who answered.",
	],
	specs: ["RFC 9700 §4.4.1", "RFC 7636 §4.5"],
};

const answeredByAttacker: HopWords = {
	title: "Attacker's server answers with an error",
	text: [
		when(
			holds("attacker", "code"),
			"An ordinary error that any server could send. What was sent to it, the attacker keeps.",
		),
		"An ordinary error that any server could send.",
	],
	why: "Ada will think that something failed and try again later. The code is still good for a while.",
	specs: ["OAuth 2.1 §3.2.4", "RFC 9700 §4.4.1"],
};

/** The code goes to the wrong server: the same for a public and a confidential client, who differ in what the attacker can do next. */
const leak = (note: string): Readonly<Record<string, Words>> => ({
	[`${note}.request`]: (message) => (elsewhere(message) ? redirected : leaked),
	[`${note}.checks`]: {
		astray: true,
		title: "Honest server checks the request",
		text: "The request went to the server that made the code.",
		label: "Check the code",
		why: "The attacker's server was left out, so no code reached it.",
		specs: ["OAuth 2.1 §4.1.3"],
	},
	[`${note}.response`]: {
		astray: true,
		title: "Honest server answers the client",
		text: "The code went to the server that made it, and nothing reached the attacker.",
		why: "This is what the client should have done. It would have had to know which server had answered.",
		specs: ["RFC 9700 §4.4.2"],
	},
	[`${note}.response.refused`]: (message) => (elsewhere(message) ? refusedByOther : answeredByAttacker),
});

/** Words for what happens from the moment at which the client sends the code to the wrong server. */
export const theft: Readonly<Record<string, Words>> = {
	...leak("leak"),
	...leak("confidentialLeak"),
	"theft.request": {
		title: [when(sent("code"), "The attacker redeems the code"), "The attacker asks for a token"],
		text: [
			when(
				[sent("code"), sent("code_verifier"), sent("code_verifier", "leak.request")],
				"At the honest server, with the verifier that the client has just sent.",
			),
			when(sent("code"), "At the honest server. Everything else in the request is public."),
			"It asks the honest server for a token, and sends no code.",
		],
		why: [
			when(HAS_CLIENT, "The code was issued to the attacker's own client, which redeems it like any other."),
			"This client is public: it proves nothing about itself, so anybody can send this request in its name.",
		],
		specs: ["RFC 9700 §4.4.1", "OAuth 2.1 §2.1"],
	},
	"theft.checks": (message) => {
		const fits = hasRun(message, "token.verifier-fits");
		return {
			title: "Server finds nothing wrong",
			text: [
				when(
					ran("token.verifier-fits"),
					"The code is good, and the verifier fits its challenge. It is the genuine one.",
				),
				"The code is good, and everything that it is tied to is right.",
			],
			label: fits ? "Code and verifier fit" : "Code is valid",
			headline: fits ? "token.verifier-fits" : "token.code-of-this-client",
			why: "Nothing tells the server who sends this. A public client proves nothing about itself.",
			mistake: [
				when(HAS_CLIENT, "Expecting the server to notice now. It could have asked who registers a client."),
				"Expecting the server to notice now. Whatever could have stopped this lies before.",
			],
			specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.4.1"],
		};
	},
	"theft.checks.refused": {
		title: "Server refuses the request",
		text: "A check says no, and the list ends there.",
		label: "Check the stolen code",
		why: [
			when(unspent("code"), "Something in the request is missing or wrong. A failed try does not use up the code."),
			"The code is used up, whoever used it.",
		],
		specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §7.5.3"],
	},
	"theft.response": {
		title: "The attacker gets a token",
		text: [
			when(
				HAS_CLIENT,
				"An access token for Ada's photos, issued to a client that bears the name of the one that she uses.",
			),
			"An access token for Ada's photos, issued to somebody whom she has not let in.",
		],
		why: "For the honest server this was an ordinary token request.",
		specs: ["OAuth 2.1 §3.2.3"],
	},
	"theft.response.refused": {
		title: "The attacker gets no token",
		text: "No token comes back.",
		why: "The attacker still has what the client sent, and no token.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"loot.checks": {
		title: "API checks the token",
		text: "The token is genuine. The API cannot tell who presents it.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Whatever the API compares is right: the token was properly issued, to the wrong party.",
		specs: ["RFC 9068 §4", "RFC 9700 §4.10"],
	},
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: "To the API this is an ordinary call.",
		why: [
			when(
				HAS_CLIENT,
				"Ada was asked by the genuine server and agreed. Behind the name was another client than she believed.",
			),
			"Ada was asked by the genuine server and agreed. The client was mistaken about who had answered.",
		],
		specs: ["RFC 9700 §4.4", "RFC 6750 §1.2"],
	},
	"inject.checks": {
		...(injectionWords["inject.checks"] as HopWords),
		why: "The attacker chose the honest server for this sign-in, and that is where the client will send the code. Nothing here is mixed up any more.",
		specs: ["RFC 9700 §4.5", "OAuth 2.1 §2.3.3"],
	},
	"injected.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(
				ran("token.client-authenticates"),
				"The client is the one that the code was issued to, and it has proved that.",
			),
			"The code was issued to this client_id.",
		],
		label: "Check client and code",
		headline: "token.client-authenticates",
		why: [
			when(
				ran("token.verifier-fits"),
				"The verifier fits the challenge: the attacker's server had put the challenge of this very session into Ada's request.",
			),
			"Client authentication says which client redeems a code. It does not say for whom.",
		],
		specs: ["RFC 9700 §4.5.4", "OAuth 2.1 §4.1.3"],
	},
	"injected.checks.refused": {
		title: "Server refuses the injected code",
		text: "A check says no, and the list ends there.",
		label: "Check client and code",
		why: [
			when(refused("token.verifier-fits"), "The code is not tied to what came with it."),
			when(
				[refused("token.redirect-uri-same"), sent("redirect_uri")],
				"The client names the address at which this session awaits its answer, and the code was sent to another one of its addresses. OAuth 2.0 has it name the address once more. OAuth 2.1 has exact match instead.",
			),
			"The list names the first thing that was wrong.",
		],
		specs: ["OAuth 2.1 §3.2.4", "RFC 6749 §4.1.3", "OAuth 2.1 §10.2"],
	},
};
