import { called, nothingServed } from "@/content/words/api-call";
import { refreshWords } from "@/content/words/refresh";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import { ran, refused, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** Words for what happens after the client has come, and five minutes later. */
export const secondRound: Readonly<Record<string, Words>> = {
	"still.request": {
		title: "The attacker calls the API again",
		text: called("With the access token that it got before the client was refused."),
		why: "The authorization server may have revoked the grant. The API has not heard of it.",
		specs: ["RFC 9068 §4", "RFC 7009 §3"],
	},
	"still.response": {
		title: "API still serves the attacker",
		text: [
			when(
				ran("api.not-expired"),
				"The API asks nobody about a signed token. It works until it expires, even after a revocation.",
			),
			"The API asks nobody about a signed token. It works even after a revocation, and this API does not look at exp either.",
		],
		why: "An API that judges signed tokens by itself does not learn that a grant has ended. A short lifetime keeps that window small. An API that asks the server at each call can close it.",
		mistake: "Believing that revoking a grant stops every token at once.",
		specs: ["RFC 7009 §3", "RFC 9068 §4"],
	},
	"still.response.refused": {
		...nothingServed,
		title: "The attacker reads nothing",
	},
	"wait.work": {
		title: "Five minutes pass",
		text: "Every access token that was issued so far was made for five minutes.",
		label: "Five minutes pass",
		why: "From here on, only somebody who can refresh has a token whose time is not over.",
		specs: ["RFC 6749 §1.5", "OAuth 2.1 §7.1.3"],
		modelled: "The clock is moved on. Nobody has to wait.",
	},
	...refreshWords("again", {
		title: "The attacker refreshes again",
		text: [
			when(
				[sent("refresh_token"), sent("refresh_token", "theft.response")],
				"With the newest refresh token that it has.",
			),
			when(sent("refresh_token"), "With the copy that it has."),
			"It sends no refresh token.",
		],
		why: "The one access token was made for five minutes. Lasting access is what the refresh token was stolen for.",
		specs: ["RFC 9700 §4.14", "OAuth 2.1 §4.3.1"],
	}),
	"again.response": {
		title: "The attacker gets another access token",
		text: [
			when(
				[set("refresh", "rotate+detect"), ran("refresh.token-unused")],
				"It can go on like this until the refresh token expires, or until the client sends the one that was replaced.",
			),
			"It can go on like this until the refresh token expires.",
		],
		why: [
			when(
				sent("refresh_token"),
				"To the server the attacker is the client: it has the newest refresh token, and nobody was found out.",
			),
			"Nothing about the copy has changed, and nothing is compared that could show that there are two.",
		],
		specs: ["RFC 9700 §4.14", "OAuth 2.1 §4.3.3"],
	},
	"again.response.refused": {
		title: "The attacker gets no new token",
		text: [
			when(
				[refused("refresh.grant-active")],
				"Its refresh token does not work any more: the grant behind it has ended.",
			),
			"What it sent brings no token.",
		],
		why: [
			when(
				refused("refresh.grant-active"),
				"All refresh tokens of one grant end together, whoever holds them. What is left to the attacker is an access token that was made for five minutes.",
			),
			"The access token that the attacker has was made for five minutes.",
		],
		specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
	},
	"late.request": {
		title: "The attacker calls the API once more",
		text: called("With the newest access token that it has."),
		why: "This call decides: the time of the first access token that it got is over by now.",
		specs: ["RFC 6750 §2.1", "RFC 9068 §4"],
	},
	"late.response": (message) =>
		hasRun(message, "api.not-expired")
			? {
					title: "The attacker reads on",
					text: "With an access token whose time is not over. That of its first one is.",
					why: "As long as it can refresh, the expiry of access tokens does not stop it.",
					specs: ["RFC 9700 §4.14", "RFC 9068 §4"],
				}
			: {
					title: "The attacker reads on",
					text: "The API does not compare exp with the clock, so any token that it ever got will do.",
					why: "Ending the refresh tokens is of use only where access tokens end, too.",
					mistake: "Checking the signature of a token, and not its claims.",
					specs: ["RFC 9068 §4", "RFC 7519 §4.1.4"],
				},
	"late.response.refused": {
		title: "The attacker reads no more",
		text: nothingServed.text,
		why: [
			when(refused("api.not-expired"), "Without a new access token, five minutes were all that the attacker got."),
			...nothingServed.why,
		],
		specs: ["RFC 9068 §4", "RFC 6750 §3.1"],
	},
};
