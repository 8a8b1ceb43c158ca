/** Words: what the attacker prepares. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import type { Words } from "@/lib/flow/define";
import type { Message } from "@/lib/vocabulary/message";
import { refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

type Table = Readonly<Record<string, Words>>;

const VOUCHED = "register.developer-known";
const CONSENTED = "proxy.client-consented";
const GIVEN = "proxy.consent-given";

const OWN_CALLBACK = `${EVIL_ORIGIN}/cb`;

/** Whether a request is for the client that the attacker has registered, with the address that it has stated. */
export const isOwn = (message: Message): boolean =>
	message.kind === "work"
		? message.facts.some(({ text }) => text === OWN_CALLBACK)
		: message.kind === "request" && message.request.url.includes(encodeURIComponent(OWN_CALLBACK));

export const registerWords: Table = {
	"register.request": {
		title: "Attacker registers a client at the proxy",
		text: "It states the agent's name, and an address of its own for the answers.",
		why: "A proxy for tools serves agents that it has never met, so many take everybody's registration.",
		specs: ["RFC 7591 §3.1", "MCP"],
	},
	"register.checks": {
		title: "Proxy looks at what is stated",
		text: [when(skipped(VOUCHED), "Who asks is not looked at."), "Who asks, and what the request states."],
		label: "Check the registration",
		headline: "register.redirect-uris-usable",
		why: "What a client states of itself is a wish. Nobody has looked whether the name is its own.",
		mistake: "Taking a registered client for a trusted one.",
		specs: ["RFC 7591 §3", "RFC 7591 §5"],
	},
	"register.checks.refused": {
		title: "Proxy registers nobody who was not let in",
		text: [
			when(refused(VOUCHED), "No initial access token came that the proxy has given out."),
			"What is stated is not taken.",
		],
		label: "Check the registration",
		why: "Without a client of its own the attacker has nothing to ask with.",
		specs: ["RFC 7591 §3"],
	},
	"register.response": {
		title: "Proxy has one more client",
		text: "It has a client_id, and its answers go to the attacker's address.",
		why: "To the server behind nothing has changed: there the proxy is one client, whoever asks.",
		specs: ["RFC 7591 §3.2.1"],
	},
	"register.response.refused": {
		title: "Attacker gets no client",
		text: [when(sent("www-authenticate"), "401, with a challenge: this needs a token."), "The answer is an error."],
		why: "Nothing is registered.",
		specs: ["RFC 7591 §3", "RFC 7591 §3.2.2"],
	},
};

export const baitWords: Table = {
	"bait.work": (message) => ({
		title: "Attacker writes a request to the proxy",
		text: isOwn(message)
			? "For the client that it has registered, with a challenge of its own."
			: "In the agent's name, with an address that only looks like the agent's, and with a challenge of its own.",
		label: "Write the request",
		why: "Anybody can write an authorization request. The verifier is the attacker's, so PKCE at the proxy has nothing against it.",
		mistake: "Expecting PKCE to help where the attacker writes the request.",
		specs: ["RFC 9700 §4.1.1", "OAuth 2.1 §4.1.1"],
	}),
	"own.request": {
		title: "Attacker begins at the proxy itself",
		text: "It opens its own request in a browser of its own.",
		why: "What the proxy asks, the attacker can answer for itself. What it wants is the address that comes after.",
		specs: ["MCP"],
	},
	"own.checks": {
		title: "Proxy checks the attacker's request",
		text: "The client is known, and the address is the one that it has registered.",
		label: "Check the request",
		headline: "authorize.redirect-uri-registered",
		why: "What is begun here is kept for this client. Who will finish it shows only when the answer comes back.",
		specs: ["OAuth 2.1 §4.1.1"],
	},
	"own.checks.refused": {
		title: "Proxy asks the attacker first",
		text: [
			when(refused(CONSENTED), "This client was not allowed in this browser."),
			when(refused(GIVEN), "Nothing was allowed in this browser."),
			"A check says no, and the list ends there.",
		],
		label: "Check the request",
		why: "The page is meant for a person who is asked about a client. Here client and person are one.",
		specs: ["MCP"],
	},
	"own.response": {
		title: [when(sent("location"), "Proxy sends the attacker on"), "Proxy shows its page to the attacker"],
		text: [
			when(sent("location"), "The address is the proxy's own request to the server behind."),
			"It asks whether this client may use the account behind.",
		],
		why: "The proxy keeps, for the answer, which of its clients has asked.",
		specs: ["MCP"],
	},
	"own.response.refused": {
		title: "Proxy does not take the request",
		text: "The attacker is sent nowhere.",
		why: "So there is no request of the proxy's own that Ada could open.",
		specs: ["OAuth 2.1 §4.1.2.1"],
	},
	"ownYes.request": {
		title: "Attacker allows its own client",
		text: "It presses the button of the page, in its own browser.",
		why: "A page can only ask whoever sees it.",
		specs: ["MCP"],
	},
	"ownYes.response": {
		title: "Proxy sends the attacker on",
		text: "The address is the proxy's own request to the server behind.",
		why: "The attacker does not go there. It has an address that somebody else can open.",
		specs: ["MCP"],
	},
	"ownYes.response.refused": {
		title: "Proxy does not take the form",
		text: "The attacker is not sent on.",
		why: "A form counts once, and only for the session that was asked.",
		specs: ["MCP"],
	},
};

export const lureWords: Table = {
	"lure.request": {
		title: "Ada opens a page",
		text: "A link in a mail or an advertisement has led her there.",
		why: "The attack needs one click.",
		specs: ["MCP"],
	},
	"lure.response": {
		title: "The page answers with a link",
		text: "It leads to a genuine server that Ada uses every day.",
		why: "The servers behind the link are genuine.",
		specs: ["MCP"],
	},
	"lure.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "Ada's browser asked for another page than the attacker's.",
		why: "Without the link nothing happens.",
		specs: ["MCP"],
	},
};
