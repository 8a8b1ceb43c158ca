import { comparedAtReturn } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { parsePairs } from "@/lib/http/form";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, ran, sent } from "@/lib/vocabulary/presumptions";
import { inGeneral, type Telling, when } from "@/lib/vocabulary/telling";

/** Whether a parameter stands behind the # of the address that a browser opens. */
const keeps = (message: Message, name: string): boolean =>
	message.kind === "request" && parsePairs(message.fragment ?? "").some(([key]) => key === name);

/** The redirect led to an address where no lane of the lesson listens. */
const isAstray = (message: Message): boolean => message.kind === "request" && message.to === message.from;

const FRAGMENT = "The browser is modelled. It keeps the fragment and follows the redirect as HTTP says.";

const astray: HopWords = {
	title: "Browser opens another address",
	text: "The redirect leads to an address that is not the client's. The part behind the # is not sent there either.",
	why: "It need not be sent: a script of the page that opens can read it. With a code, that page would still have to redeem it.",
	mistake: "Accepting a redirect_uri that is not exactly the registered one.",
	specs: ["RFC 9700 §4.1.2", "RFC 9700 §4.1.3"],
	modelled: FRAGMENT,
};

const kept = { specs: ["RFC 6749 §4.2", "RFC 9110 §7.1", "RFC 3986 §3.5"], modelled: FRAGMENT } as const;

const withToken: HopWords = {
	...kept,
	title: [
		when(sent("access_token"), "Browser asks for the page, and sends a token along"),
		"Browser asks for the page, without the token",
	],
	text: [
		when(sent("access_token"), "The part behind the # is not sent. But a token stands in the query, and the query is."),
		when(
			[holds("user", "access_token"), lacks("client", "access_token")],
			"It sends the address up to the #. The rest stays in the browser, for the page to read.",
		),
		"It sends the address up to the #. The rest is for the page to read.",
	],
	why: "That is why the fragment was chosen: the token reaches the page and not the server that the page comes from.",
	mistake: "Concluding that the token is safe there. It stands in the address bar.",
};

const withError: HopWords = {
	...kept,
	title: "Browser asks for the page, without the error",
	text: "It sends the address up to the #. The error is for the page to read from there.",
	why: "An error of this grant travels where the token would have.",
};

const inQuery: HopWords = {
	title: [when(sent("error"), "Browser brings the error to the page"), "Browser asks for the page"],
	text: [
		when(sent("error"), "The error stands in the query, so the server of the page could read it, too."),
		"Nothing stands behind the #, and there is no error in the query.",
	],
	why: "The server did not take the request for one of this grant. Then it answers as it would answer a request for a code: in the query.",
	specs: ["OAuth 2.1 §4.1.2.1"],
	specs20: ["RFC 6749 §3.1.1", "RFC 6749 §4.1.2.1"],
};

function opened(message: Message): HopWords {
	if (isAstray(message)) return astray;
	if (keeps(message, "access_token")) return withToken;
	return keeps(message, "error") ? withError : inQuery;
}

/** There is no page of the client at this address. */
const noPage: HopWords = {
	astray: true,
	title: "No page of the client is here",
	text: "So there is no script of the client that could read the address.",
	why: [
		when(
			[holds("user", "access_token"), lacks("client", "access_token")],
			"The token was issued, and the client does not get it. It stands in the address bar and in the history, and works for whoever finds it there.",
		),
		"What the address carried is read by nobody.",
	],
	specs: ["RFC 9700 §4.3.2"],
};

const nobody: HopWords = {
	title: "Nobody answers in this lesson",
	text: [
		when(lacks("client", "access_token"), "The address is not the client's, and the client never learns of this."),
		"The address is not the client's, so the client does not answer.",
	],
	why: "Whoever owns the address could have sent a page with a script. What stands behind the # is then in other hands.",
	specs: ["RFC 9700 §4.1.2"],
};

/** What the script has made sure of, by what it compared. */
const madeSure = (compared: readonly string[]): string => {
	if (compared.length === 0) return "It compares nothing: while it waits, any token would do.";
	const sure = compared.includes("state")
		? "The answer belongs to the request of this tab."
		: "The answer names the server that was asked. Whether it belongs to the request of this tab, nothing shows.";
	return `${sure} Whether the token was issued to this client, nothing here can say.`;
};

const whyCompare: Telling = [
	when(
		ran("callback.state-matches"),
		"state ties the answer to the tab, not the token to the answer. A token of another client, put in beside the right state, looks the same.",
	),
	inGeneral("Nothing ties the token to the answer. A token of another client, put into this answer, looks the same."),
];

/** Words from the redirect to the verdict of the script. */
export const returnWords: Readonly<Record<string, Words>> = {
	"callback.request": opened,
	"callback.response": {
		title: "Client's server sends the page",
		text: [
			when(
				lacks("client", "access_token"),
				"A file that is the same for everybody, with a script. This server has seen no token.",
			),
			"A file that is the same for everybody, with a script.",
		],
		why: "The server of this client does nothing but send files. What the client decides, its script decides in the browser.",
		mistake: "Loading scripts of other sites into this page. Any of them can read the address.",
		specs: ["RFC 6749 §4.2", "RFC 10017 §7.2.3"],
		modelled: "The script is a file of its own. Fetching it is left out.",
	},
	"callback.response.refused": (message) =>
		message.kind === "response" && message.response.status === 0 ? nobody : noPage,
	"read.work": {
		title: [
			when(sent("access_token"), "Script reads the token from the address"),
			"Script reads the answer from the address",
		],
		text: [
			when(
				[sent("access_token"), holds("client", "access_token")],
				"All of it stands in location.hash. Now the client holds the token.",
			),
			when(sent("error"), "There is no token in it. The script reads the error."),
			"The script reads what stands there. It finds no token that the server has issued.",
		],
		label: "Read the address",
		why: "Every script of this page can do the same, and so can an extension that may read addresses.",
		mistake: "Reading a token from the query as well. A token there has been sent to a server.",
		specs: ["RFC 6749 §4.2", "RFC 10017 §7.2.3"],
		modelled: "No script runs here. What it would do is done by the same code that plays every client.",
	},
	"answer.checks": (message) => {
		const { compared, label } = comparedAtReturn(message);
		return {
			title: compared.length === 0 ? "Script takes the token as it is" : `Script checks ${compared.join(" and ")}`,
			text: madeSure(compared),
			label,
			headline: "callback.state-matches",
			why: whyCompare,
			mistake: "Taking the token for a proof of who signed in. It may have been issued to another client.",
			specs: ["RFC 6749 §10.12", "RFC 6749 §10.16", "RFC 9700 §4.6"],
		};
	},
	"answer.checks.refused": {
		title: "Script does not go on",
		text: "The answer is not what it asked for, or it is an error. Nobody is called.",
		label: "Check the answer",
		why: "There is no OAuth message for this: the app stops and tells its user.",
		specs: ["RFC 6749 §10.12", "RFC 6749 §4.2.2.1"],
	},
	"history.work": {
		title: "Script clears the address bar, history remembers",
		text: "The bar now shows the bare address. The browser has written down the whole one, with the token.",
		label: "Address bar cleared, history kept",
		why: "Until the token expires, whoever can read this history can use it. Browsers may also copy history to other devices.",
		mistake: "Taking the clean address bar for a solution. It shortens the time in which the token can be seen.",
		specs: ["RFC 9700 §4.3", "RFC 9700 §4.3.2", "RFC 10017 §7.2.3"],
		modelled:
			"Browsers differ in what they keep of an address that a script replaced. Here history keeps every address that stood in the bar.",
	},
};
