import { codeFront } from "@/content/words/code-front";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ORIGIN, ISSUER } from "@/lib/cast/cast";
import type { Moment, Words } from "@/lib/flow/define";
import { carries, parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { header, isRedirect } from "@/lib/http/message";
import { firstLink } from "@/lib/parties/browser/forms";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, refused, sent } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";

const CLIENTS = ["RFC 9700 §4.11.1"] as const;
const SERVERS = ["RFC 9700 §4.11.2", "OAuth 2.1 §7.13.2"] as const;
const AT_SERVER = { specs: SERVERS, specs20: ["RFC 9700 §4.11.2"] } as const;

const pageIn = (message: Message): string => (message.kind === "response" ? message.response.body : "");

/** Whether an answer sends the browser to the attacker. */
const sendsOn = (message: Message): boolean =>
	message.kind === "response" &&
	isRedirect(message.response) &&
	(header(message.response.headers, "location") ?? "").startsWith(EVIL_ORIGIN);

/** Whether it is a page that says where it would go on. */
const warns = (message: Message): boolean => firstLink(pageIn(message))?.startsWith(EVIL_ORIGIN) === true;

/** Whether the link that Ada opened is of the server, and not of the client. */
const isOfServer = ([, , { messages }]: Moment): boolean =>
	messages.some(({ kind, note, ...rest }) => kind === "request" && note === "open" && "to" in rest && rest.to === "as");

/** Whether what the link asks for was refused before this answer. */
const isRefused = ([, , { messages }]: Moment): boolean =>
	messages.some((one) => one.kind === "checks" && one.note === "open" && one.refusal !== undefined);

const warning: HopWords = {
	title: "Server says where it leads",
	text: "A page, and no redirect. It names the address, and that nobody has looked at it. Ada can go on by a link.",
	why: "A server should redirect by itself only where it trusts the address. Where it does not, it may inform the user and rely on her.",
	mistake:
		"Showing a page that only says “Continue”. Whoever reads it has to learn to whom, and that it is not the server.",
	...AT_SERVER,
};

/** What the server says no to, by redirect, at an address that is registered. */
const toAttacker: HopWords = {
	title: "Server sends her to the attacker",
	text: "The error goes where every answer to this client goes: to the address that it has registered.",
	why: "Client and address are known, and they fit each other, so the answer travels. That the request had to fail is what it was made for.",
	mistake:
		"Believing that exact matching prevents this. However it is compared, the address is registered, and it is the attacker's.",
	...AT_SERVER,
};

const openWords: Readonly<Record<string, Words>> = {
	"open.request": (...moment) =>
		isOfServer(moment)
			? {
					title: "Ada opens the link to the server",
					text: [
						when(sent("prompt"), "It is a request for a login, and it says that no page may be shown."),
						"It is an authorization request of the attacker's own client.",
					],
					why: "The host is the one at which she signs in. That it is a request of somebody else's, she would have to read in its query.",
					...AT_SERVER,
				}
			: {
					title: "Ada opens the link to the client",
					text: "The client has this address to send browsers on. Where to, stands in the query.",
					why: "The host is the client's, so the link looks like one of its own.",
					specs: CLIENTS,
				},
	"open.checks": (...moment) =>
		isOfServer(moment)
			? usualWords(codeFront)("authorize.checks", ...moment)
			: {
					title: "Client looks where it leads",
					text: [
						when(ran("redirector.target-allowed"), "The address is one of those to which it sends browsers."),
						"It does not compare the address with any list: it sends browsers wherever the query says.",
					],
					label: "Look at the target",
					why: inGeneral(
						"Clients must not expose open redirectors. They should send browsers only to addresses that are allowed.",
					),
					mistake: "Looking whether the address begins with an allowed host: api.example.evil.example does.",
					specs: CLIENTS,
				},
	"open.checks.refused": (...moment) =>
		isOfServer(moment)
			? {
					title: "Server refuses the request",
					text: [
						when(
							refused("redirect.target-trusted"),
							"The request fails. Then the server asks itself whether it trusts the address for the error, and it does not.",
						),
						"The request fails. Client and address were found in order before that.",
					],
					label: "Check the request",
					why: "An error travels to a registered address. Anybody can register one, and can make a request fail.",
					...AT_SERVER,
				}
			: {
					title: "Client refuses the target",
					text: "The address is on no list of the client's.",
					label: "Look at the target",
					headline: "redirector.target-allowed",
					why: "What the client has a redirector for needs a few addresses. It lends its name to no others.",
					specs: CLIENTS,
				},
	"open.response": (...moment) => {
		if (!isOfServer(moment)) return sendsOn(moment[0]) ? byClient : elsewhere;
		if (!pageIn(moment[0]).includes('type="password"')) return elsewhere;
		return isRefused(moment) ? signInFirst : usualWords(codeFront)("authorize.response", ...moment);
	},
	"open.response.refused": (...moment) => {
		if (!isOfServer(moment)) return staysAtClient;
		if (sendsOn(moment[0])) return toAttacker;
		return warns(moment[0]) ? warning : usualWords(codeFront)("authorize.response.refused", ...moment);
	},
};

const byClient: HopWords = {
	title: "Client sends her to the attacker",
	text: "A redirect, to the address in the query.",
	why: "The client has only done what the link said. Nobody has signed in, and no request of OAuth was made.",
	mistake: "Thinking that a redirector does no harm because it knows no secrets.",
	specs: CLIENTS,
};

const staysAtClient: HopWords = {
	title: "Client sends her nowhere",
	text: "A page of the client's own. It names the address to which the link would have led.",
	why: "Ada is still at the host that she knows.",
	specs: CLIENTS,
};

const elsewhere: HopWords = {
	title: "This page leads nowhere",
	text: "What came is not what the link was made for.",
	why: "Nobody is sent to the attacker from here.",
	specs: ["RFC 9700 §4.11"],
};

const signInFirst: HopWords = {
	title: "Server asks her to sign in",
	text: "Before it sends anybody on for this client, the server wants to know who is there.",
	why: "A server must always authenticate the user before it redirects. Whoever has just signed in there goes on with more trust, not with less.",
	mistake: "Taking the sign-in for the whole protection: it says who she is, and nothing of the address.",
	...AT_SERVER,
	modelled: "The page is the HTML that the server sent. It is shown without script, and with our own style sheet.",
};

const mailWords: Readonly<Record<string, Words>> = {
	"enrol.request": {
		title: "Attacker registers a client",
		text: "It has a name, and one address for answers: the attacker's page.",
		why: "Where anybody may register, this is an ordinary request. The address is true: it is the client's own.",
		specs: ["RFC 7591 §3.1", "RFC 9700 §4.11.2"],
	},
	"enrol.response": {
		title: "Server registers it",
		text: "The client is known now, and so is its address.",
		why: "Every request of this client will name a registered address, character by character.",
		specs: ["RFC 7591 §3.2.1", "RFC 9700 §4.11.2"],
	},
	"enrol.response.refused": {
		title: "Server does not register it",
		text: "The request does not say what a client has to say.",
		why: "Without a client there is no address to which the server would send anybody.",
		specs: ["RFC 7591 §3.2.2"],
	},
	"bait.work": (message) => ({
		title: "The attacker writes a request of its client",
		text:
			WRITTEN[message.kind === "work" ? (message.facts.find(({ name }) => name === "scope")?.text ?? "") : ""] ?? "",
		label: "Write the request",
		why: "All that matters is how it ends: with a redirect to the registered address.",
		specs: ["RFC 9700 §4.11.2"],
	}),
	"mail.link": (message) => ({
		title: "Ada gets a mail with a link",
		text:
			[
				[CLIENT_ORIGIN, "Its address begins with photos.example: the client's."],
				[ISSUER, "Its address begins with as.example: there she signs in."],
			].find(([origin = ""]) => message.kind === "link" && message.url.startsWith(`${origin}/`))?.[1] ??
			"It leads elsewhere.",
		why: "People are told to look at the host before they open a link. This host is genuine.",
		mistake: "Judging a link by where it begins. Where it ends, only the servers on the way can tell.",
		specs: ["RFC 9700 §4.11", "OAuth 2.1 §7.8"],
		modelled: "The mail is modelled. The address is real.",
	}),
};

/** By the scope that is asked for: what the request is made for. */
const WRITTEN: Readonly<Record<string, string>> = {
	everything: "It asks for a scope that does not exist, so the server has to refuse it, and sends the error back.",
	"photos.read":
		"Nothing about it is wrong. The attacker expects Ada to say no, and the server to send her answer back.",
	openid: "It asks for a login without any page. Where the server would have to show one, it sends an error back.",
};

/** Words of the code grant, where the answer does not go to the attacker. */
const unless =
	(key: string, ...others: readonly (readonly [is: (message: Message) => boolean, words: HopWords])[]): Words =>
	(message, ...moment) =>
		others.find(([is]) => is(message))?.[1] ?? usualWords(codeFront)(key, message, ...moment);

const allowed: HopWords = {
	title: "Server sends the code to the attacker",
	text: "Ada has allowed it, so the code goes to the address of the client that she allowed.",
	why: "The page has named the client and the host. Who agrees there gives the attacker access as well. That is another attack: consent phishing.",
	specs: ["OAuth 2.1 §7.9", "RFC 9700 §4.11.2"],
};

const declined: HopWords = {
	...toAttacker,
	title: "Server sends her to the attacker",
	text: "Ada has said no. The client is told so at its own address, and her browser carries it there.",
	why: "She is sent to the same page, whatever she decides. To her it can look like the next step.",
	mistake: "Believing that whoever says no is safe.",
};

const serverWords: Readonly<Record<string, Words>> = {
	"consent.response.refused": unless("consent.response.refused", [sendsOn, toAttacker]),
	"decide.response": unless("decide.response", [sendsOn, allowed]),
	"decide.response.refused": unless(
		"decide.response.refused",
		[(message) => sendsOn(message) && parameterIn(message, "error") !== undefined, declined],
		[
			warns,
			{ ...warning, text: "Ada has said no, and the server sends her nowhere. It says where it would have gone on." },
		],
	),
};

const evilWords: Readonly<Record<string, Words>> = {
	"evil.request": (message) => ({
		title: "Browser goes to the attacker's page",
		text: carries(message, "code")
			? "The code goes along."
			: carries(message, "error")
				? "The error goes along. The attacker has no use for it."
				: "Nothing of OAuth goes along.",
		why: "A browser follows a redirect wherever it leads. The address bar changes, and the link that Ada looked at is gone.",
		specs: ["RFC 9700 §4.11"],
	}),
	"evil.response": {
		title: "The page asks for her password",
		text: "It is a copy of the server's sign-in page. Only the address bar is different.",
		why: "She has opened a link to a host that she knows, and this looks like the page that she knows. She has looked at the address already.",
		specs: ["RFC 9700 §4.11", "OAuth 2.1 §7.8"],
		modelled: "The page is the HTML that the attacker sent. It is shown without script, and with our own style sheet.",
	},
	"evil.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "The browser went to another address than the one that it was sent to.",
		why: "Only there is the page that asks for a password.",
		specs: ["RFC 9700 §4.11"],
	},
	"type.request": {
		title: "Ada types her password there",
		text: [
			when(sent("password"), "The form goes to the attacker's host, with her name and her password."),
			"The form goes to the attacker's host, without a password.",
		],
		why: "This request passes nobody who could still say no. Who could have was asked before it.",
		mistake: "Blaming the one who typed. The link was genuine, and who sent her on was, too.",
		specs: ["RFC 9700 §4.11", "OAuth 2.1 §7.8"],
	},
	"type.response": {
		title: "The page thanks her",
		text: "Nothing on it tells her what has happened.",
		why: "An attack that nobody notices is worth more.",
		specs: ["RFC 9700 §4.11"],
	},
};

/** Words of this lesson's own hops, and of the server's pages where what comes after them differs. */
export const words: Readonly<Record<string, Words>> = { ...mailWords, ...openWords, ...serverWords, ...evilWords };
