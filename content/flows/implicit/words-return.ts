import type { Words } from "@/lib/flow/define";
import { ran } from "@/lib/flow/labels";
import { parsePairs } from "@/lib/http/form";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";

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

function opened(message: Message): HopWords {
	if (isAstray(message)) return astray;
	const shared = { specs: ["RFC 6749 §4.2", "RFC 9110 §7.1", "RFC 3986 §3.5"], modelled: FRAGMENT } as const;
	if (keeps(message, "access_token"))
		return {
			...shared,
			title: "Browser asks for the page, without the token",
			text: "It sends the address up to the #. The rest stays in the browser, for the page to read.",
			why: "That is why the fragment was chosen: the token reaches the page and not the server that the page comes from.",
			mistake: "Concluding that the token is safe there. It stands in the address bar.",
		};
	if (keeps(message, "error"))
		return {
			...shared,
			title: "Browser asks for the page, without the error",
			text: "It sends the address up to the #. The error stays in the browser, for the page to read.",
			why: "An error of this grant travels where the token would have.",
		};
	return {
		title: "Browser brings the error to the page",
		text: "The error stands in the query, so the server of the page could read it, too.",
		why: "This request was not answered as a request for a token. Then the server answers in the query, the one place that OAuth 2.1 has for it.",
		specs: ["OAuth 2.1 §4.1.2.1"],
	};
}

/** Words from the redirect to the verdict of the script. */
export const returnWords: Readonly<Record<string, Words>> = {
	"callback.request": opened,
	"callback.response": {
		title: "Client's server sends the page",
		text: "A file that is the same for everybody, with a script. This server has seen no token.",
		why: "The server of this client does nothing but send files. What the client decides, its script decides in the browser.",
		mistake: "Loading scripts of other sites into this page. Any of them can read the address.",
		specs: ["RFC 6749 §4.2", "RFC 10017 §7.2.3"],
		modelled: "The script is a file of its own. Fetching it is left out.",
	},
	"callback.response.refused": (message) =>
		message.kind === "response" && message.response.status === 0
			? {
					title: "Nobody answers in this lesson",
					text: "The address is not the client's, and the client never learns of this.",
					why: "Whoever owns the address could have sent a page with a script. What stands behind the # is then in other hands.",
					specs: ["RFC 9700 §4.1.2"],
				}
			: {
					title: "Client's server has no such page",
					text: "No script of the client is here to read the address.",
					why: "The token was issued and nobody uses it. It stays in the address bar and in the history until it expires.",
					specs: ["RFC 9700 §4.3.2"],
				},
	"read.work": (message) => {
		const names = message.kind === "work" ? message.facts.map(({ name }) => name) : [];
		const isToken = names.includes("access_token");
		return {
			title: isToken ? "Script reads the token from the address" : "Script reads the answer from the address",
			text: isToken
				? "All of it stands in location.hash. Only now does the client hold the token."
				: "There is no token in it. The script reads the error.",
			label: "Read the address",
			why: "Every script of this page can do the same, and so can an extension that may read addresses.",
			mistake: "Reading a token from the query as well. A token there has been sent to a server.",
			specs: ["RFC 6749 §4.2", "RFC 10017 §7.2.3"],
			modelled: "No script runs here. What it would do is done by the same code that plays every client.",
		};
	},
	"answer.checks": (message) => {
		const compared = [
			...(ran(message, "callback.state-matches") ? ["state"] : []),
			...(ran(message, "callback.issuer-matches") ? ["iss"] : []),
		];
		return {
			title: compared.length === 0 ? "Script takes the token as it is" : `Script checks ${compared.join(" and ")}`,
			text:
				compared.length === 0
					? "It compares nothing: while it waits, any token would do."
					: "The answer belongs to the request of this tab. Whether the token was issued to this client, nothing here can say.",
			label: compared.length === 0 ? "Nothing to compare" : `Check ${compared.join(" and ")}`,
			headline: "callback.state-matches",
			why: "state ties the answer to the tab, not the token to the answer. A token of another client, put in beside the right state, looks the same.",
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
