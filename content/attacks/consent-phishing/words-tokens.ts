/** Words for what the attacker's client does with its code, and with the grant. */
import { noToken } from "@/content/moves/words-own-request";
import type { Words } from "@/lib/flow/define";
import { refused, sent, spent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const redeemWords: Readonly<Record<string, Words>> = {
	"redeem.request": {
		title: "The attacker's client asks for a token",
		text: [when(sent("code"), "With its own code, as any client does."), "There is no code in the request."],
		why: "The code was issued to this client. It has not stolen it.",
		specs: ["OAuth 2.1 §4.1.3"],
		specs20: ["RFC 6749 §4.1.3"],
	},
	"redeem.checks": {
		title: "Server finds nothing wrong",
		text: "The code belongs to this client.",
		label: "Check the code",
		headline: "token.code-of-this-client",
		why: "All that these checks protect is the way from the server to the right client. This is the client that Ada has allowed.",
		mistake: "Looking for the check that fails. None does.",
		specs: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §7.9"],
	},
	"redeem.response": {
		title: "Server issues tokens to the attacker's client",
		text: "An access token, and a refresh token for later.",
		why: "The grant is Ada's, and it lives on without her.",
		specs: ["OAuth 2.1 §3.2.3", "OAuth 2.1 §7.9"],
		specs20: ["RFC 6749 §5.1"],
	},
	...noToken("The attacker's client has to keep to the rules like any other.", "The attacker's client"),
};

export const lootWords: Readonly<Record<string, Words>> = {
	"loot.checks": {
		title: "API checks the token",
		text: "The token is genuine, and it was issued to the one who sends it.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "An API judges a token. Whether its client deserves the access was decided on the consent page.",
		mistake:
			"Expecting audience, scope or a bound key to help. The attacker asked for just this token, with whatever it takes.",
		specs: ["RFC 9068 §4", "OAuth 2.1 §7.9"],
	},
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: "The attacker has what it came for. To the API this is an ordinary call.",
		why: "The token names a client and a user who consented. Both are true.",
		specs: ["RFC 6750 §1.2", "OAuth 2.1 §7.9"],
	},
};

export const keepWords: Readonly<Record<string, Words>> = {
	"review.work": {
		title: "Ada looks at who has access, and ends it",
		text: "She finds one in the server's list that she does not want, and ends its grant.",
		label: "End the grant",
		why: "Whoever was deceived once need not be deceived for long. It does not bring back what was read before.",
		mistake: "Keeping the list where nobody finds it.",
		specs: ["OAuth 2.1 §7.9", "RFC 7009 §2.1"],
		modelled: "The page with the list, and her click. What becomes of the tokens is real.",
	},
	"renew.request": {
		title: "The attacker's client comes back",
		text: [
			when(sent("refresh_token"), "An hour later it sends its refresh token, for a new access token."),
			"An hour later it asks for a new access token, without a refresh token.",
		],
		why: "Nobody has to be there for it. A grant is for as long as it lasts.",
		specs: ["OAuth 2.1 §4.3.1"],
		specs20: ["RFC 6749 §6"],
	},
	"renew.checks": {
		title: "Server checks the refresh token",
		text: "It is this client's, and its grant is active.",
		label: "Check the refresh token",
		headline: "refresh.grant-active",
		why: "Nobody has ended the grant, so it goes on.",
		specs: ["OAuth 2.1 §4.3.1"],
		specs20: ["RFC 6749 §6"],
	},
	"renew.checks.refused": {
		title: "Server refuses the refresh token",
		text: "A check says no, and the list ends there.",
		label: "Check the refresh token",
		why: [
			when(
				[refused("refresh.grant-active"), spent("refresh_token")],
				"Ada has ended the grant, and all that came from it.",
			),
			"A refresh token is good for its own client, while its grant lives.",
		],
		specs: ["OAuth 2.1 §4.3.1", "OAuth 2.1 §7.9"],
		specs20: ["RFC 6749 §6", "RFC 7009 §2.1"],
	},
	"renew.response": {
		title: "Server issues a new access token",
		text: "The attacker's client goes on, and Ada sees nothing of it.",
		why: "The first access token is over by now. The grant is not.",
		specs: ["OAuth 2.1 §4.3.2"],
		specs20: ["RFC 6749 §6"],
	},
	"renew.response.refused": {
		title: "The attacker's client gets no new token",
		text: "What is left is the first access token. It is an hour old.",
		why: "An API that looks at the time refuses it by itself. Short access tokens make the end of a grant felt soon, also where an API asks nobody.",
		specs: ["OAuth 2.1 §4.3.2", "OAuth 2.1 §7.9"],
		specs20: ["RFC 6749 §6", "RFC 7009 §2.1"],
	},
};
