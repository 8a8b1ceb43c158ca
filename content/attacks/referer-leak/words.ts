import { postedWords } from "@/content/moves/words-posted";
import { secondWords } from "@/content/moves/words-second";
import { codeFront } from "@/content/words/code-front";
import { codeReturn } from "@/content/words/code-return";
import { asksForConsent, signInPage } from "@/content/words/server-pages";
import type { Words } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { usualWords } from "@/lib/flow/read/tell";
import { queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";
import { pathOf } from "@/lib/http/raw";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, refused, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { elsewhere, holdsAdvert, waiting } from "./said";
import { injectedWords } from "./words-injected";
import { othersWords } from "./words-others";
import { album, othersAlbum, plantedWords } from "./words-planted";

const MODELLED = "The browser is modelled. Its requests are real, and so is the policy that the page has sent.";

/** What stands in the Referer of a request, as far as somebody could use it. */
function told(message: Message): keyof typeof SAID {
	const referer = message.kind === "request" ? header(message.request.headers, "referer") : undefined;
	if (referer === undefined) return "nothing";
	const names = queryOf(referer).map(([name]) => name);
	if (names.includes("code")) return names.includes("state") ? "both" : "code";
	if (names.includes("state")) return "state";
	if (names.length > 0) return "address";
	return pathOf(referer) === "/" ? "site" : "page";
}

const SAID = {
	both: "In Referer stands the whole address of the page, and in that the code, with the state beside it.",
	code: "In Referer stands the whole address of the page, and in that the code.",
	state:
		"In Referer stands the whole address of the page. It is Ada's request, with the state that the client made for her session.",
	address: "In Referer stands the whole address of the page. It is Ada's request, and all of it is public.",
	page: "In Referer stands the address of the page, without a query. Nothing of the answer stands in it.",
	site: "In Referer stands the site that the page is on, and no more.",
	nothing: "There is no Referer, so the request does not say which page asked for the image.",
} as const;

const onwardStopped: HopWords = {
	title: "Client tells Ada that it stopped",
	text: [
		when(
			refused("token.code-unused", "token.checks"),
			"Her code had been used before. To her it looks like any other failure.",
		),
		"Her photos are not connected.",
	],
	why: "Whatever went wrong, the client has no photos to show. She can begin again.",
	specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.2.4"],
};

export const words: Readonly<Record<string, Words>> = {
	...secondWords,
	...plantedWords,
	...othersWords,
	...injectedWords,
	"authorize.response": (message, ...moment) =>
		holdsAdvert(message) && !asksForConsent(message)
			? {
					...signInPage,
					text: "The server has to know who the user is. On the page stands an advertisement of another site.",
					why: "The page is shown at the address of the request. A server should not put content of others on such a page.",
					mistake: "Selling room on a page at whose address an authorization request stands.",
					specs: ["RFC 9700 §4.2.2", "RFC 9700 §4.2.4"],
					specs20: ["RFC 9700 §4.2.2", "RFC 9700 §4.2.4"],
				}
			: usualWords(codeFront)("authorize.response", message, ...moment),
	"callback.response": (message, ...moment) =>
		holdsAdvert(message)
			? waiting(message, moment[1])
			: usualWords(codeReturn)("callback.response", message, ...moment),
	...postedWords({
		why: "What is posted stands in the body of a request, and in no address. So no page that comes after it can tell it to anybody.",
		specs: ["RFC 9700 §4.2.4"],
	}),
	"advert.checks": {
		title: "Browser reads the policy of the page",
		text: [
			when(
				ran("browser.address-shared"),
				"The page wants an image of another site. Its policy has the browser say the whole address of the page there.",
			),
			"The page wants an image of another site. The browser does not look which policy the page has, and says the whole address.",
		],
		label: "Read the policy",
		headline: "browser.address-shared",
		why: "Left alone, a browser tells another site no more than where a page is from. This page has asked for more.",
		mistake: "Sending unsafe-url, so that a partner can count from which page people come.",
		specs: ["Referrer Policy §3", "Referrer Policy §8.3"],
		modelled: MODELLED,
	},
	"advert.checks.refused": {
		title: "Browser keeps the address to itself",
		text: [
			when(
				set("referrer", "no-referrer"),
				"The page wants an image of another site, and says no-referrer: the browser tells that site nothing.",
			),
			"The page wants an image of another site, and says nothing of a policy. By its own, the browser tells that site no more than where the page is from.",
		],
		label: "Read the policy",
		headline: "browser.address-shared",
		why: "What is of use to an attacker stands behind the ? of the address, and of that part nothing is told.",
		specs: ["Referrer Policy §3", "Referrer Policy §8.3", "RFC 9700 §4.2.4"],
		modelled: MODELLED,
	},
	"advert.request": (message) => ({
		title: "Browser fetches the advertisement",
		text: SAID[told(message)],
		why: "A browser fetches what a page asks for, from wherever that is. Nobody has to click.",
		mistake: "Looking only at what a page shows, and not at what it fetches.",
		specs: ["RFC 9700 §4.2", "RFC 9110 §10.1.3"],
		modelled: MODELLED,
	}),
	"advert.response": {
		title: "The image arrives",
		text: "An image like any other, which a browser keeps for an hour. The site that it comes from keeps what the request for it has said.",
		why: "Every server can write down what it is asked, and from where. An attacker only has to read its own log.",
		specs: ["RFC 9700 §4.2"],
	},
	"advert.response.refused": {
		astray: true,
		title: "No image comes",
		text: "The browser has asked for something else than the image.",
		why: "What a request says arrives with it, whatever the answer is.",
		specs: ["RFC 9700 §4.2"],
	},
	"onward.request": {
		title: "Ada goes on to the client's next page",
		text: [
			when(
				sent("cookie"),
				"The cookie says which session this is. With it the client finds the code that it has kept.",
			),
			"No cookie goes along, so the client cannot find the code that it has kept.",
		],
		why: "The client redeems the code only now. Until then, whoever else had it could be faster.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 9700 §4.2.4"],
		specs20: ["RFC 6749 §4.1.3", "RFC 9700 §4.2.4"],
	},
	"onward.response": (message, _, { messages }) =>
		album(message)
			? messages.some(({ note }) => note === "planted")
				? othersAlbum
				: {
						title: "Ada sees her photos",
						text: "The client has redeemed the code and called the API.",
						why: "This page has an address of its own. There is nothing in it that could be told to anybody.",
						specs: ["OAuth 2.1 §2.3.6", "RFC 9700 §4.2.4"],
						specs20: ["RFC 6749 §3.1.2.5", "RFC 9700 §4.2.4"],
					}
			: elsewhere,
	"onward.response.refused": (message) => (statusOf({ message }) === 400 ? onwardStopped : elsewhere),
};
