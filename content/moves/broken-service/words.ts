/** Words for a service that somebody has broken into. What was shown and asked for is read from the message. */
import { called, callRefused, nothingServed, tokenRefused } from "@/content/words/api-call";
import { issuedClaims } from "@/content/words/issued";
import { API, OTHER_API } from "@/lib/cast/cast";
import { PRINT } from "@/lib/cast/services";
import type { Json, JsonObject } from "@/lib/crypto/json";
import { decodeJwt } from "@/lib/crypto/jwt";
import type { Words } from "@/lib/flow/define";
import { carries, parameterIn } from "@/lib/flow/read/labels";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import { ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { behind, when } from "@/lib/vocabulary/telling";

type Table = Readonly<Record<string, Words>>;

const NAMES: Readonly<Record<string, string>> = {
	[PRINT]: "the print service",
	[API]: "the photo API",
	[OTHER_API]: "the other API",
};

/** Somebody as a reader knows them; others are other services. */
const nameOf = (aud: Json | undefined): string =>
	typeof aud === "string" && Object.hasOwn(NAMES, aud) ? (NAMES[aud] ?? "") : "another service";

function claimsIn(token: string): JsonObject | undefined {
	const decoded = decodeJwt(token);
	return "claims" in decoded ? decoded.claims : undefined;
}

const listed = (scope: string): string => scope.split(" ").join(" and ");

/** What a token is for and covers, in words. */
const tokenText = ({ aud, scope }: JsonObject): string =>
	`a token for ${nameOf(aud)} that covers ${listed(String(scope))}`;

/** What an exchange shows, and what it asks for. */
function askedIn(message: Message): string {
	const shown = claimsIn(parameterIn(message, "subject_token") ?? "");
	const target = parameterIn(message, "resource");
	const scope = carries(message, "scope") ? listed(parameterIn(message, "scope") ?? "") : "whatever it may have";
	return `It shows ${shown ? tokenText(shown) : "no token that can be read"}, and asks for ${scope} ${target === undefined ? "without naming an API" : `at ${nameOf(target)}`}.`;
}

export const fetchWords: Table = {
	"photos.request": {
		title: "Print service calls the photo API",
		text: called("With the token that was issued for this call."),
		why: "To the photo API it is a client like any other, and what it may do stands in its token.",
		specs: ["RFC 6750 §2.1", "RFC 8693 §1"],
	},
	"photos.checks": {
		title: "API checks the print service's token",
		text: "An access token like any other. That it came of an exchange makes no difference.",
		label: "Check the token",
		headline: "api.scope-covers",
		why: "The API can tell what the token says. How it was come by, it has to leave to the authorization server.",
		specs: ["RFC 9068 §4"],
	},
	"photos.checks.refused": tokenRefused,
	"photos.response": {
		title: "API answers with the photos",
		text: "The print service has what the order needs.",
		why: "Neither the call nor the answer uses the token up. It goes on working until it is over.",
		specs: ["RFC 6750 §1.2"],
	},
	"photos.response.refused": { ...nothingServed, title: "Print service gets no photos" },
};

export const takeWords: Table = {
	"take.work": {
		title: "Attacker takes what lies in the print service",
		text: [
			when(
				sent("client_secret"),
				"The token that came with the order, the service's own token, and its secret. With them it can ask as the print service.",
			),
			"The token that came with the order, and the service's own one. From inside it also uses the key of the service.",
		],
		label: "Read the service's memory",
		why: "Whoever breaks into a service can do what the service can. An exchange has to keep that small.",
		mistake: "Trusting a request because the service behind it is one of your own.",
		specs: ["RFC 8693 §5", "RFC 9700 §2.3"],
		modelled: "How somebody breaks in is modelled. What it finds there is what the service holds in this run.",
	},
};

export const askWords: Table = {
	"more.request": (message) => ({
		title: "Attacker asks for more, as the print service",
		text: askedIn(message),
		why: "The request has the form of every exchange. RFC 8693 does not say how much a service may ask for.",
		mistake: "Taking client authentication for a limit. It says who asks, not what they may have.",
		specs: ["RFC 8693 §2.1", "RFC 8693 §5"],
	}),
	"more.checks.refused": {
		title: "Server refuses the greedy exchange",
		text: [
			when(refused("exchange.scope-within"), "The token that is shown does not cover what is asked for."),
			when(
				refused("exchange.target-allowed"),
				"The policy of the server does not let the print service call this API.",
			),
			when(
				refused("exchange.subject-for-client"),
				"The token that is shown was issued for another service, and not for this client.",
			),
			"A check says no, and the list ends there.",
		],
		label: "Check the exchange",
		why: [
			when(
				ran("exchange.subject-genuine"),
				"The credentials are right and the token is genuine. It is the server's own policy that says no.",
			),
			"The request was not what the attacker meant to send.",
		],
		mistake: "Expecting invalid_grant. A token that may not be exchanged is invalid_request, a target invalid_target.",
		specs: ["RFC 8693 §2.2.2", "RFC 8693 §5"],
	},
	"more.response": (message) => ({
		title: "Server issues more than the order needs",
		text: `The attacker gets ${tokenText(issuedClaims(message) ?? {})}.`,
		why: "Nothing is forged: the server has signed it. An API that checks everything has no reason to refuse it.",
		mistake: "Believing that an exchange can only take rights away.",
		specs: ["RFC 8693 §2.2.1", "RFC 8693 §5"],
	}),
	"more.response.refused": {
		title: "Attacker gets no token",
		text: "The answer is an error. The token that was shown works as before.",
		why: "A refused exchange neither spends nor ends a token, so the attacker can ask again, for something else.",
		specs: ["RFC 8693 §2.1", "RFC 8693 §2.2.2"],
	},
};

export const lessWords: Table = {
	"less.request": (message) => ({
		title: "Attacker asks for what the service may have",
		text: askedIn(message),
		why: "This much the print service needs for its work, so the policy has to allow it. What it is good for is up to the APIs.",
		specs: ["RFC 8693 §2.1"],
	}),
	"less.checks.refused": {
		title: "Server refuses the exchange",
		text: "A check says no, and the list ends there.",
		label: "Check the exchange",
		why: "The request was not what the attacker meant to send.",
		specs: ["RFC 8693 §2.2.2"],
	},
	"less.response": (message) => ({
		title: "Server issues the usual token",
		text: `The attacker gets ${tokenText(issuedClaims(message) ?? {})}.`,
		why: "It is what the service gets for every order. Now it matters whether an API compares it with the call.",
		specs: ["RFC 8693 §2.2.1", "RFC 9700 §2.3"],
	}),
	"less.response.refused": {
		title: "Attacker gets no token at all",
		text: "The answer is an error.",
		why: "Without a token there is no call to try.",
		specs: ["RFC 8693 §2.2.2"],
	},
};

const isUpload = (message: Message): boolean => message.kind === "request" && message.request.url.startsWith(API);

/** What a call brings. */
function broughtIn(message: Message): string {
	const bearer = message.kind === "request" ? header(message.request.headers, "authorization") : undefined;
	const token = claimsIn((bearer ?? "").replace(/^Bearer /, ""));
	return token ? `It brings ${tokenText(token)}.` : "It brings no token that can be read.";
}

const SCOPE = "api.scope-covers";
const MINE = "api.audience-mine";

export const callWords = {
	"beyond.request": (message) => ({
		title: isUpload(message) ? "Attacker adds a photo in Ada's name" : "Attacker reads photos at the other API",
		text: broughtIn(message),
		why: "For the order this call is not needed. To the API it looks like a call for Ada.",
		specs: ["RFC 6750 §1.2", "RFC 8693 §1.1"],
	}),
	"beyond.checks": {
		title: "API checks the token of the attacker",
		text: [
			when([ran(MINE), ran(SCOPE)], "Audience and scope fit this call, as the server has written them."),
			when(ran(SCOPE), "The scope fits. Whom the token is for is not compared."),
			when(ran(MINE), "The token is for this API. Whether it covers this call is not compared."),
			when(
				[skipped(MINE), skipped(SCOPE)],
				"The token is genuine. Neither its audience nor its scope is compared with the call.",
			),
			"The token is genuine.",
		],
		label: "Check the token",
		headline: SCOPE,
		why: "What the order needs stands in no token. An API can hold a call only against what does.",
		mistake: "Leaving out aud or scope at an API, because the server issues narrow tokens.",
		specs: ["RFC 9068 §4", "RFC 9700 §2.3"],
	},
	"beyond.checks.refused": {
		...callRefused,
		text: [
			when(refused(SCOPE), "The token is good here, and does not cover this call."),
			when(refused(MINE), "The token is for another API, and this one compares."),
			callRefused.text,
		],
		specs: ["RFC 6750 §3.1", "RFC 9068 §4"],
	},
	"beyond.response": {
		title: "API serves the attacker",
		text: "It does for the attacker what it would do for Ada.",
		why: "The order needed less. Somebody let it be more: the server that issued the token, or the API that took it.",
		specs: ["RFC 8693 §5", "RFC 9700 §2.3"],
	},
	"beyond.response.refused": {
		...nothingServed,
		title: "API refuses the attacker",
		text: behind("Nothing is done in Ada's name.", nothingServed.text),
	},
} as const satisfies Table;

/** The same call with the token that was meant for others. */
export const straightWords: Table = {
	"straight.request": (message) => ({
		title: isUpload(message) ? "Attacker sends the stray token to the API" : "Attacker sends the stray token elsewhere",
		text: broughtIn(message),
		why: "It needs no exchange to send a token. Where an API does not compare whom a token is for, this one is as good as its own.",
		mistake: "Counting on the server to refuse an exchange, and not on the API to refuse the token.",
		specs: ["RFC 9700 §2.3", "RFC 9068 §4"],
	}),
	"straight.checks": callWords["beyond.checks"],
	"straight.checks.refused": callWords["beyond.checks.refused"],
	"straight.response": {
		title: "API serves the attacker",
		text: "It does for the attacker what it would do for Ada.",
		why: "The server had issued the token for another service, and refused to exchange it. This API has not asked for whom it is.",
		specs: ["RFC 9068 §4", "RFC 9700 §2.3"],
	},
	"straight.response.refused": callWords["beyond.response.refused"],
};
