/** Ada opens the link: to an address of the client's that sends browsers on, or to the server. */
import { codeFront } from "@/content/words/code-front";
import { CLIENT_ID } from "@/lib/cast/cast";
import type { Moment, Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, refused, sent, sentAs } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { AT_SERVER, pageIn, sendsOn, toAttacker, warning, warns } from "./answers";

const CLIENTS = ["RFC 9700 §4.11.1"] as const;

/** Whether the link that Ada opened is of the server, and not of the client. */
const isOfServer = ([, , { messages }]: Moment): boolean =>
	messages.some(({ kind, note, ...rest }) => kind === "request" && note === "open" && "to" in rest && rest.to === "as");

/** Whether the server says no because it cannot tell whom it would answer. */
const hasNoTarget = ([message]: Moment): boolean =>
	message.kind === "checks" && (message.refusal?.check.startsWith("authorize.redirect") ?? false);

/** Whether what the link asks for was refused before this answer. */
const isRefused = ([, , { messages }]: Moment): boolean =>
	messages.some((one) => one.kind === "checks" && one.note === "open" && one.refusal !== undefined);

export const openWords: Readonly<Record<string, Words>> = {
	"open.request": (...moment) =>
		isOfServer(moment)
			? {
					title: "Ada opens the link to the server",
					text: [
						when(
							sentAs("client_id", CLIENT_ID),
							"It is an authorization request in Photo Print's name, and the attacker wrote it.",
						),
						when(sent("prompt"), "It is a request for a login, and it says that no page may be shown."),
						"It is an authorization request of the attacker's own client.",
					],
					why: "The host is the one at which she signs in. Where an answer would go, she would have to read in its query.",
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
			? hasNoTarget(moment)
				? usualWords(codeFront)("authorize.checks.refused", ...moment)
				: {
						title: "Server refuses the request",
						text: [
							when(
								refused("redirect.target-trusted"),
								"The request fails. Then the server asks itself whether it trusts the address for the error, and it does not.",
							),
							"The request fails. Client and address were found in order before that.",
						],
						label: "Check the request",
						why: "An error travels like any answer. Whoever can have answers sent to an address of theirs only has to make a request fail.",
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
		if (sendsOn(moment[0])) return toAttacker(moment[2]);
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
