import { called, nothingServed } from "@/content/words/api-call";
import { codeBack } from "@/content/words/code-back";
import { refreshWords } from "@/content/words/refresh";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Message } from "@/lib/vocabulary/message";
import { notSent, ran, sent, set, spent, unspent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { secondRound } from "./words-later";

const refusedBy = (message: Message) =>
	message.kind === "checks" || message.kind === "response" ? message.refusal?.check : undefined;

/** The client has refreshed with its token by now; the attacker has sent its copy, once or twice. Keys of messages. */
const CLIENT_REFRESHED = sent("access_token", "refresh.response");
const CLIENT_NOT_YET = notSent("access_token", "refresh.response");
const ATTACKER_CAME = sent("refresh_token", "theft.request");
const ATTACKER_CAME_AGAIN = sent("refresh_token", "again.request");

const theft = refreshWords("theft", {
	title: "The attacker refreshes",
	text: [
		when([sent("refresh_token"), CLIENT_REFRESHED], "With the copied refresh token, after the client has used it."),
		when(sent("refresh_token"), "With the copied refresh token, before the client has got anything for it."),
		"It asks for a new token, and sends no refresh token.",
	],
	why: [
		when(
			set("clientType", "public"),
			"The refresh of a public client is made of the refresh token and a public client_id. The attacker has both.",
		),
		"The attacker has the refresh token and the client_id. What the client proves itself with was not in the backup.",
	],
	mistake: "Believing that only the client can reach the token endpoint.",
	specs: ["RFC 9700 §4.14", "RFC 6749 §10.4"],
});

const theftWords: Readonly<Record<string, Words>> = {
	...theft,
	"theft.checks": (message, settings, scene) => ({
		...usualWords(theft)("theft.checks", message, settings, scene),
		title: "Server finds nothing wrong",
		why: hasRun(message, "refresh.token-unused")
			? "Nobody has used this token before, so it looks like the client's own. Rotation cannot stop the one who comes first."
			: "The same refresh token is good for every refresh. The server would not notice a copy of it.",
	}),
	"theft.checks.refused": (message, settings, scene) =>
		refusedBy(message) === "token.client-authenticates"
			? {
					title: "Server refuses the copied token",
					text: "The client is registered with a credential of its own, and this request does not show it.",
					label: "Check the client",
					why: "A confidential client authenticates at every refresh. So its refresh token alone is worth nothing, and this try has not used it up.",
					mistake: "Keeping the credential in the same place as the refresh tokens.",
					specs: ["OAuth 2.1 §4.3.1", "RFC 6749 §10.4"],
				}
			: usualWords(theft)("theft.checks.refused", message, settings, scene),
	"theft.response": {
		title: "The copied token is accepted",
		text: [
			when(sent("refresh_token"), "The attacker now holds an access token, and the newest refresh token."),
			when(
				unspent("refresh_token"),
				"The attacker now holds an access token. Its copy goes on working, beside the client's.",
			),
			"The attacker now holds an access token.",
		],
		why: [
			when(
				[sent("refresh_token"), spent("refresh_token"), CLIENT_NOT_YET],
				"The refresh token that the client still holds is spent, and nobody has told the client.",
			),
			"For the server this was an ordinary refresh. Nothing changes for the client, so nobody notices.",
		],
		specs: ["RFC 9700 §4.14", "OAuth 2.1 §4.3.1"],
	},
	"theft.response.refused": {
		title: "The attacker gets no token",
		text: "The copy was of no use.",
		why: "An error says nothing that the attacker could use. What the server concludes from it is another matter.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"loot.request": {
		title: "The attacker calls the API",
		text: called("A call like the client's own."),
		why: "A bearer token works for whoever has it.",
		specs: ["RFC 6750 §1.2", "OAuth 2.1 §1.4.2"],
	},
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: [
			when(ran("api.not-expired"), "For as long as this access token lives. The attacker wants more than that."),
			"This API does not look at exp, so the token works on. At an API that does, the attacker needs the next token.",
		],
		why: "The token was properly issued, to the wrong party. The API cannot tell.",
		specs: ["RFC 6750 §1.2", "RFC 9700 §4.10"],
	},
	"loot.response.refused": {
		...nothingServed,
		title: "The attacker reads nothing",
	},
};

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
			ATTACKER_CAME,
			"The client has the token that the attacker has copied. What happens now depends on what the server remembers of it.",
		),
		"Nobody has told the client of the copy. Nothing in this request is different because of it.",
	],
	mistake:
		"Refreshing in two tabs at once with the same token. Where tokens rotate, the second one looks like a thief.",
	specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
});

const { "token.request": redeem, "token.response.refused": redeemRefused } = codeBack;

const signedInAgain: Readonly<Record<string, Words>> = {
	...refreshWords("renew", {
		title: "The client refreshes again",
		text: [
			when(
				[sent("refresh_token"), sent("refresh_token", "refresh.response")],
				"With the refresh token that it got five minutes ago.",
			),
			when(sent("refresh_token"), "With the refresh token that it has kept."),
			"It sends no refresh token.",
		],
		why: "The client has done everything right. Whether its token still counts depends on what the server concluded from the attacker's request.",
		specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
	}),
	"signin.work": {
		title: "Ada signs in again",
		text: "The client sends Ada to the server as on the first day. A new code comes back.",
		label: "Ada signs in again",
		why: "Only Ada can tell client and thief apart: she signs in for the one and not for the other. A new sign-in begins a new family of refresh tokens.",
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
		modelled: "How the copy was made is modelled. The backup holds the refresh token and no other value.",
	},
	...theftWords,
	...own,
	"api.request": {
		title: "The client calls the API",
		text: called("With its new access token."),
		why: "To the API this is a call like any other. Nothing in it shows whether there is a second holder.",
		specs: ["RFC 6750 §2.1"],
	},
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
