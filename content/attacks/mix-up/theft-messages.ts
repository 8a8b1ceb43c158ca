import type { Words } from "@/lib/flow/define";
import { carries, ran } from "@/lib/flow/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";

/** The learner can send the client's request to another server than the attacker's. */
const elsewhere = (message: Message): boolean =>
	(message.kind === "request" && message.to !== "attacker") ||
	(message.kind === "response" && message.from !== "attacker");

const redirected: HopWords = {
	title: "The code goes to another server",
	text: "This request was changed on its way: it does not reach the attacker's server.",
	why: "The client itself would have sent it to the server that it believes to have answered.",
	specs: ["RFC 9700 §4.4.1"],
};

const refusedByOther: HopWords = {
	title: "Another server answers with an error",
	text: "The client gets no token, and the attacker gets no code.",
	why: "At each server the client has a registration of its own. The one of the attacker's server is worth nothing elsewhere.",
	specs: ["OAuth 2.1 §3.2.4"],
};

const leaked = (message: Message): HopWords => ({
	title: "Client sends the code to the wrong server",
	text: carries(message, "code_verifier")
		? "It redeems the honest server's code at evil-as.example, and sends its verifier along."
		: "It redeems the honest server's code at evil-as.example.",
	why: "The client looks up the token endpoint of the server that it believes to have answered. That is the attacker's.",
	mistake: carries(message, "code_verifier")
		? "Believing that PKCE keeps the code safe here. The client itself hands over the verifier."
		: "Choosing the token endpoint by what was stored, without asking who answered.",
	specs: ["RFC 9700 §4.4.1", "RFC 7636 §4.5"],
});

const answeredByAttacker: HopWords = {
	title: "Attacker's server answers with an error",
	text: "An ordinary error that any server could send. What was sent to it, the attacker keeps.",
	why: "Ada will think that something failed and try again later. The code is still good for a while.",
	specs: ["OAuth 2.1 §3.2.4", "RFC 9700 §4.4.1"],
};

/** What the client compared before it took the injected code. */
const injectedText = (message: Message): string => {
	if (!ran(message, "callback.state-matches")) return "The session is the attacker's own, and it had asked.";
	return "The session is the attacker's own, and state is the one of this session.";
};
/** The code goes to the wrong server: the same for a public and a confidential client, who differ in what the attacker can do next. */
const leak = (note: string): Readonly<Record<string, Words>> => ({
	[`${note}.request`]: (message) => (elsewhere(message) ? redirected : leaked(message)),
	[`${note}.checks`]: {
		title: "Honest server checks the request",
		text: "The request went to the server that made the code.",
		label: "Check the code",
		why: "The attacker's server was left out, so no code reached it.",
		specs: ["OAuth 2.1 §4.1.3"],
	},
	[`${note}.response`]: {
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
	"theft.request": (message) => ({
		title: "The attacker redeems the code",
		text: carries(message, "code_verifier")
			? "At the honest server, with the verifier that the client has just sent."
			: "At the honest server. Everything else in the request is public.",
		why: "This client is public: it proves nothing about itself, so anybody can send this request in its name.",
		specs: ["RFC 9700 §4.4.1", "OAuth 2.1 §2.1"],
	}),
	"theft.checks": (message) => {
		const fits = ran(message, "token.verifier-fits");
		return {
			title: "Server finds nothing wrong",
			text: fits
				? "The code is good, and the verifier fits its challenge. It is the genuine one."
				: "The code is good, and everything that it is tied to is right.",
			label: fits ? "Code and verifier fit" : "Code is valid",
			headline: fits ? "token.verifier-fits" : "token.code-of-this-client",
			why: "The server cannot know who sends this. A public client proves nothing about itself.",
			mistake: "Expecting the server to notice. The mistake was made at the client.",
			specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.4.1"],
		};
	},
	"theft.checks.refused": {
		title: "Server refuses the request",
		text: "A check says no, and the list ends there.",
		label: "Check the stolen code",
		why: "The request is not whole. A failed try does not use up the code.",
		specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §7.5.3"],
	},
	"theft.response": {
		title: "The attacker gets a token",
		text: "An access token for Ada's photos, issued to somebody who never saw her.",
		why: "For the honest server this was an ordinary token request.",
		specs: ["OAuth 2.1 §3.2.3"],
	},
	"theft.response.refused": {
		title: "The attacker gets no token",
		text: "The server answers with an error.",
		why: "The attacker still has what the client sent, and no token.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"loot.request": {
		title: "The attacker calls the API",
		text: "The same call as the client would make.",
		why: "A bearer token works for whoever has it.",
		specs: ["RFC 6750 §1.2", "OAuth 2.1 §1.4.2"],
	},
	"loot.checks": {
		title: "API checks the token",
		text: "The token is genuine. The API cannot tell who presents it.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Signature, audience, expiry and scope are right: the token was properly issued, to the wrong party.",
		specs: ["RFC 9068 §4", "RFC 9700 §4.10"],
	},
	"loot.checks.refused": {
		title: "API refuses the call",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: "The token is missing, is not valid here, or does not cover this call.",
		specs: ["RFC 6750 §3.1"],
	},
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: "To the API this is an ordinary call.",
		why: "Ada was asked by the genuine server and agreed. Only the client was mistaken about who had answered.",
		specs: ["RFC 9700 §4.4", "RFC 6750 §1.2"],
	},
	"loot.response.refused": {
		title: "The attacker reads nothing",
		text: "The API answers with a challenge.",
		why: "This call did not carry what the API asks for.",
		specs: ["RFC 6750 §3.1"],
	},
	"inject.request": {
		title: "The attacker injects the code",
		text: "It brings Ada's code to the client, as if it were the answer to its own sign-in.",
		why: "A confidential client is the only one who can redeem this code. So the attacker lets the client do it.",
		mistake: "Believing that a client secret makes a stolen code worthless.",
		specs: ["RFC 9700 §4.5", "RFC 9700 §4.5.1"],
		modelled: "The attacker's own browser is part of its lane.",
	},
	"inject.checks": (message) => ({
		title: "Client finds nothing wrong",
		text: injectedText(message),
		label: "Answer is accepted",
		headline: "callback.transaction-known",
		why: "The attacker chose the honest server for this sign-in, and the code is from there. Nothing here is mixed up any more.",
		specs: ["RFC 9700 §4.5", "OAuth 2.1 §2.3.3"],
	}),
	"inject.checks.refused": {
		title: "Client refuses the injected answer",
		text: "It is not the answer to anything that this session asked.",
		label: "Check the answer",
		why: "Without a session of its own at the client, the attacker cannot bring a code there.",
		specs: ["OAuth 2.1 §2.3.3"],
	},
	"inject.response": {
		title: "Client shows Ada's photos to the attacker",
		text: "The attacker's session at Photo Print is now connected to Ada's photos.",
		why: "The attacker holds no token. It does not need one: the client fetches the photos for it.",
		specs: ["RFC 9700 §4.5"],
	},
	"inject.response.refused": {
		title: "Client shows the attacker nothing",
		text: "A page says that it did not work.",
		why: "The client has no photos for this session.",
		specs: ["OAuth 2.1 §4.1.1"],
	},
	"injected.request": (message) => ({
		title: "Client redeems the injected code",
		text: carries(message, "code_verifier")
			? "With its own credentials, and with the verifier of the attacker's session."
			: "With its own credentials, for the attacker's session.",
		why: "To the client this is one sign-in among many.",
		specs: ["RFC 9700 §4.5", "OAuth 2.1 §4.1.3"],
	}),
	"injected.checks": (message) => ({
		title: "Server finds nothing wrong",
		text: "The client is the one that the code was issued to, and it has proved that.",
		label: "Check client and code",
		headline: "token.client-authenticates",
		why:
			message.kind === "checks" && message.checks.some((one) => one.id === "token.verifier-fits" && one.compared)
				? "The verifier fits the challenge: the attacker's server had put the challenge of this very session into Ada's request."
				: "Client authentication says which client redeems a code. It does not say for whom.",
		specs: ["RFC 9700 §4.5.4", "OAuth 2.1 §4.1.3"],
	}),
	"injected.checks.refused": {
		title: "Server refuses the injected code",
		text: "A check says no, and the list ends there.",
		label: "Check client and code",
		why: "The code is not tied to what came with it.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"injected.response": {
		title: "Client gets a token",
		text: "A token for Ada's photos, in the attacker's session.",
		why: "Every check held.",
		specs: ["OAuth 2.1 §3.2.3"],
	},
	"injected.response.refused": {
		title: "Client gets no token",
		text: "The server answers with an error.",
		why: "The attacker's session stays empty.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"fetched.request": {
		title: "Client calls the API",
		text: "It fetches the photos for the session that brought the code.",
		why: "The client does not know whose photos these will be.",
		specs: ["RFC 6750 §2.1"],
	},
	"fetched.checks": {
		title: "API checks the token",
		text: "The token is genuine, and the genuine client presents it.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Nothing is wrong with this call. The wrong person will see the answer.",
		specs: ["RFC 9068 §4"],
	},
	"fetched.checks.refused": {
		title: "API refuses the call",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: "The token is missing, is not valid here, or does not cover this call.",
		specs: ["RFC 6750 §3.1"],
	},
	"fetched.response": {
		title: "API answers with the photos",
		text: "They are Ada's: she is the user whom the token names.",
		why: "The API answers the client. What the client does with the photos is beyond its sight.",
		specs: ["RFC 9068 §2.2"],
	},
	"fetched.response.refused": {
		title: "API answers with a challenge",
		text: "The client gets no photos, so it has nothing to show to the attacker.",
		why: "The call did not carry what the API asks for.",
		specs: ["RFC 6750 §3.1"],
	},
};
