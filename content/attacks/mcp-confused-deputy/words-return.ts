/** Words: What becomes of the answer of the server behind. */
import type { Words } from "@/lib/flow/define";
import { ran, refused, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

type Table = Readonly<Record<string, Words>>;

const IN_BROWSER = "proxy.state-in-browser";
const KNOWN = "callback.transaction-known";

export const backWords: Table = {
	"back.request": {
		title: "Browser brings the answer to the proxy",
		text: [when(sent("code"), "A code of the server behind, for the proxy."), "There is no code in it."],
		why: "The proxy has to find out which of its clients this is the answer to, and whether this browser was sent.",
		specs: ["MCP"],
	},
	"back.checks": {
		title: "Proxy takes the answer",
		text: [
			when(ran(IN_BROWSER), "The state is the one in the cookie of this browser."),
			"A request waits for this answer. In which browser it was begun is not looked at.",
		],
		label: "Check the answer",
		headline: IN_BROWSER,
		why: "What the proxy has kept says that the attacker's request waits for it.",
		mistake: [
			when(set("proxyState", "unbound"), "Looking a state up among all that wait, whoever's browser brings it."),
			when(
				set("proxyState", "before"),
				"Setting that cookie before anybody has agreed, so that it says nothing of a yes.",
			),
		],
		specs: ["MCP"],
	},
	"back.checks.refused": {
		title: "Proxy does not take the answer",
		text: [
			when(refused(IN_BROWSER), "This browser has no cookie with this state."),
			when(refused(KNOWN), "No request of the proxy's waits for this answer."),
			"A check says no, and the list ends there.",
		],
		label: "Check the answer",
		headline: IN_BROWSER,
		why: [
			when(refused(IN_BROWSER), "The answer belongs into the browser in which the request was begun."),
			when(
				[refused(KNOWN), set("proxyState", "after")],
				"The proxy keeps a state when it sends a browser on, and not before. None is kept for this answer.",
			),
			"An answer that does not belong to a request of the proxy is not used.",
		],
		specs: ["MCP"],
	},
	"back.response": {
		title: "Proxy answers its client",
		text: "It sends the browser on to the address in the request, with a code of its own.",
		why: "The address is the attacker's, and so the browser carries the code there.",
		specs: ["OAuth 2.1 §4.1.2", "MCP"],
	},
	"back.response.refused": {
		title: "Proxy sends nobody on",
		text: "Ada gets a page that says so.",
		why: "The attacker's client gets no answer.",
		specs: ["MCP"],
	},
	"redeem.request": {
		title: "Proxy redeems the code",
		text: "As itself, with its own credentials.",
		why: "The proxy does for this client what it does for every one.",
		specs: ["OAuth 2.1 §4.1.3"],
	},
	"redeem.response": {
		title: "Server behind issues a token to the proxy",
		text: "It is for Ada's photos.",
		why: "The proxy keeps it for whichever client has asked.",
		specs: ["OAuth 2.1 §3.2.3", "MCP"],
	},
	"redeem.response.refused": {
		title: "Server behind issues no token",
		text: [
			when(
				refused("token.verifier-expected"),
				"The proxy sends its verifier, and in the request that brought the code there was no challenge.",
			),
			when(refused("token.verifier-fits"), "The verifier of the proxy does not fit."),
			"The request for it is refused.",
		],
		why: [
			when(
				refused("token.verifier-expected"),
				"The request was not the proxy's own. PKCE finds that out, where the server insists on it.",
			),
			"Without it the proxy has nothing for its client.",
		],
		specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §7.5.1"],
	},
};

export const caughtWords: Table = {
	"caught.request": {
		title: "Browser goes to the attacker",
		text: [
			when(sent("code"), "The code of the proxy stands in the address, so it arrives there."),
			"There is no code in the query.",
		],
		why: "A browser follows a redirect wherever it leads.",
		specs: ["MCP", "RFC 9700 §4.1.1"],
	},
	"caught.response": {
		title: "The page thanks Ada",
		text: "Nothing on it tells her what it has received.",
		why: "An attack that nobody notices is worth more.",
		specs: ["MCP"],
	},
	"caught.response.refused": {
		astray: true,
		title: "Nobody takes the answer",
		text: "The browser went to another address than the one that it was sent to.",
		why: "What does not reach the attacker is of no use to it.",
		specs: ["RFC 9700 §4.1.1"],
	},
};
