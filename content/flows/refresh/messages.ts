import { challenge, challenging } from "@/content/words/api-call";
import { codeBack } from "@/content/words/code-back";
import { refreshWords } from "@/content/words/refresh";
import type { Words } from "@/lib/flow/define";
import { header } from "@/lib/http/message";
import { REFRESH_TOKEN_LIFETIME } from "@/lib/parties/as/refresh-tokens";
import type { Message } from "@/lib/vocabulary/message";
import { lacks, ran, sent, set, skipped, travels } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** Words that every call to the API has, under another key. */
const asInCode = (key: string): Words => {
	const words = codeBack[key];
	if (!words) throw new Error(`No words for ${key}`);
	return words;
};

/** How long a family of refresh tokens lives. */
const HOURS = REFRESH_TOKEN_LIFETIME / 3600;

const EXPIRED = "api.not-expired";
const challenges = (message: Message, error: string) =>
	message.kind === "response" && header(message.response.headers, "www-authenticate")?.includes(`"${error}"`) === true;

/** The client holds more than one refresh token by now: the first one was replaced. */
const REPLACED = sent("refresh_token", "refresh.response");

const TWO_TABS =
	"Refreshing in two tabs at once with the same token. Where tokens rotate, the second one looks like a thief.";

/** Whether a call brings a token: a learner can take it away. */
const BRINGS_TOKEN = sent("authorization");
const NO_TOKEN = "No token stands in the Authorization header.";

const ahead: Words = (message) =>
	message.kind === "request" && message.original
		? {
				title: "Refresh request, changed on its way",
				text: "Not what the client would have sent.",
				why: [
					when(
						set("clientType", "confidential"),
						"Whoever copies the refresh token of a confidential client is to need its credentials as well.",
					),
					"Whoever copies the refresh token of a public client can send such a request from anywhere.",
				],
				mistake: TWO_TABS,
				specs: ["RFC 9700 §4.14", "OAuth 2.1 §4.3.1"],
				specs20: ["RFC 9700 §4.14", "RFC 6749 §10.4"],
			}
		: {
				title: "Client refreshes ahead of time",
				text: "Four minutes later, before its access token expires.",
				why: [
					when(
						REPLACED,
						"The client knows expires_in, so it need not wait for a refusal. Put the first refresh token into this request, and see what happens when one comes twice.",
					),
					"The client knows expires_in, so it need not wait for a refusal. It sends the same refresh token as before.",
				],
				mistake: TWO_TABS,
				specs: ["OAuth 2.1 §4.3.1", "OAuth 2.1 §3.2.3"],
				specs20: ["RFC 6749 §6", "RFC 6749 §5.1"],
			};

/** The first calls: two tokens, and a time at which one of them is over. */
const before: Readonly<Record<string, Words>> = {
	"token.request": asInCode("token.request"),
	"token.response": {
		title: [when(sent("refresh_token"), "Server issues two tokens"), "Server issues an access token"],
		text: [
			when(
				sent("refresh_token"),
				`An access token for the API, for five minutes, and a refresh token for the server, for ${HOURS} hours.`,
			),
			"An access token for the API, for five minutes.",
		],
		why: "The access token goes out with every call, so it is made for a short time. The refresh token is for the authorization server alone, which looks it up at every use and can take it back.",
		mistake: "Giving a refresh token to every client. The server decides who needs one.",
		specs: ["OAuth 2.1 §1.3.2", "OAuth 2.1 §3.2.3", "OAuth 2.1 §4.3.3"],
		specs20: ["RFC 6749 §1.5", "RFC 6749 §5.1", "RFC 6749 §10.4"],
	},
	"token.response.refused": asInCode("token.response.refused"),
	"api.request": asInCode("api.request"),
	"api.response": asInCode("api.response"),
	"api.response.refused": asInCode("api.response.refused"),
	"wait.work": {
		title: "Five minutes pass",
		text: "Ada has closed the page. The access token was made for five minutes.",
		label: "Five minutes pass",
		why: "The API judges a signed token by itself, so nobody can take it back. That is why it is made for a short time.",
		mistake: "Making access tokens that live for days, so as not to have to refresh.",
		specs: ["RFC 6749 §1.5", "OAuth 2.1 §7.1.3"],
		specs20: ["RFC 6749 §1.5", "RFC 6750 §5.3"],
		modelled: "The clock is moved on. Nobody has to wait.",
	},
	"late.request": {
		title: "Client calls the API again",
		text: [when(BRINGS_TOKEN, "The same call with the same token, five minutes later."), NO_TOKEN],
		why: "A client can wait for the refusal, as here, or watch expires_in.",
		mistake: "Sending the user to sign in again because an access token has expired.",
		specs: ["RFC 6750 §2.1", "OAuth 2.1 §3.2.3"],
		specs20: ["RFC 6750 §2.1", "RFC 6749 §5.1"],
	},
	"late.checks": {
		title: [when(skipped(EXPIRED), "API does not look at the time"), "API checks the token"],
		text: [
			when(skipped(EXPIRED), "Nobody compares exp with the clock, so the token is as good as on its first second."),
			"The token is good for this call.",
		],
		label: "Check the token",
		why: [
			when(
				skipped(EXPIRED),
				"Without expiry there is never a reason to refresh, and whoever copies a token can use it for ever.",
			),
			"The API asks nobody. It reads what stands in the token.",
		],
		mistake: "Checking the signature of a token, and not its claims.",
		specs: ["RFC 9068 §4"],
	},
	"late.checks.refused": (message) => ({
		title: "API refuses the token",
		text:
			message.kind === "checks" && message.refusal?.check === "api.not-expired"
				? "Its time is over. Nothing else about it has changed."
				: "A check says no, and the list ends there.",
		label: "Check the token",
		why: [
			when(
				[ran(EXPIRED), lacks("rs", "refresh_token")],
				"The API compares exp with its own clock. It asks nobody, and it does not know of any refresh token.",
			),
			"The API asks nobody. It reads what stands in the token.",
		],
		mistake: "Allowing more leeway for clocks that differ than a token lives.",
		specs: ["RFC 9068 §4", "RFC 7519 §4.1.4"],
	}),
	"late.response": {
		title: [when(skipped(EXPIRED), "API serves an expired token"), "API answers with the photos"],
		text: "The photos come back as if no time had passed.",
		why: "The client notices nothing. The one who notices is whoever has a copy of the token.",
		specs: ["RFC 9068 §4"],
	},
	"late.response.refused": (message) => ({
		title: challenging("API answers with a challenge"),
		text: challenges(message, "invalid_token") ? "401 with invalid_token: a new access token may help." : challenge(),
		why: "After invalid_token a client may get a new access token and repeat the call. After insufficient_scope a token with the same scope would not help.",
		specs: ["RFC 6750 §3.1", "OAuth 2.1 §5.3.2"],
		specs20: ["RFC 6750 §3.1"],
	}),
};

const after: Readonly<Record<string, Words>> = {
	"again.request": {
		title: "Client repeats the call",
		text: [when(BRINGS_TOKEN, "The same call with the new access token."), NO_TOKEN],
		why: "To the API the new token is one like any other. Its auth_time still says when Ada signed in: a refresh does not change that.",
		mistake: "Repeating a refused call without end. If the new token is refused, too, refreshing again does not help.",
		specs: ["RFC 6750 §2.1", "RFC 9068 §2.2.1"],
	},
	"again.response": {
		title: "API answers with the photos",
		text: "The new token is good for this call. Ada was not asked again.",
		why: "She agreed once, and a refresh must give no more than what she agreed to then.",
		specs: ["OAuth 2.1 §4.3", "OAuth 2.1 §4.3.1"],
		specs20: ["RFC 6749 §6"],
	},
	"again.response.refused": asInCode("api.response.refused"),
	"last.request": {
		title: [when(BRINGS_TOKEN, "Client calls with the token that it has left"), "Client calls once more"],
		text: [when(BRINGS_TOKEN, "Its access token has not expired yet."), NO_TOKEN],
		why: "The authorization server has refused to refresh. The API has not heard of it.",
		specs: ["RFC 6750 §2.1", "RFC 9068 §4"],
	},
	"last.response": {
		title: "API still answers with the photos",
		text: [
			when(ran(EXPIRED), "The token is signed and has not expired, so it works until exp."),
			"The token is signed, so it works. This API does not look at exp.",
		],
		why: "Whatever the server has revoked, an API that only reads signed tokens does not learn of it. A short lifetime keeps that window small. An API that asks the server at each call can close it.",
		mistake: "Believing that revoking a grant stops every token at once.",
		specs: ["RFC 7009 §3", "RFC 9068 §4"],
	},
	"last.response.refused": asInCode("api.response.refused"),
};

/** Words for every hop. */
export const messages: Readonly<Record<string, Words>> = {
	...before,
	...refreshWords("refresh", {
		title: "Client refreshes",
		text: [
			when(sent("refresh_token"), "It sends the refresh token to the server. Ada is not there, and nobody asks her."),
			"It asks for a new token, and sends no refresh token. Ada is not there, and nobody asks her.",
		],
		why: [
			when(
				[travels("back"), lacks("rs", "refresh_token")],
				"A sealed letter to the token endpoint. A refresh token is for the authorization server alone: the API never sees it.",
			),
			"A refresh token is for the authorization server alone. No API should ever see it.",
		],
		mistake: "Sending the refresh token to an API.",
		specs: ["OAuth 2.1 §4.3.1", "RFC 6749 §1.5"],
		specs20: ["RFC 6749 §6", "RFC 6749 §1.5"],
	}),
	...after,
	...refreshWords("ahead", ahead),
	...refreshWords("retry", {
		title: [when(sent("refresh_token"), "Client sends its own refresh token"), "Client asks once more"],
		text: [
			when(sent("refresh_token"), "The one that it holds, as the server gave it."),
			"No refresh token comes along.",
		],
		why: "Whether the token that it holds still counts depends on what the server concluded from the request before this one.",
		specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
		specs20: ["RFC 6749 §6", "RFC 9700 §4.14.2"],
	}),
};
