import type { Words } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { carries } from "@/lib/flow/read/labels";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { notMade, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** The redirect led to an address where no lane of the lesson listens. */
const isAstray = (message: Message): boolean => message.kind === "request" && message.to === message.from;

const ends = (message: Message): boolean =>
	message.kind === "response" && /Max-Age=0/.test(header(message.response.headers, "set-cookie") ?? "");

const redirects = (message: Message): boolean => statusOf({ message }) === 303;

const nothingToEnd: HopWords = {
	title: "Server has nothing to end",
	text: "Nobody is signed in here, as far as the server can see. That is no error.",
	why: "Somebody who wants to be signed out, and is, has what they want.",
	specs: ["OpenID Logout §2"],
};

/** Words for the way out. */
export const logoutWords: Readonly<Record<string, Words>> = {
	"logout.request": {
		title: "Ada signs out of the client",
		text: [
			when(sent("cookie"), "A form of the client's own page, with the client's own cookie."),
			"A form of the client's own page, sent without the client's cookie.",
		],
		why: "Two sessions are open, one at the server and one here, and each has to be ended by the one that keeps it.",
		specs: ["OpenID Logout §2", "RFC 6749 §10.12"],
	},
	"logout.response": (message) => ({
		title: "Client ends its session",
		text: carries(message, "id_token_hint")
			? "Its cookie goes. The redirect asks the server to end the other session, with the ID Token as a hint."
			: when(
					notMade("id_token"),
					"Its cookie goes. The redirect asks the server to end the other session. There is no ID Token to give as a hint.",
				),
		why: "The hint tells the server which client asks, so that it knows where the browser may go afterwards.",
		mistake:
			"Deleting the client's cookie alone. The next sign-in then needs no password, and looks as if nobody had signed out.",
		specs: ["OpenID Logout §2", "OpenID Logout §3"],
	}),
	"logout.response.refused": {
		title: "Client signs nobody out",
		text: "The form does not come from a session that is signed in.",
		why: "Otherwise any page could sign people out.",
		specs: ["RFC 6749 §10.12"],
	},
	"end-session.request": (message) => ({
		title: "Browser asks the server to end the session",
		text: carries(message, "id_token_hint")
			? "The ID Token travels through the browser here, but only as a hint. It opens nothing."
			: "No hint came along, so nothing says for whom this is, or which client asks.",
		why: "The session at the server belongs to this browser. So only the browser, with its cookie, can bring the request.",
		mistake: "Asking from the client's own server: it does not have the cookie.",
		specs: ["OpenID Logout §2"],
	}),
	"end-session.response": (message) =>
		ends(message)
			? nothingToEnd
			: {
					title: "Server asks before it ends the session",
					text: "It has checked the hint and the address. Now Ada decides.",
					why: "Any page can send a browser here. The server has to ask if the hint is missing or is about somebody else, and should ask in any case.",
					mistake: "Signing people out on a bare GET: an image on any page would do it.",
					specs: ["OpenID Logout §2", "OpenID Logout §6"],
				},
	"end-session.response.refused": {
		title: "Server refuses the logout request",
		text: "A page, and no redirect.",
		why: "Once it has found an error, the server must not redirect: an address that nobody vouches for would make it an open redirector.",
		mistake: "Accepting any post_logout_redirect_uri, because nothing secret is in it.",
		specs: ["OpenID Logout §4", "OpenID Logout §3", "RFC 9700 §4.11.2"],
	},
	"end-form.request": {
		title: "Ada decides at the server",
		text: "Her click, sent with the form token that only the server's own page has.",
		why: "Without the form token, another site could send this form in her name.",
		specs: ["OpenID Logout §2", "RFC 6749 §10.12"],
	},
	"end-form.response": (message) =>
		redirects(message)
			? {
					title: "Server ends its session",
					text: "Its cookie goes, and the browser goes back to the registered address, with state as it came.",
					why: "The session is over. The access token is not: an API that checks it by itself learns nothing of this.",
					mistake: "Believing that logout takes tokens back. Revocation does, and only where somebody asks the server.",
					specs: ["OpenID Logout §2", "OpenID Logout §3"],
				}
			: ends(message)
				? {
						title: "Server ends its session",
						text: "Its cookie goes. No address to go back to was named, so the server shows a page of its own.",
						why: "Going back to the client is a convenience. The logout does not need it.",
						specs: ["OpenID Logout §2"],
					}
				: {
						title: "Server keeps the session",
						text: "Ada said no. At the server, nothing has changed.",
						why: "The client has ended its own session before. The one at the server serves every other client, too.",
						specs: ["OpenID Logout §2"],
						modelled: "What the server shows after a no is left open. Here it is a page.",
					},
	"end-form.response.refused": {
		title: "Server refuses the form",
		text: "A page, and no redirect. The session goes on.",
		why: "The form may not be Ada's decision.",
		specs: ["RFC 6749 §10.12"],
	},
	"signed-out.request": (message) =>
		isAstray(message)
			? {
					title: "Browser goes elsewhere",
					text: "The redirect leads to an address that is not the client's.",
					why: "A link that begins at the server that people trust ended at a page that somebody else wrote.",
					mistake: "Redirecting to an address that is not exactly a registered one.",
					specs: ["OpenID Logout §3.1", "RFC 9700 §4.11.2"],
				}
			: {
					title: "Browser goes back to the client",
					text: "To the address that the client registered for this, with the state of its logout.",
					why: "Nothing in this URL opens anything, or shows who asks. It only says: go on here.",
					specs: ["OpenID Logout §3"],
				},
	"signed-out.response": {
		title: "Client says that it is done",
		text: "state is the one that it sent, so this is the answer to its own question.",
		why: "Without that comparison, a link could make the client tell people that they are signed out when they are not.",
		specs: ["OpenID Logout §2", "OpenID Logout §3"],
	},
	"signed-out.response.refused": (message) => {
		if (message.kind === "response" && message.response.status === 0)
			return {
				title: "Nobody answers in this lesson",
				text: "The address is not the client's, and the client hears nothing of this.",
				why: "Whoever owns the address decides what Ada sees now.",
				specs: ["RFC 9700 §4.11.2"],
			};
		const isJudged = message.kind === "response" && message.refusal !== undefined;
		return {
			title: isJudged ? "Client did not ask for this" : "Client says nothing here",
			text: isJudged
				? "state is not the one of its logout."
				: "Only the address that it registered for this answers, and only to a GET.",
			why: "The client claims only what it can tell.",
			specs: ["OpenID Logout §3"],
		};
	},
};
