import { flow as honest } from "@/content/flows/client-credentials/flow";
import { issuedClaims } from "@/content/words/issued";
import { KNOWN, unknownDeveloper } from "@/content/words/register";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { photosOf } from "@/lib/parties/client/tokens";
import type { Message } from "@/lib/vocabulary/message";
import { claims, ran, refused, sent, sentAs, set, skipped } from "@/lib/vocabulary/presumptions";
import { followedBy, orElse, when } from "@/lib/vocabulary/telling";
import { ADA, EARLY } from "./world";

type Table = Readonly<Record<string, Words>>;

export const FREE = "register.client-id-free" as const;
export const OWN = "api.clients-own" as const;

const usual = usualWords(honest.messages);

export const registerWords: Table = {
	"register.request": (_, { variant }) => ({
		title: "Attacker registers a client",
		text: [
			when(sentAs("client_id", ADA), "It states what it wants to be called in messages: ada."),
			when(sent("client_id"), "It states what it wants to be called in messages."),
			"It states a name for people to read, and a grant.",
		],
		why:
			variant === EARLY
				? "Ada has no account here yet. The attacker guesses what the server will call her."
				: "Ada has an account here, and ada is what the server calls her in sub. Anybody may know that.",
		mistake: "Letting a client say what its client_id is. In RFC 7591 the server makes it.",
		specs: ["RFC 9700 §4.15", "RFC 7591 §3.1", "RFC 7591 §3.2.1"],
		modelled: "That this server registers programs of strangers for a grant in which no person is asked.",
	}),
	"register.checks": {
		title: "Server looks at the registration",
		text: [
			when(ran(FREE), "No user of today has the client_id that was asked for."),
			when(set("clientIds", "assigned"), "It does not look at what was asked for as client_id. It makes one itself."),
			when(
				sent("client_id", "register.request"),
				"It takes the client_id that was asked for, and compares it with no user's name.",
			),
			"It can read the request.",
		],
		label: "Check the registration",
		headline: FREE,
		why: "What a client is called can come to stand in sub, where people are named as well.",
		specs: ["RFC 9700 §4.15.1", "RFC 9068 §5"],
	},
	"register.checks.refused": {
		title: "Server registers nobody",
		text: [
			...unknownDeveloper("register"),
			when(refused(FREE), "A user has this name."),
			"A check says no, and the list ends there.",
		],
		label: "Check the registration",
		why: [
			when(
				refused(KNOWN),
				"Who has to show who they are before they ask comes less often with such a plan, and can be found.",
			),
			when(refused(FREE), "So no token about a client will carry the name of this user."),
			"The server could not read what it was sent.",
		],
		mistake: [
			when(refused(FREE), "Comparing here only. A user who comes later must not get the name of a client either."),
		],
		specs: ["RFC 9700 §4.15.1", "RFC 7591 §3", "RFC 7591 §3.2.2"],
	},
	"register.response": {
		title: [when(sentAs("client_id", ADA), "Server registers a client called ada"), "Server makes a client_id"],
		text: [
			when(sentAs("client_id", ADA), "The client_id is the one that was asked for. With it comes a secret."),
			"The client_id is of the server's own making. With it comes a secret.",
		],
		why: [
			when(sentAs("client_id", ADA), "From now on the server may mean two parties with one word."),
			"What a client would like to be called does not matter. The answer says what it is called.",
		],
		specs: ["RFC 7591 §3.2.1", "RFC 9700 §4.15"],
	},
	"register.response.refused": {
		title: "Attacker gets no client",
		text: "The answer is an error.",
		why: "Without credentials there is nothing to ask with.",
		specs: ["RFC 7591 §3", "RFC 7591 §3.2.2"],
	},
};

export const accountWords: Table = {
	"account.work": {
		title: "Ada opens an account",
		text: "A week has passed. She takes the name ada, and keeps her photos at the API.",
		label: "Open an account",
		why: "The server compares her name with those of its users, and not with those of its clients.",
		specs: ["RFC 9700 §4.15", "RFC 9068 §5"],
		modelled: "Opening an account is no part of OAuth.",
	},
};

const subOf = (message: Message): string => String(issuedClaims(message)?.sub ?? "nobody");

export const grantWords: Table = {
	"grant.request": {
		title: "Attacker asks for a token as itself",
		text: [
			when(sent("client_secret"), "The client credentials grant, with its own client_id and its own secret."),
			"The client credentials grant.",
		],
		why: "Nothing is stolen and nothing is forged. A program asks for what is its own.",
		specs: ["OAuth 2.1 §4.2.1", "RFC 9700 §4.15"],
		specs20: ["RFC 6749 §4.4.2", "RFC 9700 §4.15"],
	},
	"grant.checks": {
		title: "Server checks who asks",
		text: [
			when(ran("token.client-authenticates"), "The secret is the right one: it is this client that asks."),
			"It believes the name of the client.",
		],
		label: "Check the client",
		headline: "token.client-authenticates",
		why: "That is true. What else goes by the name of this client, nobody asks.",
		specs: ["OAuth 2.1 §4.2", "RFC 9700 §4.15"],
		specs20: ["RFC 6749 §4.4", "RFC 9700 §4.15"],
	},
	"grant.checks.refused": (...moment) => usual("token.checks.refused", ...moment),
	"grant.response": (message) => ({
		title: "Server issues a token about the client",
		text: [
			when(claims("access_token", "sub"), `sub says ${subOf(message)}. No person has allowed anything.`),
			"No person has allowed anything.",
		],
		why:
			subOf(message) === ADA
				? "sub has two meanings: the person who has allowed something, or the client that acts as itself. This one is the client, and it reads like Ada."
				: "sub has two meanings: the person who has allowed something, or the client that acts as itself. This one is no name of a person.",
		mistake: "Using client_id as sub where somebody else has a say in it.",
		specs: ["RFC 9068 §2.2", "RFC 9700 §4.15"],
	}),
	"grant.response.refused": {
		title: "Attacker gets no token",
		text: "The answer is an error.",
		why: "A program that does not prove who it is gets nothing.",
		specs: ["OAuth 2.1 §3.2.4"],
		specs20: ["RFC 6749 §5.2"],
	},
};

const has = (message: Message): boolean => message.kind === "response" && (photosOf(message.response) ?? []).length > 0;

export const callWords: Table = {
	"call.request": {
		title: "Attacker calls the API",
		text: [
			when(sent("authorization"), "With the token that was issued to its program."),
			"The call goes out without a token.",
		],
		why: "The call does not say whose photos are wanted. That, the API reads in the token.",
		specs: ["RFC 6750 §2.1", "RFC 9700 §4.15"],
	},
	"call.checks": (...moment) => {
		const { text, ...words } = usual("api.checks", ...moment);
		return {
			...words,
			text: orElse(
				followedBy(text, "Whether sub means a person or a client, it does not ask."),
				when(
					[skipped(OWN), set("clientTokens", "apart")],
					"The token is good. sub and client_id differ, so it passes for one that is about somebody else.",
				),
			),
			headline: "api.signature-valid",
			why: "Whatever the API looks at is true. The server has signed it.",
			mistake: "Taking sub for a person, in every token.",
			specs: ["RFC 9068 §2.2", "RFC 9700 §4.15"],
		};
	},
	"call.checks.refused": (...moment) => {
		const { title, text, why, ...words } = usual("api.checks.refused", ...moment);
		return {
			...words,
			title: orElse(title, when(refused(OWN), "API does not take a client for a person")),
			text: orElse(
				text,
				when(refused(OWN), "sub and client_id are the same, so the token is a client's own. This client has no album."),
			),
			why: orElse(
				why,
				when(refused(OWN), "Where a person has allowed the call, sub is the person and client_id the app."),
			),
			specs: ["RFC 9700 §4.15", "RFC 9068 §2.2", "RFC 6750 §3.1"],
		};
	},
	"call.response": (message) =>
		has(message)
			? {
					title: "API sends Ada's photos",
					text: "The album of ada. The API has taken a program for her.",
					why: "There is one claim for two kinds of names, and one list of albums for both.",
					specs: ["RFC 9700 §4.15", "RFC 9068 §5"],
				}
			: {
					title: "API answers with an empty album",
					text: "Nobody by the name in sub has put photos here.",
					why: "The name in sub is no person's, so no person's photos are behind it.",
					specs: ["RFC 9700 §4.15.1", "RFC 9068 §2.2"],
				},
	"call.response.refused": (...moment) => ({
		...usual("api.response.refused", ...moment),
		title: "Attacker gets no photos",
		text: [
			when(
				refused(OWN, "call.checks"),
				"403, with a code of this API's own. It does not say what would help: no other token of this client would.",
			),
			when(sent("www-authenticate"), "WWW-Authenticate says what is wrong."),
			"No photos come.",
		],
		why: [
			when(
				refused(OWN, "call.checks"),
				"The token is good, and so is its scope. A client has no business with the album of a person.",
			),
			"Only a call that the API can accept is served.",
		],
		specs: ["RFC 9110 §15.5.4", "RFC 6750 §3"],
	}),
};
