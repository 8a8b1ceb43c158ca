import { codeBack } from "@/content/words/code-back";
import { brings, refreshWords } from "@/content/words/refresh";
import type { Words } from "@/lib/flow/define";
import { ran } from "@/lib/flow/labels";
import { usualWords } from "@/lib/flow/tell";
import type { LevelOf } from "@/lib/vocabulary/controls";
import type { Message } from "@/lib/vocabulary/message";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";

const refusedBy = (message: Message) =>
	message.kind === "checks" || message.kind === "response" ? message.refusal?.check : undefined;
const rotates = (settings: Settings) => levelOf(settings, "refresh") !== "static";
const inOrder = (settings: Settings, order: LevelOf<"order">) => levelOf(settings, "order") === order;

const theft = refreshWords("theft", (_, settings) => ({
	title: "The attacker refreshes",
	text: inOrder(settings, "client-first")
		? "With the copied refresh token, after the client has used it."
		: "With the copied refresh token, before the client uses it.",
	why: "The refresh of a public client is made of the refresh token and a public client_id. The attacker has both, so it is as good as the client's own.",
	mistake: "Believing that only the client can reach the token endpoint.",
	specs: ["RFC 9700 §4.14", "RFC 6749 §10.4"],
}));

const theftWords: Readonly<Record<string, Words>> = {
	...theft,
	"theft.checks": (message, settings, scene) => ({
		...usualWords(theft)("theft.checks", message, settings, scene),
		title: "Server finds nothing wrong",
		why: ran(message, "refresh.token-unused")
			? "Nobody has used this token before, so it looks like the client's own. Rotation cannot stop the one who comes first."
			: "The same refresh token is good for every refresh. The server would not notice a copy of it.",
	}),
	"theft.checks.refused": (message, settings, scene) =>
		refusedBy(message) === "token.client-authenticates"
			? {
					title: "Server refuses the copied token",
					text: "The client is registered with a credential of its own, and none came.",
					label: "Check the client",
					why: "A confidential client authenticates at every refresh. So its refresh token alone is worth nothing, and this try has not used it up.",
					mistake: "Keeping the credential in the same place as the refresh tokens.",
					specs: ["OAuth 2.1 §4.3.1", "RFC 6749 §10.4"],
				}
			: usualWords(theft)("theft.checks.refused", message, settings, scene),
	"theft.response": (message, settings) => ({
		title: "The copied token is accepted",
		text: brings(message, "refresh_token")
			? "The attacker now holds an access token, and the newest refresh token."
			: "The attacker now holds an access token. Its copy goes on working, beside the client's.",
		why:
			brings(message, "refresh_token") && !inOrder(settings, "client-first")
				? "The refresh token that the client still holds is spent. The client does not know it yet."
				: "For the server this was an ordinary refresh. Nothing changes for the client, so nobody notices.",
		specs: ["RFC 9700 §4.14", "OAuth 2.1 §4.3.1"],
	}),
	"theft.response.refused": {
		title: "The attacker gets no token",
		text: "The copy was of no use.",
		why: "An error says nothing that the attacker could use. What the server concludes from it is another matter.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"loot.request": {
		title: "The attacker calls the API",
		text: "The same call as the client would make.",
		why: "A bearer token works for whoever has it.",
		specs: ["RFC 6750 §1.2", "OAuth 2.1 §1.4.2"],
	},
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: "For as long as this access token lives. The attacker wants more than that.",
		why: "The token was properly issued, to the wrong party. The API cannot tell.",
		specs: ["RFC 6750 §1.2", "RFC 9700 §4.10"],
	},
	"loot.response.refused": {
		title: "API refuses the attacker's call",
		text: "The API answers with a challenge.",
		why: "The call did not carry a token that is valid here. The refresh token of the attacker may still work.",
		specs: ["RFC 6750 §3.1"],
	},
};

const own = refreshWords("refresh", (_, settings) => {
	const shared = {
		title: "The client refreshes",
		mistake: "Refreshing in two tabs at once with the same token. The second one looks like a thief.",
		specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
	} as const;
	if (inOrder(settings, "client-first"))
		return {
			...shared,
			text: "The access token is over, so the client sends its refresh token. It comes before the attacker.",
			why: "The client does not know of the copy. Nothing in this request is different because of it.",
		};
	return {
		...shared,
		text: inOrder(settings, "client-late")
			? "Ada opens the client again, and it sends the refresh token that it has kept."
			: "The access token is over, so the client sends the refresh token that it has kept.",
		why: "It is the same token that the attacker has. What happens now depends on what the server remembers of it.",
	};
});

const secondRound: Readonly<Record<string, Words>> = {
	"still.request": {
		title: "The attacker calls the API again",
		text: "With the access token that it got before the client was refused.",
		why: "The authorization server may have revoked the grant. The API has not heard of it.",
		specs: ["RFC 9068 §4", "RFC 7009 §3"],
	},
	"still.response": (_, settings) => ({
		title: "API still serves the attacker",
		text:
			levelOf(settings, "exp") === "on"
				? "The token is signed, so it works until it expires, whatever was revoked."
				: "The token is signed, so it works here, whatever was revoked. This API does not look at exp either.",
		why: "An API that judges signed tokens by itself does not learn that a grant has ended. A short lifetime keeps that window small. An API that asks the server at each call can close it.",
		mistake: "Believing that revoking a grant stops every token at once.",
		specs: ["RFC 7009 §3", "RFC 9068 §4"],
	}),
	"still.response.refused": {
		title: "API refuses the attacker's call",
		text: "The API answers with a challenge.",
		why: "The call did not carry a token that is valid here.",
		specs: ["RFC 6750 §3.1"],
	},
	"wait.work": {
		title: "Five minutes pass",
		text: "Every access token that was issued so far was made for five minutes.",
		label: "Five minutes pass",
		why: "From here on, only somebody who can refresh has a token whose time is not over.",
		specs: ["RFC 6749 §1.5", "OAuth 2.1 §7.1.2"],
		modelled: "The clock is moved on. Nobody has to wait.",
	},
	...refreshWords("again", (_, settings) => ({
		title: "The attacker refreshes again",
		text: rotates(settings) ? "With the newest refresh token that it has." : "With the same copy as before.",
		why: "The one access token was worth five minutes. Lasting access is what the refresh token was stolen for.",
		specs: ["RFC 9700 §4.14", "OAuth 2.1 §4.3.1"],
	})),
	"again.response": (message) => ({
		title: "The attacker gets another access token",
		text: "It can go on like this until the refresh token expires.",
		why: brings(message, "refresh_token")
			? "To the server the attacker is the client: it has the newest refresh token, and nobody was found out."
			: "Nothing about the copy has changed, and nothing is compared that could show that there are two.",
		specs: ["RFC 9700 §4.14", "OAuth 2.1 §4.3.3"],
	}),
	"again.response.refused": {
		title: "The attacker gets no new token",
		text: "Its refresh token does not work any more.",
		why: "All refresh tokens of one grant end together, whoever holds them. What is left to the attacker is an access token that was made for five minutes.",
		specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
	},
	"late.request": {
		title: "The attacker calls the API once more",
		text: "With the newest access token that it has.",
		why: "This call decides: the first access token that it got is over by now.",
		specs: ["RFC 6750 §2.1", "RFC 9068 §4"],
	},
	"late.response": (_, settings) =>
		levelOf(settings, "exp") === "on"
			? {
					title: "The attacker reads on",
					text: "With a fresh access token, long after the copy was made.",
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
		text: "The API answers with a challenge.",
		why: "Without a refresh token that works, five minutes were all that the attacker got.",
		specs: ["RFC 9068 §4", "RFC 6750 §3.1"],
	},
};

const { "token.request": redeem, "token.response.refused": redeemRefused } = codeBack;

const signedInAgain: Readonly<Record<string, Words>> = {
	...refreshWords("renew", {
		title: "The client refreshes again",
		text: "With the refresh token that it got five minutes ago.",
		why: "The client has done everything right. Whether its token still counts depends on what the server concluded from the attacker's request.",
		specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
	}),
	"signin.work": {
		title: "Ada signs in again",
		text: "The client cannot refresh, so it sends Ada to the server as on the first day. A new code comes back.",
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
		why: "Refresh tokens live for hours or months, so an old copy still works. They have to be kept as safe as a password.",
		mistake: "Protecting a database, and not its backups.",
		specs: ["RFC 6749 §10.4", "RFC 9700 §4.14"],
		modelled: "How the copy was made is modelled. The backup holds the refresh token and no other value.",
	},
	...theftWords,
	...own,
	"api.request": {
		title: "The client calls the API",
		text: "With its new access token.",
		why: "To the API this is a call like any other. It cannot see whether there is a second holder.",
		specs: ["RFC 6750 §2.1"],
	},
	"api.response": {
		title: "Ada has her photos",
		text: "Her client works.",
		why: "A defence counts only if the people that it is for still get through.",
		specs: ["RFC 9068 §4"],
	},
	"api.response.refused": {
		title: "API refuses the client's call",
		text: "The API answers with a challenge.",
		why: "The call did not carry a token that is valid here.",
		specs: ["RFC 6750 §3.1"],
	},
	...secondRound,
	...signedInAgain,
};
