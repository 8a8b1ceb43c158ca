/** Words for tokens that the attacker is issued itself. */
import { callRefused, nothingServed } from "@/content/words/api-call";
import { questionsAsked } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { ran, refused, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const refreshWords: Readonly<Record<string, Words>> = {
	"refreshed.request": {
		title: "Attacker asks for an access token",
		text: [
			when(
				[sent("refresh_token"), sent("DPoP")],
				"With the page's refresh token, and with a proof by a key of its own: it has no other.",
			),
			when(sent("refresh_token"), "With the page's refresh token. A public client has nothing else to send."),
			"There is no refresh token in the request.",
		],
		why: "This goes on without the page and without Ada, for as long as the refresh token works.",
		mistake: "Shortening the life of access tokens, and leaving a refresh token beside them in the same store.",
		specs: ["RFC 10017 §5.2.1", "OAuth 2.1 §4.3.1"],
	},
	"refreshed.checks": {
		title: "Server checks the refresh token",
		text: [
			when(ran("refresh.token-unused"), "It is genuine, of this client, and nobody has used it before."),
			"It is genuine, and of this client.",
		],
		label: "Check the refresh token",
		headline: "refresh.token-known",
		why: "Rotation shows that a token was copied when both copies have been used. The attacker can wait until the page is closed, so that there is no second use.",
		specs: ["RFC 10017 §5.1.2", "OAuth 2.1 §4.3.1"],
	},
	"refreshed.checks.refused": {
		title: "Server refuses the refresh token",
		text: [
			when(refused("refresh.key-bound"), "It is bound to the key of the page, and the proof is by another one."),
			"A check says no, and the list ends there.",
		],
		label: "Check the refresh token",
		why: [
			when(
				refused("refresh.key-bound"),
				"The server binds the refresh tokens of public clients to the key of the first proof. The browser keeps that key from being copied.",
			),
			"The list names the first thing that was wrong.",
		],
		specs: ["RFC 9449 §5", "RFC 10017 §6.3.2.3"],
	},
	"refreshed.response": {
		title: "Server issues an access token",
		text: "The attacker now has one of its own, and can have the next when it is over.",
		why: "For the server this was a refresh by the page.",
		specs: ["RFC 10017 §5.2.1"],
	},
	"refreshed.response.refused": {
		title: "The refresh token brings nothing",
		text: "The attacker gets no token for it.",
		why: "A failed try does not use the token up, so the page can go on.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
};

/** Words for the call with such a token. */
export const freshWords: Readonly<Record<string, Words>> = {
	"fresh.request": {
		title: "Attacker calls the API",
		text: [
			when(
				[sent("authorization"), sent("DPoP")],
				"With the token that it was issued, and a proof by its own key, to which that is bound.",
			),
			when(sent("authorization"), "With the token that it was issued, from its own machine."),
			"The call goes out without a token.",
		],
		why: "The page may be closed by now, and the computer switched off.",
		specs: ["RFC 10017 §5.2.2"],
	},
	"fresh.checks": (message) => ({
		title: "API checks the token",
		text: [
			when(
				ran("dpop.key-bound"),
				"It is genuine, and the proof is by the key that it names. That key is the attacker's.",
			),
			"It is genuine. The server has issued it for this client and for Ada.",
		],
		label: "Check the token",
		headline: "api.signature-valid",
		why: questionsAsked(message),
		mistake: [
			when(
				ran("dpop.key-bound"),
				"Expecting a binding to say whose key it is. It says that it is the key of whoever asked.",
			),
		],
		specs: ["RFC 9068 §4", "RFC 10017 §5.2.2"],
	}),
	"fresh.checks.refused": callRefused,
	"fresh.response": {
		title: "Attacker reads Ada's photos",
		text: "The attacker has what it came for.",
		why: "To the API this is an ordinary call.",
		specs: ["RFC 10017 §5.2.2"],
	},
	"fresh.response.refused": { ...nothingServed, title: "Attacker reads nothing" },
};
