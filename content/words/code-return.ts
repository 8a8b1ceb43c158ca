import type { Words } from "@/lib/flow/define";
import { lists, ran } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, sent, set } from "@/lib/vocabulary/presumptions";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import { inGeneral, when } from "@/lib/vocabulary/telling";

/** The redirect led to an address where no lane of the lesson listens. */
const isAstray = (message: Message): boolean => message.kind === "request" && message.to === message.from;

const astray: HopWords = {
	title: "Browser takes the answer elsewhere",
	text: "The redirect leads to an address that is not the client's. Whoever owns it can read the URL.",
	why: "The browser follows any redirect. To keep the answer away from here, the server has to refuse the address when it checks the request.",
	mistake: "Accepting a redirect_uri that is not exactly the registered one.",
	specs: ["OAuth 2.1 §2.3.1", "RFC 9700 §4.1"],
	specs20: ["RFC 6749 §10.6", "RFC 9700 §4.1"],
};

/** What each value is compared for. Only what the client has really compared is spoken of. */
const comparedFor = (name: string, settings: Settings): string => {
	if (name === "iss") return "iss says which server answered.";
	if (name === "the user session") return "The user session says whether the one who asked brings the answer.";
	// In no message can be seen that the client looks for the state among the requests of every session.
	return levelOf(settings, "state") === "unbound"
		? "state says which request was answered, whoever's browser brings it."
		: "state ties the answer to the browser session that asked.";
};

export const notBegun: HopWords = {
	astray: true,
	title: "Client does not begin",
	text: "This is not the address that starts an authorization.",
	why: "No OAuth request was made, so there is nothing to answer.",
	specs: ["OAuth 2.1 §4.1"],
	specs20: ["RFC 6749 §4.1"],
};

/** A link had begun the request, and the one who opened it is not the one who got it. */
const otherUser: HopWords = {
	title: "Client asks who had asked",
	text: "Another user session asked for the link than the one in this browser. No code is redeemed.",
	label: "Check the user session",
	headline: "callback.same-user",
	why: "The link has tied this browser to the request, so everything else fits. Who asked for it, only the user session says.",
	mistake: "Comparing after the code was redeemed: then the tokens are in the other session.",
	specs: ["RFC 9700 Update §2.3.2"],
};

/** Where a link may have begun the request, and the client does not look for whom it was: said beside all that it looks at. */
const askedByAnybody = (message: Message): string =>
	lists(message, "callback.same-user") && !ran(message, "callback.same-user")
		? " It does not look whose user session had asked."
		: "";

/** Which parameters of the answer the client compared, and what its check is called after them. */
export function comparedAtReturn(message: Message) {
	const compared = [
		...(ran(message, "callback.same-user") ? ["the user session"] : []),
		...(ran(message, "callback.state-matches") ? ["state"] : []),
		...(ran(message, "callback.issuer-matches") ? ["iss"] : []),
	];
	const names = [compared.slice(0, -1).join(", "), ...compared.slice(-1)].filter((name) => name !== "").join(" and ");
	return {
		compared,
		title: names === "" ? "Client takes the answer as it is" : `Client checks ${names}`,
		label: names === "" ? "Nothing to compare" : `Check ${names}`,
	};
}

/** Words for the answer that the browser brings back, and for what the client makes of it. */
export const codeReturn: Readonly<Record<string, Words>> = {
	"callback.request": (message) =>
		isAstray(message)
			? astray
			: {
					title: [
						when(sent("code"), "Browser brings the code to the client"),
						"Browser brings an answer to the client",
					],
					text: [
						when(sent("code"), "The code stands in the URL, so it can end up in the history and in logs."),
						"There is no code in the URL.",
					],
					why: [
						when(
							sent("cookie"),
							"The browser follows the redirect by itself. The cookie that it sends says which session this is.",
						),
						// In no message can be seen that the client looks for the state among the requests of every session.
						when(
							[sent("state"), set("state", "unbound")],
							"The browser follows the redirect by itself. No cookie goes along. This client takes the state alone for whoever had asked.",
						),
						"The browser follows the redirect by itself. No cookie goes along, so nothing says which session this is.",
					],
					mistake: "Loading images or scripts of other sites on the callback page: the URL could leak to them.",
					specs: ["OAuth 2.1 §4.1.2", "RFC 9700 §4.2", "RFC 9700 §4.3"],
					specs20: ["RFC 6749 §4.1.2", "RFC 9700 §4.2", "RFC 9700 §4.3"],
				},
	"callback.request.refused": (message) =>
		isAstray(message)
			? astray
			: {
					title: "Browser brings the error to the client",
					text: "An error travels the same way as a code.",
					why: "The client treats it like any answer: it first makes sure that it belongs to its own request.",
					specs: ["OAuth 2.1 §4.1.2.1"],
					specs20: ["RFC 6749 §4.1.2.1"],
				},
	"callback.checks": (message, settings) => {
		const { compared, ...headings } = comparedAtReturn(message);
		return {
			...headings,
			text:
				compared.length === 0
					? "It compares nothing: while it waits, any answer would do."
					: "Before it uses the code, the client makes sure that this answers its own question.",
			headline: "callback.state-matches",
			why:
				compared.length === 0
					? inGeneral(
							`With state a client sees whether this browser session asked, with iss which server answered. This one looks at neither.${askedByAnybody(message)}`,
						)
					: `${compared.map((name) => comparedFor(name, settings)).join(" ")} Only when that fits should the client use the code.${askedByAnybody(message)}`,
			mistake: inGeneral("Comparing state after the code was redeemed, or only checking that it is there."),
			specs: ["OAuth 2.1 §2.3.3", "OAuth 2.1 §2.3.4", "RFC 9207 §2.4", "RFC 9700 §4.7"],
			specs20: ["RFC 6749 §10.12", "RFC 9207 §2.4", "RFC 9700 §4.7"],
		};
	},
	"callback.checks.refused": (message) =>
		message.kind === "checks" && message.refusal?.check === "callback.same-user"
			? otherUser
			: {
					title: "Client does not go on",
					text: "The answer is not what it asked for, or it is an error. No code is redeemed.",
					label: "Check the answer",
					why: "There is no OAuth message for this: the client stops and tells its user.",
					specs: ["OAuth 2.1 §2.3.3", "RFC 9207 §2.4"],
					specs20: ["RFC 6749 §10.12", "RFC 9207 §2.4"],
				},
	"callback.response": {
		title: "Ada sees her photos",
		text: "The answer to the request that brought the code. The page does not pass its URL on: it sends no Referer.",
		why: [
			when(
				[holds("user", "code"), lacks("user", "access_token")],
				"The browser held the code for a moment and never a token. A real client would redirect once more, so that the code leaves the address bar, too.",
			),
			"The photos came to the client, and the client made a page of them.",
		],
		specs: ["OAuth 2.1 §2.3.6", "RFC 9700 §4.2", "RFC 9700 §4.3"],
		specs20: ["RFC 6749 §3.1.2.5", "RFC 9700 §4.2", "RFC 9700 §4.3"],
	},
	"callback.response.refused": (message) =>
		message.kind === "response" && message.response.status === 0
			? {
					title: "Nobody answers in this lesson",
					text: [
						when(lacks("client", "code"), "The address is not the client's, and the client never learns of this."),
						"The address is not the client's, so the client does not answer.",
					],
					why: "What the URL carried is now in other hands.",
					specs: ["RFC 9700 §4.1"],
				}
			: {
					title: "Client tells Ada that it stopped",
					text: "The window that waited for an answer gets a page in plain words.",
					why: "Nothing was connected. The way on is to begin again: every value is used for one request only.",
					specs: ["OAuth 2.1 §2.3.3", "OAuth 2.1 §4.1.1"],
					specs20: ["RFC 6749 §10.12", "RFC 6749 §4.1.1"],
				},
	"connect.response.refused": notBegun,
};
