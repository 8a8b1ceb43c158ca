import { notBegun } from "@/content/words/code-return";
import { ISSUER } from "@/lib/cast/cast";
import type { Words } from "@/lib/flow/define";
import { header, isRedirect } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import { made, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const HOW = ["RFC 9700 Update §2.3", "RFC 9700 Update §2.3.1"] as const;
const MODELLED =
	"The app is modelled: it is part of the attacker's lane. Its requests and what the client keeps are real.";

const leadsTo = (message: Message): string | undefined =>
	message.kind === "response" && isRedirect(message.response)
		? header(message.response.headers, "location")
		: undefined;

/** Whether the link that a client gives out, or that stands on a page, is an authorization request already. */
const isRequest = (message: Message): boolean =>
	leadsTo(message)?.startsWith(`${ISSUER}/`) ??
	(message.kind === "response" && message.response.body.includes(`href="${ISSUER}/`));

export const linkWords: Readonly<Record<string, Words>> = {
	"link.request": {
		title: "Attacker asks for a link",
		text: "In the client's app, like any user. The link will be opened in a browser, which is another program.",
		why: "That browser has no session of the app's user. Something has to tell the client for whom the photos are connected.",
		mistake: "Putting into the link for whom it is, and asking nobody when the answer comes.",
		specs: HOW,
		modelled: MODELLED,
	},
	"link.work": (message) => ({
		title: "Client prepares the attacker's request",
		text: [
			when(
				[made("session"), made("state"), set("state", "off")],
				"It keeps the request with the attacker's user session. state will say so: it is a name here, and nothing is compared with it.",
			),
			when(
				made("session"),
				message.kind === "work" && message.facts.length > 0
					? "It keeps what it makes with the attacker's user session."
					: "It keeps the request with the attacker's user session, and makes no value that would travel in it.",
			),
			"It keeps the request for whoever has asked.",
		],
		label: "Keep the request",
		why: "The request is an ordinary one. What belongs to it waits at the client, for whoever opens the link.",
		specs: ["RFC 9700 Update §2.3.1", "OAuth 2.1 §4.1.1"],
	}),
	"link.response": (message) =>
		isRequest(message)
			? {
					title: "Client gives the attacker its request",
					text: [
						when(
							[sent("state"), sent("set-cookie")],
							"The link is the authorization request itself. Its state names the request, and the cookie is the attacker's user session.",
						),
						"The link is the authorization request itself.",
					],
					why: "Whoever opens it asks the server at once, in the client's name. The attacker does not open it.",
					specs: HOW,
					modelled: MODELLED,
				}
			: leadsTo(message) !== undefined
				? {
						title: "Client gives the attacker a link",
						text: [
							when(sent("set-cookie"), "The link names the request, and the cookie is the attacker's user session."),
							"The link names the request that the client keeps for the attacker.",
						],
						why: "Whoever opens the link goes on with this request. The attacker does not open it.",
						specs: HOW,
						modelled: MODELLED,
					}
				: notBegun,
};

export const lureWords: Readonly<Record<string, Words>> = {
	"lure.request": {
		title: "Ada opens a page",
		text: "A link in a mail or an advertisement has led her there.",
		why: "The attack needs one click. What Ada sees after it is genuine: the client, the server, and what she is asked.",
		specs: ["RFC 9700 Update §2.3.1"],
	},
	"lure.response": (message) => ({
		title: "The page answers with a link",
		text: isRequest(message)
			? "It leads to the genuine authorization server, with a request that the client has made."
			: "Where the page is the attacker's, its link leads to the genuine client.",
		why: isRequest(message)
			? "The address is the server's own, so a person who looks at addresses sees the right one."
			: "The address is the client's own, so a person who looks at addresses sees the right one.",
		specs: ["RFC 9700 Update §2.3.1"],
	}),
	"lure.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "Ada's browser asked for another page than the attacker's.",
		why: "Without the link nothing happens.",
		specs: ["RFC 9700 Update §2.3.1"],
	},
};

export const openWords: Readonly<Record<string, Words>> = {
	"open.request": {
		title: "Ada opens the attacker's link",
		text: [
			when(sent("transaction"), "The address says which request is meant, and so for whom it was made."),
			"The address does not say which request is meant.",
		],
		why: "At this moment the client asks nobody who they are: whoever opens a link goes on for the user who got it.",
		mistake: "Taking whoever opens a link for the user to whom it was given.",
		specs: HOW,
	},
	"open.response": (message) =>
		message.kind === "response" && isRedirect(message.response)
			? {
					title: "Client sends Ada to the server",
					text: [
						when(sent("set-cookie"), "The cookie ties her browser to the request from now on: that is the fixation."),
						"Her browser is sent on.",
					],
					why: "One browser asks now and will bring the answer, so whatever ties the two together will fit.",
					mistake: "Expecting state or PKCE to help. One browser makes the whole way from here to the answer.",
					specs: HOW,
				}
			: notBegun,
	"open.response.refused": notBegun,
};

export const ownPageWords: Readonly<Record<string, Words>> = {
	"look.request": {
		title: "Attacker looks at its photos",
		text: [
			when(sent("cookie"), "With the cookie of its own user session at the client."),
			"Without the cookie of its user session.",
		],
		why: "The attacker never needs a code or a token. What the client got is kept with the session that asked for the link.",
		specs: HOW,
		modelled: MODELLED,
	},
	"look.response": (message) =>
		message.kind === "response" && message.response.body.includes("<li>")
			? {
					title: "Client shows the attacker Ada's photos",
					text: "They are connected in the attacker's user session.",
					why: "To the client it is the user who asked for the link. Who agreed at the server, it has not compared.",
					specs: ["RFC 9700 Update §2.3.1"],
				}
			: {
					title: "Client shows the attacker no photos",
					text: "In this session nothing is connected.",
					why: "What the client fetched is shown to whoever has the session that it is kept with.",
					specs: ["RFC 9700 Update §2.3.1"],
				},
	"look.response.refused": {
		astray: true,
		title: "Attacker sees nothing",
		text: "This is not the page with its photos.",
		why: "Nothing was shown, whatever is connected.",
		specs: ["RFC 9700 Update §2.3.1"],
	},
};
