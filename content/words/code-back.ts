import type { Words } from "@/lib/flow/define";
import { carries, ran as hasRun } from "@/lib/flow/read/labels";
import { header } from "@/lib/http/message";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import {
	claims,
	holds,
	lacks,
	type Presumption,
	ran,
	sent,
	sentAs,
	skipped,
	spent,
	travels,
	unspent,
} from "@/lib/vocabulary/presumptions";
import type { SpecRef } from "@/lib/vocabulary/specs";
import { type Alternative, inGeneral, when } from "@/lib/vocabulary/telling";
import { challenge, challenging, tokenRefused } from "./api-call";
import { withGranted } from "./scopes";

const FITS = "token.verifier-fits";
/** The verifier was compared, and the challenge of this run is a hash, in whichever way the request came. */
const whenHashed = (say: string, ...more: readonly Presumption[]): readonly Alternative[] =>
	["authorize.request", "par.request"].map((request) =>
		when([ran(FITS), sentAs("code_challenge_method", "S256", request), ...more], say),
	);

/** Where it is said what a proof is for in this request; nothing where none goes along. */
const withProof = (message: Message, ...specs: readonly SpecRef[]): readonly SpecRef[] =>
	message.kind === "request" && header(message.request.headers, "dpop") !== undefined ? specs : [];

const isBound = (message: Message): boolean =>
	message.kind === "response" && message.response.body.includes('"token_type":"DPoP"');

const issued: HopWords = {
	title: "Server issues an access token",
	text: [
		when(
			claims("access_token", "cnf"),
			"A signed token for one API, for five minutes. In cnf it names the key that it is bound to.",
		),
		"A signed token for one API, for five minutes.",
	],
	why: [
		when(spent("code"), "Every check that is switched on held. The code is used up now: a second try gets no token."),
		"Every check that is switched on held. This server leaves the code as it is, so it would work a second time. OAuth allows it once.",
	],
	mistake: "Letting this answer be cached: no-store is required.",
	specs: ["OAuth 2.1 §3.2.3", "OAuth 2.1 §4.1.3", "RFC 9068 §2"],
	specs20: ["RFC 6749 §5.1", "RFC 6749 §4.1.2", "RFC 9068 §2"],
};

const redeeming: Words = (message) => ({
	title: [when(sent("code"), "Client redeems the code"), "Client asks for a token"],
	text: [
		when(
			[sent("code"), sent("code_verifier"), sent("DPoP")],
			"It sends the code, the verifier, and a proof by its key, to which the server is to bind the token.",
		),
		when(
			[sent("code"), sent("DPoP")],
			"It sends the code, and a proof by its key, to which the server is to bind the token.",
		),
		when(
			[sent("code"), sent("code_verifier"), travels("back")],
			"It sends the code and the verifier. The browser never sees this letter.",
		),
		when([sent("code"), travels("back")], "It sends the code. The browser never sees this letter."),
		when(sent("code"), "It sends the code."),
		"It asks for a token, and sends no code.",
	],
	why: [
		when(
			[sent("code_verifier"), travels("back"), lacks("user", "code_verifier")],
			"A sealed letter: it goes straight from the client to the server. It carries the verifier, which whoever copied the code on its way back does not have.",
		),
		when(
			[sent("code_verifier"), travels("back"), holds("user", "code_verifier")],
			"A sealed letter: it goes straight from the client to the server. But the verifier in it went through the browser before, as the challenge.",
		),
		when(travels("back"), "A sealed letter: it goes straight from the client to the server."),
		"What stands in this request is what the server can judge it by.",
	],
	mistake: [
		when(sent("code_verifier"), "Sending the challenge again instead of the verifier, or a new verifier."),
		"Sending the code to a token endpoint other than the one of the server that was asked.",
	],
	specs: [
		...withProof(message, "RFC 9449 §5"),
		"OAuth 2.1 §4.1.3",
		carries(message, "code_verifier") ? "RFC 7636 §4.5" : "OAuth 2.1 §7.15",
	],
	specs20: carries(message, "code_verifier")
		? ["RFC 6749 §4.1.3", "RFC 7636 §4.5"]
		: ["RFC 6749 §4.1.3", "RFC 9700 §4.4"],
});

/** What the server made sure of before it issued a token. */
const judging: Words = (message) => {
	const compares = hasRun(message, FITS);
	return {
		title: compares ? "Server checks code and verifier" : "Server checks the code",
		text: [
			...whenHashed(
				"It computes the challenge from the verifier that came now, and compares it with the one that came then.",
			),
			when(
				ran(FITS),
				"It compares the verifier that came now with the challenge that came then. With plain, both are one text.",
			),
			when(skipped(FITS), "It knows the code and the client that it was issued to. It compares no verifier."),
			"It knows the code and the client that it was issued to.",
		],
		label: compares ? "Check code and verifier" : "Check the code",
		headline: compares ? FITS : "token.code-of-this-client",
		why: [
			...whenHashed(
				"Only the one who made the challenge can know the verifier. So the code is worth nothing to anybody else.",
				lacks("user", "code_verifier"),
			),
			when(
				[ran(FITS), holds("user", "code_verifier")],
				"Whoever saw the authorization request has the verifier, too. The code is safe only from those who see nothing but the answer.",
			),
			when(
				[ran(FITS)],
				"Whoever made the challenge has shown it. A code that somebody copied does not bring the verifier along.",
			),
			when(
				ran("token.client-authenticates"),
				"The server knows which client sends the code. For which session, or from where the client has it, the server cannot tell.",
			),
			"The server can check which client the code was issued to, and no more. A copied code looks the same.",
		],
		mistake: [
			...whenHashed("Hashing the octets that the verifier decodes to. It is the ASCII text that is hashed."),
			when(ran(FITS), "Taking plain for protection. OAuth 2.1 prohibits it."),
			"Accepting a code that was issued to another client.",
		],
		specs: compares ? ["RFC 7636 §4.6", "OAuth 2.1 §4.1.3"] : ["OAuth 2.1 §4.1.3"],
		specs20: compares ? ["RFC 7636 §4.6", "RFC 6749 §4.1.3"] : ["RFC 6749 §4.1.3"],
	};
};

/** What each check of an API asks a token, in the order in which it asks. */
const QUESTIONS: readonly (readonly [check: CheckId, what: string, says: string])[] = [
	["api.signature-valid", "the signature", "who made the token"],
	["api.audience-mine", "aud", "for whom"],
	["api.not-expired", "exp", "until when"],
	["api.scope-covers", "scope", "for what"],
];

/** The questions that an API has really asked: "The signature says who made the token, exp until when." */
export function questionsAsked(message: Message): string {
	const asked = QUESTIONS.filter(([check]) => hasRun(message, check));
	const [first, ...others] = asked;
	if (first === undefined) return "Nothing that the token says is looked at, so any text would do.";
	const [, what, says] = first;
	const listed = [`${what} says ${says}`, ...others.map(([, name, about]) => `${name} ${about}`)].join(", ");
	const left =
		asked.length < QUESTIONS.length ? "What is not looked at may say anything." : "Each is a separate question.";
	return `${listed.charAt(0).toUpperCase()}${listed.slice(1)}. ${left}`;
}

/** Words for the back channel: the token request and the call with the token. */
export const codeBack: Readonly<Record<string, Words>> = {
	"token.request": redeeming,
	"token.checks": judging,
	"token.checks.refused": {
		title: "Server refuses the token request",
		text: "A check says no, and the list ends there.",
		label: "Check the code",
		why: [
			when(
				[ran("token.code-unused"), spent("code")],
				"This code was used before. It works once, so a copy is worth nothing to whoever comes second.",
			),
			when(
				[unspent("code")],
				"A failed try does not use up the code, so somebody who has only the code cannot lock the client out.",
			),
			"The list names the first thing that was wrong. What comes after it was not looked at.",
		],
		specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §7.5.3", "OAuth 2.1 §4.1.3"],
		specs20: ["RFC 6749 §5.2", "RFC 6749 §4.1.2", "RFC 6749 §4.1.3"],
	},
	"token.response": (message, _, scene) =>
		withGranted(isBound(message) ? { ...issued, specs: ["RFC 9449 §6.1", ...issued.specs] } : issued, message, scene),
	"token.response.refused": {
		title: "Server answers with an error",
		text: [when(lacks("client", "access_token"), "The client holds no token."), "The client gets no new token."],
		why: "The error code is exact, so that a client can act on it. The description is for the developer who debugs it.",
		specs: ["OAuth 2.1 §3.2.4"],
		specs20: ["RFC 6749 §5.2"],
	},
	"api.request": (message) => ({
		title: "Client calls the API",
		text: [
			when(
				[sent("authorization"), sent("DPoP")],
				"The token goes in the Authorization header, and beside it a proof by the client's key for this one call.",
			),
			when(sent("authorization"), "The token goes in the Authorization header. Whoever has it can use it."),
			when(sent("access_token"), "The token goes in the request, though not in the Authorization header."),
			"The call goes out without a token.",
		],
		why: [
			when(
				[sent("authorization"), lacks("rs", "code"), lacks("rs", "password")],
				"The API has never seen the code or the password. It only knows the token.",
			),
			"What the API is to know of Ada stands in the token.",
		],
		mistake: inGeneral("Putting the token in the query. A resource server must ignore it there."),
		specs: [...withProof(message, "RFC 9449 §7.1"), "RFC 6750 §2.1", "OAuth 2.1 §5.1"],
		specs20: [...withProof(message, "RFC 9449 §7.1"), "RFC 6750 §2.1", "RFC 6750 §2.3"],
	}),
	"api.checks": (message) => ({
		title: "API checks the token",
		text: [
			when(
				ran("api.signature-valid"),
				"With the authorization server's public key, which it fetched before. It asks nobody.",
			),
			when(skipped("api.signature-valid"), "It asks nobody, and does not look who signed the token."),
			"It asks nobody.",
		],
		label: "Check the token",
		headline: "api.audience-mine",
		why: questionsAsked(message),
		mistake: inGeneral("Trusting the alg or the key that the token itself names."),
		specs: ["RFC 9068 §4", "RFC 8725 §3.1"],
	}),
	"api.checks.refused": tokenRefused,
	"api.response": {
		title: "API answers with the photos",
		text: "The token was good for this call.",
		why: "The API found out whose photos to send from the sub claim, not from anything the client said.",
		specs: ["RFC 9068 §2.2"],
	},
	"api.response.refused": {
		title: challenging("API answers with a challenge"),
		text: challenge(),
		why: inGeneral("A client can tell from a challenge whether a new token, or a wider scope, would help."),
		specs: ["RFC 6750 §3", "RFC 9728 §5.1"],
	},
};
