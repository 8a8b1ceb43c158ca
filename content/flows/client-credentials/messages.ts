import { ownWay, sentWay, wayWords } from "@/content/words/client-authentication";
import { codeBack } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun } from "@/lib/flow/read/labels";
import { claimsNot, lacks, notSent, ran, sent } from "@/lib/vocabulary/presumptions";
import { behind, when } from "@/lib/vocabulary/telling";

const { "api.checks": checks, "api.checks.refused": refused, "api.response.refused": challenge } = codeBack;

/** The checks of the API are the same in every grant. */
const shared = { "api.checks": checks, "api.checks.refused": refused, "api.response.refused": challenge } as Readonly<
	Record<string, Words>
>;

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = {
	...shared,
	"prepare.work": (_, settings) => wayWords[ownWay(settings)].prepare,
	"token.request": (message, settings) => {
		const shown = sentWay(message);
		const way = wayWords[shown ?? ownWay(settings)];
		return {
			title: "Client asks for itself",
			text: behind(
				"One request is the whole grant.",
				shown === undefined ? "It proves nothing of who sends it." : way.sent,
			),
			why: "There is no person, so there is no browser, no redirect and no code: the client itself is what the server has to know.",
			mistake: way.mistake,
			specs: ["OAuth 2.1 §4.2.1", ...way.specs],
			specs20: ["RFC 6749 §4.4.2", ...(way.specs20 ?? way.specs)],
			...(way.modelled === undefined ? {} : { modelled: way.modelled }),
		};
	},
	"token.checks": (message, settings) => {
		const way = wayWords[ownWay(settings)];
		const proved = hasRun(message, way.proof);
		return {
			title: "Server checks who asks",
			text: proved
				? way.checks
				: [
						when(
							ran("token.scope-registered"),
							"It believes the name of the client, and looks at what that client may ask for.",
						),
						"It believes the name of the client.",
					],
			label: "Check the client",
			headline: way.headline,
			why: proved
				? "Nobody consents to this request. What the client may have was settled when it was registered."
				: "A client_id is public. Where nothing is compared, everybody is every client.",
			mistake: "Letting a public client use this grant. It has nothing to prove itself with.",
			specs: ["OAuth 2.1 §4.2", ...way.specs],
			specs20: ["RFC 6749 §4.4", ...(way.specs20 ?? way.specs)],
			...(way.modelled === undefined ? {} : { modelled: way.modelled }),
		};
	},
	"token.checks.refused": {
		title: "Server refuses the token request",
		text: "A check says no, and the list ends there.",
		label: "Check the client",
		why: "Failed authentication is invalid_client. A client that is known and may not do this gets unauthorized_client, invalid_scope or invalid_target.",
		specs: ["OAuth 2.1 §3.2.4", "RFC 8707 §2"],
		specs20: ["RFC 6749 §5.2", "RFC 8707 §2"],
	},
	"token.response": {
		title: "Server issues an access token",
		text: "A signed token for one API, for five minutes. Its subject is the client itself.",
		why: [
			when(
				[notSent("refresh_token"), claimsNot("access_token", "auth_time")],
				"There is no refresh token: the client can ask again with its credentials. There is no auth_time: nobody signed in.",
			),
			"The client can ask again with its credentials whenever it needs a token.",
		],
		mistake: "Getting a new token for every call. It can be used until it expires.",
		specs: ["OAuth 2.1 §3.2.3", "RFC 6749 §4.4.3", "RFC 9068 §2.2"],
		specs20: ["RFC 6749 §5.1", "RFC 6749 §4.4.3", "RFC 9068 §2.2"],
	},
	"token.response.refused": {
		title: "Server answers with an error",
		text: "The client gets no new token.",
		why: "The error code tells the program whether its credentials or its request are at fault. Nobody sits in front of it, so it belongs in a log.",
		mistake: "Trying again at once, all night. Wrong credentials do not become right.",
		specs: ["OAuth 2.1 §3.2.4"],
		specs20: ["RFC 6749 §5.2"],
	},
	"api.request": {
		title: "Client calls the API",
		text: [
			when(
				[sent("authorization"), lacks("rs", "client_secret"), lacks("rs", "client_assertion")],
				"The token goes in the Authorization header. The client's credentials are not in this request.",
			),
			when(
				[lacks("rs", "client_secret"), lacks("rs", "client_assertion")],
				"No token goes in the Authorization header. The client's credentials are not in this request either.",
			),
			"The API can read whatever stands in this request.",
		],
		why: "The credentials are for the authorization server alone. What an API is to get is a token, made for five minutes.",
		mistake: "Sending the client secret to the API.",
		specs: ["RFC 6750 §2.1", "OAuth 2.1 §5.1"],
		specs20: ["RFC 6750 §2.1"],
	},
	"api.response": {
		title: "API answers with the program's pictures",
		text: "The subject of the token is the program, so it gets its own pictures. Ada's are not among them.",
		why: "The API read from sub whom the token is about. A program that acts as itself has the rights of its own, not those of a person.",
		mistake: "Letting a client choose its client_id: one that is equal to a user's sub would open that user's photos.",
		specs: ["RFC 9068 §2.2", "RFC 9700 §4.15"],
	},
};
