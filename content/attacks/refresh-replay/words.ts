import { called, nothingServed } from "@/content/words/api-call";
import { codeBack } from "@/content/words/code-back";
import { refreshWords } from "@/content/words/refresh";
import type { Words } from "@/lib/flow/define";
import { refused, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { BOUND, boundWords, KEY, PROOF, shownWith } from "./words-bound";
import { secondRound } from "./words-later";
import { theftWords } from "./words-theft";

/** The attacker has sent its copy, once or twice. Keys of messages. */
const ATTACKER_CAME = sent("refresh_token", "theft.request");
const ATTACKER_CAME_AGAIN = sent("refresh_token", "again.request");

const own = refreshWords("refresh", {
	title: "The client refreshes",
	text: [
		when(
			[sent("refresh_token"), ATTACKER_CAME_AGAIN],
			"Ada opens the client again, and it sends the refresh token that it has kept.",
		),
		when(
			[sent("refresh_token"), ATTACKER_CAME],
			"The access token is over, so the client sends the refresh token that it has kept.",
		),
		"The access token is over, so the client comes for a new one.",
	],
	why: [
		when(
			[refused(KEY, "theft.checks"), sent("DPoP")],
			"The attacker's try has failed for want of the key, and has changed nothing. The client signs with its own key, as at every refresh.",
		),
		when(
			[refused("dpop.sent", "theft.checks"), sent("DPoP")],
			"The attacker's try has failed for want of a proof, and has changed nothing. The client sends one, as at every refresh.",
		),
		when(
			ATTACKER_CAME,
			"The client has the token that the attacker has copied. What happens now depends on what the server remembers of it.",
		),
		when(
			[...BOUND, sent("DPoP")],
			"Nobody has told the client of the copy. As at every refresh, it proves that it has the key to which the token is bound.",
		),
		"Nobody has told the client of the copy. Nothing in this request is different because of it.",
	],
	mistake:
		"Refreshing in two tabs at once with the same token. Where tokens rotate, the second one looks like a thief.",
	specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
});

const { "token.request": redeem, "token.response.refused": redeemRefused } = codeBack;

const signedInAgain: Readonly<Record<string, Words>> = {
	...boundWords(
		"renew",
		refreshWords("renew", {
			title: "The client refreshes again",
			text: [
				when(
					[sent("refresh_token"), sent("refresh_token", "refresh.response")],
					"With the refresh token that it got five minutes ago.",
				),
				when(sent("refresh_token"), "With the refresh token that it has kept."),
				"It sends no refresh token.",
			],
			why: [
				when(
					refused(KEY, "theft.checks"),
					"The attacker's try has failed for want of the key. The server concludes nothing from it, so the client's token still counts.",
				),
				when(
					refused("dpop.sent", "theft.checks"),
					"The attacker's try has failed for want of a proof. The server concludes nothing from it, so the client's token still counts.",
				),
				"The client has done everything right. Whether its token still counts depends on what the server concluded from the attacker's request.",
			],
			specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
		}),
	),
	"signin.work": {
		title: "Ada signs in again",
		text: "The client sends Ada to the server as on the first day. A new code comes back.",
		label: "Ada signs in again",
		why: [
			when(
				BOUND,
				"Ada signs in for her client, and for nobody else. A new sign-in begins a new family of refresh tokens, which is bound to the key that the client has.",
			),
			"Only Ada can tell client and thief apart: she signs in for the one and not for the other. A new sign-in begins a new family of refresh tokens.",
		],
		mistake: "Showing an error instead of the sign-in. After invalid_grant, that is the way on.",
		specs: ["RFC 9700 §4.14.2", "OAuth 2.1 §4.3.1"],
		modelled: "The whole sign-in is played by the same parties. Only its end is shown.",
	},
	"token.request": redeem as Words,
	"token.response": {
		title: "Server issues new tokens",
		text: "An access token, and the first refresh token of a new family.",
		why: "The new grant has nothing to do with the old one. Whoever holds a token of the old family cannot use it here.",
		specs: ["OAuth 2.1 §3.2.3", "OAuth 2.1 §4.3"],
	},
	"token.response.refused": redeemRefused as Words,
};

/** Words for every hop. */
export const messages: Readonly<Record<string, Words>> = {
	"copy.work": {
		title: "The attacker copies a refresh token",
		text: "From a backup of the client's storage that was not encrypted. The access token is over by now.",
		label: "Copy the refresh token",
		why: "Refresh tokens live for hours or months, so an old copy may still work. They have to be kept as safe as a password.",
		mistake: "Protecting a database, and not its backups.",
		specs: ["RFC 6749 §10.4", "RFC 9700 §4.14"],
		modelled: [
			when(
				PROOF,
				"How the copy was made is modelled. The backup holds the refresh token and no other value. The client's private key cannot be exported, so it is in no backup.",
			),
			"How the copy was made is modelled. The backup holds the refresh token and no other value.",
		],
	},
	...theftWords,
	...boundWords("refresh", own),
	"api.request": shownWith({
		title: "The client calls the API",
		text: called("With its new access token."),
		why: "To the API this is a call like any other. Nothing in it shows whether there is a second holder.",
		specs: ["RFC 6750 §2.1"],
	}),
	"api.response": {
		title: "Ada has her photos",
		text: "Her client works.",
		why: "A defence counts only if the people that it is for still get through.",
		specs: ["RFC 9068 §4"],
	},
	"api.response.refused": {
		...nothingServed,
		title: "The client gets no photos",
	},
	...secondRound,
	...signedInAgain,
};
