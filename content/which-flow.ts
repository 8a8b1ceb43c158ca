/** "Which flow do I need?": questions that end at a flow, or at something that is not OAuth. */
import type { SpecRef } from "@/lib/vocabulary/specs";

export interface Advice {
	/** Flows of the catalogue, the first one first; none where the answer is not OAuth. */
	readonly flows: readonly { readonly id: string; readonly because: string }[];
	/** In one or two sentences: why this, or what instead. */
	readonly reason: string;
	readonly specs: readonly SpecRef[];
}

export interface Answer {
	readonly text: string;
	readonly detail?: string;
	/** The next question, or the end. */
	readonly to: QuestionId | Advice;
}

export interface Question {
	readonly text: string;
	readonly answers: readonly Answer[];
}

export type QuestionId = "need" | "whose" | "where" | "terminal" | "away" | "stolen";

export const FIRST_QUESTION: QuestionId = "need";

/** No way through them asks more than five. */
export const questions: Readonly<Record<QuestionId, Question>> = {
	need: {
		text: "What does your program need?",
		answers: [
			{ text: "To reach data through an API", to: "whose" },
			{
				text: "To know who somebody is",
				detail: "sign in with an account kept elsewhere",
				to: {
					flows: [{ id: "oidc-login", because: "the ID Token is made for your program and says who signed in" }],
					reason: "An access token is not a login. OpenID Connect adds a token that is one.",
					specs: ["OpenID Core §3.1.3.7"],
				},
			},
			{
				text: "To ask an API whether a token still counts, or to end one",
				to: {
					flows: [{ id: "introspection-revocation", because: "the API asks, and the client can give a token back" }],
					reason: "A signed token works until it expires. Only an API that asks can learn that it was revoked.",
					specs: ["RFC 7662 §2", "RFC 7009 §2"],
				},
			},
		],
	},
	whose: {
		text: "Whose data is it?",
		answers: [
			{ text: "A person's, and they are there to agree", to: "where" },
			{
				text: "The program's own, or its owner's",
				detail: "no person is involved",
				to: {
					flows: [{ id: "client-credentials", because: "the program authenticates as itself, in one request" }],
					reason: "There is nobody to ask. Never use this for the data of people who have not agreed.",
					specs: ["OAuth 2.1 §4.2"],
				},
			},
			{
				text: "A person's, and a service before mine holds their token",
				detail: "my service has to call onward",
				to: {
					flows: [{ id: "token-exchange", because: "a token for the next API, which can also say who acts" }],
					reason: "Do not pass on a token that was made for you: the next API must not accept it.",
					specs: ["RFC 8693 §1.1", "RFC 9068 §4"],
				},
			},
		],
	},
	where: {
		text: "Where does your code run?",
		answers: [
			{ text: "On a server", detail: "it can have credentials of its own", to: "away" },
			{ text: "In a browser page or a phone app", detail: "anyone can read its code", to: "away" },
			{ text: "On a command line, as a tool that a person runs", to: "terminal" },
			{
				text: "On a television or another device without a browser",
				detail: "the person has a phone at hand",
				to: {
					flows: [{ id: "device", because: "the person signs in on a second device" }],
					reason: "Use it only where there is no browser: a code that is typed elsewhere can be phished.",
					specs: ["RFC 8628 §1", "RFC 8628 §5.4"],
				},
			},
			{
				text: "In an agent that calls tools for a person",
				detail: "a language model decides what to call",
				to: {
					flows: [
						{ id: "mcp-agent", because: "it finds out by itself who issues tokens, and the person agrees" },
						{ id: "agent-on-behalf-of", because: "each call is judged: who acts, for whom, on what" },
					],
					reason:
						"A token says what the agent was lent, not whether this call is a good one. Lend little, for a short time, and judge each call where it arrives.",
					specs: ["MCP", "RFC 9728 §5.1", "RFC 8693 §4.1"],
				},
			},
			{
				text: "On the same site as the data",
				to: {
					flows: [],
					reason:
						"You may not need OAuth at all. A page and an API of one site can share an ordinary session cookie; OAuth is for access across a boundary.",
					specs: ["RFC 10017"],
				},
			},
		],
	},
	terminal: {
		text: "Is there a browser on the same machine?",
		answers: [
			{
				text: "Yes",
				to: {
					flows: [
						{ id: "code-pkce", because: "the tool opens the browser, and waits at a loopback address for the code" },
					],
					reason:
						"The tool is a native app, and a public client. It listens at http://127.0.0.1 on any free port, which is the one part of a redirect URI that may vary.",
					specs: ["OAuth 2.1 §8.4.2", "RFC 8252 §7.3"],
				},
			},
			{
				text: "No",
				detail: "such as a server reached by SSH",
				to: {
					flows: [{ id: "device", because: "the person signs in on a second device" }],
					reason:
						"Use it only where there is no browser: a code that is typed elsewhere can be phished. Where no person runs the tool, it needs a token of its own instead.",
					specs: ["RFC 8628 §1", "RFC 8628 §5.4"],
				},
			},
		],
	},
	away: {
		text: "Must it go on working while the person is away?",
		answers: [
			{
				text: "Yes",
				to: {
					flows: [
						{ id: "code-pkce", because: "the person agrees once" },
						{ id: "refresh", because: "to work on while the person is away" },
					],
					reason:
						"Ask for a refresh token. If the client is public, rotate it or bind it to a key; keep it where no page can read it.",
					specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
				},
			},
			{ text: "No", to: "stolen" },
		],
	},
	stolen: {
		text: "Would a stolen access token do serious harm?",
		answers: [
			{
				text: "Yes",
				to: {
					flows: [
						{ id: "code-pkce", because: "the way to the token" },
						{ id: "dpop", because: "the token works only with a key that stays with the client" },
						{ id: "mtls", because: "the same for a client that has a certificate" },
						{ id: "par", because: "nobody on the way can change what is asked" },
					],
					reason:
						"Bind the token to a key: whoever copies only the token cannot use it. Push the request, where what it asks for matters as much.",
					specs: ["RFC 9449 §2", "RFC 8705 §3", "RFC 9700 §2.2.1", "RFC 9126 §1"],
				},
			},
			{
				text: "No more than the five minutes it lives",
				to: {
					flows: [{ id: "code-pkce", because: "the default for every program with a person in front of it" }],
					reason:
						"Public or confidential, in OAuth 2.1 it is the same grant. A confidential client authenticates as well.",
					specs: ["OAuth 2.1 §4.1", "OAuth 2.1 §7.5.1"],
				},
			},
		],
	},
};
