import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import { asksForConsent, signInPage } from "@/content/words/server-pages";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, notSent, ran, refused, sent, sentAs, set, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { album } from "./words-album";
import { forged, refusedFor } from "./words-forged";
import { MALLORY } from "./world";

const honest: Readonly<Record<string, Words>> = { ...codeFront, ...codeBack };

const only = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, honest[key] as Words]));

const isMallorys = (message: Message): boolean =>
	"from" in message && (message.from === MALLORY.user || message.to === MALLORY.user);

/** Words for a hop of Mallory's browser; the usual ones where it is Ada's. */
const ofMallory =
	(key: string, note: HopWords): Words =>
	(message, ...moment) =>
		isMallorys(message) ? note : usualWords(honest)(key, message, ...moment);

/** Mallory's server has one page; a learner can have Ada ask for another. */
const hasPage = (message: Message): boolean => message.kind === "response" && message.response.status === 200;

const noCode: HopWords = {
	title: "Server answers Mallory with an error",
	text: "There is no code that she could plant.",
	why: "Only a request that the server accepts, and that somebody agrees to, gives a code.",
	specs: ["OAuth 2.1 §4.1.2.1"],
};

const elsewhere: HopWords = {
	title: "Ada is somewhere else",
	text: "This is not Mallory's page, so there is no link to follow.",
	why: "The attack needs Ada's browser. Where it does not come, nothing happens.",
	specs: ["RFC 9700 §4.7"],
	astray: true,
};

/** What is told differently when the one who signs in is not the one who carries the answer. */
export const messages: Readonly<Record<string, Words>> = {
	...only(
		"prepare.work",
		"connect.response",
		"connect.response.refused",
		"authorize.checks",
		"authorize.checks.refused",
		"callback.request",
		"callback.checks",
		"callback.checks.refused",
		"callback.response",
		"callback.response.refused",
		"token.request",
		"token.response",
		"token.response.refused",
		"api.request",
		"api.response",
		"api.response.refused",
	),
	...forged,
	"connect.request": ofMallory("connect.request", {
		title: "Mallory asks the client to begin",
		text: "A click in the client's own page, in her own browser. She is a user like any other.",
		why: "Nothing has to be stolen for this attack. Whoever can sign in at the server can get a code for the client.",
		specs: ["RFC 9700 §4.7", "OAuth 2.1 §4.1"],
	}),
	"authorize.request": ofMallory("authorize.request", {
		title: "Mallory's browser brings the request",
		text: [
			when(
				[sent("code_challenge", "connect.response"), notSent("code_challenge")],
				"The request that the client wrote for her session, without its challenge: Mallory has taken that out.",
			),
			when(sent("code_challenge"), "The request that the client wrote for her session, with the challenge in it."),
			when(sent("nonce"), "The request that the client wrote for her session, with the nonce of that session in it."),
			"The request that the client wrote for her session.",
		],
		why: [
			when(
				[sent("code_challenge", "connect.response"), notSent("code_challenge")],
				"It is her browser, so she can change what it sends. A server that accepts requests without a challenge now makes a code that no verifier is bound to.",
			),
			when(
				[sent("nonce"), notSent("code_challenge")],
				"She could change it: it is her browser. To take the nonce out would not help her: a client that has sent one expects it back.",
			),
			inGeneral(
				"She could change it: it is her browser. Where a server accepts requests without a challenge, she could leave one out.",
			),
		],
		mistake: "Relying on PKCE against CSRF without making sure that the server insists on it.",
		specs: ["OAuth 2.1 §4.1.1", "RFC 9700 §4.8"],
	}),
	"authorize.response": (message) =>
		asksForConsent(message)
			? {
					title: "Server asks for consent",
					text: isMallorys(message)
						? "It names the client and what the client may do. Mallory is signed in as herself."
						: "It names the client and what the client may do. Ada is signed in as herself.",
					why: "The answer will stand for the account that is signed in here, in this browser. Nothing in it will tell the client which one that is.",
					specs: ["OAuth 2.1 §3.1", "OAuth 2.1 §1.4.1"],
					modelled: "Both have signed in at the server before the first hop, so no password is typed in this lesson.",
				}
			: signInPage,
	"authorize.response.refused": ofMallory("authorize.response.refused", noCode),
	"decide.request": ofMallory("decide.request", {
		title: [when(sentAs("decision", "allow"), "Mallory agrees"), "Mallory does not agree"],
		text: [
			when(sentAs("decision", "allow"), "She lets the client see her own photos."),
			"She does not let the client see her photos, so there will be no code.",
		],
		why: [
			when(sentAs("decision", "allow"), "Her consent is genuine: it is her browser, and her own account."),
			"The attack begins with a consent of hers. Without one, she has nothing to plant.",
		],
		specs: ["OAuth 2.1 §4.1.1"],
	}),
	"decide.response": ofMallory("decide.response", {
		title: "Server sends the code to Mallory's browser",
		text: "The redirect leads to the client, but her browser does not follow it. So the code stays unused.",
		why: "A browser belongs to the one who sits before it. Nobody can make Mallory's follow a redirect that she wants to keep.",
		mistake: "Believing that whoever comes to the callback has just been at the server.",
		specs: ["RFC 6749 §10.12", "RFC 9700 §4.7"],
	}),
	"decide.response.refused": ofMallory("decide.response.refused", noCode),
	"lure.request": (message) =>
		isMallorys(message)
			? {
					title: "Ada opens Mallory's page",
					text: "A link in a mail, an advertisement, a comment: any page will do.",
					why: "Her request at Photo Print still waits in another tab. Had she made none, Mallory's page could have made one for her: the address that begins is a link, too.",
					specs: ["RFC 9700 §4.7", "RFC 9700 §4.8.1"],
					modelled:
						"Ada's two tabs share one window here. The client's cookie for her waiting request is in her browser.",
				}
			: elsewhere,
	"lure.response": (message) =>
		isMallorys(message) && hasPage(message)
			? {
					title: "The page has a link to the callback",
					text: "The URL that Mallory kept, with her code in it. Nothing else on the page matters.",
					why: "Any site may link to any address. The page needs no script, and it could go there by itself.",
					mistake: "Taking a GET for harmless because it only follows a link. This one ties a session to an account.",
					specs: ["RFC 6749 §10.12", "RFC 9700 §4.7"],
				}
			: elsewhere,
	"planted.request": {
		title: [when([sent("code"), holds("client", "code")], "Client redeems Mallory's code"), "Client asks for a token"],
		text: [
			when(
				[sent("code"), sent("code_verifier")],
				"It sends the code, and the verifier of the transaction that it has found for this answer.",
			),
			when(sent("code"), "It sends the code. There is nothing in the request that says whose session this is."),
			"It sends no code.",
		],
		why: [
			when(
				sent("code_verifier"),
				"The verifier was kept with a browser session. Whose it is decides what the server will find.",
			),
			"To the server this is an ordinary request of a client that it knows.",
		],
		specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.7"],
	},
	"planted.checks": (message) => ({
		title: "Server finds nothing wrong",
		text: [
			when(
				[ran("token.verifier-fits"), ran("callback.state-matches", "forged.checks"), set("state", "unbound")],
				"The verifier fits: the client took it from Mallory's transaction, which her own state had named.",
			),
			when(
				[skipped("token.verifier-fits"), sent("code_verifier")],
				"The code exists, is fresh, and belongs to this client. A verifier came as well, and no challenge was stored to compare it with.",
			),
			"The code exists, is fresh, and belongs to this client.",
		],
		label: "Code is valid",
		headline: hasRun(message, "token.verifier-fits") ? "token.verifier-fits" : "token.code-of-this-client",
		why: [
			when(
				[skipped("token.verifier-fits"), sent("code_verifier")],
				"Mallory's request had no challenge, so her code is bound to nothing. The server ignores a verifier that it did not expect.",
			),
			"Client and code are the right ones. Which browser brought the code, only the client can know.",
		],
		mistake: "Expecting client authentication to help: it is the real client that asks.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.7.1"],
	}),
	"planted.checks.refused": refusedFor(
		{
			"token.verifier-fits": {
				title: "Server refuses the planted code",
				text: [
					when(
						[refused("token.verifier-fits"), sent("code_verifier")],
						"The verifier that came does not go with Mallory's code.",
					),
					"No verifier came, and Mallory's code is bound to one.",
				],
				label: "Check code and verifier",
				headline: "token.verifier-fits",
				why: "PKCE ties a code to the session that asked for it. It was made against stolen codes, and it works against planted ones.",
				specs: ["RFC 7636 §4.6", "RFC 9700 §4.7.1", "OAuth 2.1 §2.3.3"],
			},
			"token.verifier-expected": {
				title: "Server refuses the planted code",
				text: when(
					[sent("code_verifier"), refused("token.verifier-expected")],
					"A verifier came, and the request for this code had no challenge.",
				),
				label: "Check code and verifier",
				headline: "token.verifier-expected",
				why: "The client always sends a challenge, so somebody has taken it out. Without this check the verifier would be ignored.",
				specs: ["RFC 9700 §4.8.2", "OAuth 2.1 §3.2.4"],
			},
		},
		"token.checks.refused",
	),
	"planted.response": {
		title: "Server issues a token for Mallory's account",
		text: "The client holds it in Ada's session. Nothing looked wrong to anybody.",
		why: "The server did what it should: Mallory had agreed, and the client asked.",
		specs: ["OAuth 2.1 §3.2.3"],
	},
	"planted.response.refused": {
		title: "Server answers with an error",
		text: [
			when(lacks("client", "access_token"), "The client holds no token, so Ada's session is tied to nobody."),
			"The client gets no token, so Ada's session is tied to nobody.",
		],
		why: "The client learns of it in time: before it showed or stored anything.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	...album,
};
