import { called, callRefused, nothingServed } from "@/content/words/api-call";
import { sentWay } from "@/content/words/client-authentication";
import { bringsIdToken } from "@/content/words/id-token";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import { holds, made, ran, refused, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** Which kind of client it is, it has registered. It stands in no message. */
const CONFIDENTIAL = set("clientType", "confidential");
const FITS = "token.verifier-fits";
const STATE = "callback.state-matches";
const USED = "token.code-unused";
const ADDRESS = "token.redirect-uri-same";

/** Words for the code that the attacker brings to the client, and for what the client does with it. */
export const injectionWords: Readonly<Record<string, Words>> = {
	"inject.request": {
		title: "The attacker injects the code",
		text: [
			when(
				[sent("code"), holds("attacker", "code")],
				"It brings the code to the client, as if it were the answer to its own sign-in.",
			),
			"It comes to the client, as if it had the answer to its own sign-in.",
		],
		why: [
			when(
				CONFIDENTIAL,
				"A confidential client is the only one who can redeem this code. So the attacker lets the client do it.",
			),
			"The client redeems what comes to its callback. So the attacker lets the client do it.",
		],
		mistake: "Believing that a client secret makes a stolen code worthless.",
		specs: ["RFC 9700 §4.5", "RFC 9700 §4.5.1"],
		modelled: "The attacker's own browser is part of its lane.",
	},
	"inject.checks": {
		title: "Client finds nothing wrong",
		text: [
			when(ran(STATE), "The session is the attacker's own, and state is the one of this session."),
			"The session is the attacker's own, and it had asked.",
		],
		label: "Answer is accepted",
		headline: "callback.transaction-known",
		why: [
			when(
				[sent("state"), set("state", "unbound")],
				"state says which request was answered, whoever's browser brings it. It does not tie the code to that request.",
			),
			when(sent("state"), "state ties an answer to a browser session. It does not tie the code to it."),
			"Nothing in the answer says for which session the code was made.",
		],
		specs: ["RFC 9700 §4.5.1", "OAuth 2.1 §2.3.3"],
	},
	"inject.checks.refused": {
		title: "Client refuses the injected answer",
		text: [
			when(refused(STATE), "It does not bring the state that the client keeps for this session."),
			when(refused("callback.transaction-known"), "It is not the answer to anything that this session asked."),
			"A check says no, and the list ends there.",
		],
		label: "Check the answer",
		why: [
			when(refused(STATE), "The client stops before it redeems anything."),
			when(
				[refused("callback.transaction-known"), set("state", "unbound")],
				"This client looks for a request by its state alone, and has found none.",
			),
			when(
				refused("callback.transaction-known"),
				"Without a session of its own at the client, the attacker cannot bring a code there.",
			),
			"The client stops before it redeems anything.",
		],
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
		text: "No photos come back to it.",
		why: "The client has no photos for this session.",
		specs: ["OAuth 2.1 §4.1.1"],
	},
	"injected.request": (message) => {
		const proves = sentWay(message) !== undefined;
		return {
			title: [when(sent("code"), "Client redeems the injected code"), "Client asks for a token"],
			text: [
				when(
					[sent("code_verifier"), holds("as", "code_verifier")],
					proves
						? "With its own credentials, and with the verifier of the attacker's session."
						: "With the verifier of the attacker's session, and without any credentials.",
				),
				proves
					? "With its own credentials, for the attacker's session."
					: "For the attacker's session, and without any credentials.",
			],
			why: "To the client this is one sign-in among many.",
			specs: ["RFC 9700 §4.5", "OAuth 2.1 §4.1.3"],
		};
	},
	"injected.checks": (message) => ({
		title: "Server finds nothing wrong",
		text: [
			when(
				ran("token.client-authenticates"),
				"The client is the one that the code was issued to, and it has proved that.",
			),
			"The client is the one that the code was issued to.",
		],
		label: "Check client and code",
		headline: hasRun(message, "token.client-authenticates")
			? "token.client-authenticates"
			: "token.code-of-this-client",
		why: "The server sees the right client with a good code. A token request does not say for whom it is made.",
		specs: ["RFC 9700 §4.5.2", "OAuth 2.1 §4.1.3"],
	}),
	"injected.checks.refused": (message) => ({
		title: "Server refuses the injected code",
		text: [
			when(
				[refused(FITS), sent("code_verifier")],
				"The verifier that came, for the attacker's session, does not fit the challenge of Ada's request.",
			),
			when(
				[refused(ADDRESS), sent("redirect_uri")],
				"The client names the address at which it takes answers. The code was sent to another one.",
			),
			when(refused(USED), "The code was redeemed before. It works once, for whoever comes first."),
			"A check says no, and the list ends there.",
		],
		label: "Check client and code",
		headline: message.kind === "checks" && message.refusal?.check === ADDRESS ? ADDRESS : FITS,
		why: [
			when(
				[refused(FITS), sent("code_verifier")],
				"PKCE ties a code to the session in which it was asked for, whoever brings it later.",
			),
			when(
				refused(FITS),
				"PKCE ties a code to the session in which it was asked for. This request brings no verifier.",
			),
			when(
				[refused(ADDRESS), sent("redirect_uri")],
				"The server keeps with each code the redirect_uri of its request, and OAuth 2.0 has the client send it once more. OAuth 2.1 has exact match instead.",
			),
			when(refused(USED), "A code that was used is good in no session."),
			"The list names the first thing that was wrong.",
		],
		specs:
			message.kind === "checks" && message.refusal?.check === ADDRESS
				? ["RFC 9700 §4.5.2", "RFC 6749 §4.1.3", "OAuth 2.1 §10.2"]
				: ["RFC 7636 §4.6", "RFC 9700 §4.5.3.1"],
	}),
	"injected.response": (message) =>
		bringsIdToken(message)
			? {
					title: "Client gets two tokens",
					text: "An access token for what Ada has allowed, and an ID Token that says Ada. Both are in the attacker's session.",
					why: "Every check of the server that is switched on held. What the client makes of the ID Token, it has still to find out.",
					mistake: "Using the access token before the ID Token is checked.",
					specs: ["OAuth 2.1 §3.2.3", "OpenID Core §3.1.3.3", "RFC 9700 §4.5.3.2"],
				}
			: {
					title: "Client gets a token",
					text: "A token for what Ada has allowed, in the attacker's session.",
					why: "Every check that is switched on held.",
					specs: ["OAuth 2.1 §3.2.3"],
				},
	"injected.response.refused": {
		title: "Client gets no token",
		text: "No token comes back.",
		why: "There is nothing that the client could show in the attacker's session.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"fetched.request": {
		title: "Client calls the API",
		text: called("It fetches the photos for whoever brought the code."),
		why: [
			when(
				made("id_token"),
				"The ID Token says Ada. That somebody else sits before the browser, nothing tells the client.",
			),
			"Nothing tells the client whose photos these will be.",
		],
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
	"fetched.checks.refused": callRefused,
	"fetched.response": {
		title: "API answers with the photos",
		text: "They are Ada's: she is the user whom the token names.",
		why: "The API answers the client. What the client does with the photos is beyond its sight.",
		specs: ["RFC 9068 §2.2"],
	},
	"fetched.response.refused": {
		...nothingServed,
		title: "Client gets no photos",
		text: "So it has nothing to show to the attacker.",
	},
};
