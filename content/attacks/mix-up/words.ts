import { leadsOn, mixedUpWords, notSentOn, sentOn } from "@/content/moves/mixed-up/words";
import { HAS_CLIENT } from "@/content/moves/mixed-up/words-theft";
import { comparedAtReturn, notBegun } from "@/content/words/code-return";
import { ISSUER as HONEST } from "@/lib/cast/cast";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun, parameterIn } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, ran, refused, sent, sentAs, set } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { callbackOf } from "./world";

const CONTEXT = "callback.context-matches";
const ISSUER = "callback.issuer-matches";

const chosen = (message: Message): string | undefined => parameterIn(message, "server");

const toChosenServer: HopWords = {
	title: "Client sends the browser to the server",
	text: [
		when(
			set("connection", "on"),
			"With its session, the client stores which server was chosen, and the redirect URI, which is that server's own.",
		),
		"With its session, the client stores which server was chosen. The redirect URI is the same for both.",
	],
	why: [
		when(
			set("connection", "on"),
			"All that the client knows of the answer later is what it stored now, where the answer comes, and what it says.",
		),
		"All that the client knows of the answer later is what it stored now and what the answer says.",
	],
	specs: ["RFC 9700 §4.4.1", "RFC 9700 §4.4.2.2", "OAuth 2.1 §4.1.1"],
};

/** The same request, as far as it is: what stands in it instead is the attacker's to choose. */
const detoured: HopWords = {
	...sentOn,
	text: [
		when(
			HAS_CLIENT,
			"The request is nearly the same: the client_id is now that of the client that the attacker has registered.",
		),
		when(
			[set("connection", "on"), sentAs("redirect_uri", callbackOf(HONEST))],
			"The request is nearly the same: client_id and redirect_uri are now those that the client has at as.example.",
		),
		when(
			set("connection", "on"),
			"The client_id is now the one that the client has at as.example. The redirect_uri stays: it is the one for evil-as.example.",
		),
		"The request is nearly the same: the client_id is now the one that the client has at as.example.",
	],
	specs: ["RFC 9700 §4.4.1", "RFC 9700 §4.4.2.2", "RFC 9700 §4.5.4"],
};

/** What is told differently when one client works with two servers. */
export const messages: Readonly<Record<string, Words>> = {
	...mixedUpWords,
	"connect.request": (message) => {
		const shared = {
			specs: ["RFC 9700 §4.4.1", "OAuth 2.1 §7.15"],
			mistake: "Letting anybody register a server at a client without a defence against mix-up.",
		} as const;
		return chosen(message) === "evil-as.example"
			? {
					...shared,
					title: "Ada picks a server at the client",
					text: "Photo Print works with two servers. Ada picks evil-as.example. Nothing tells her that it is an attacker's.",
					why: "A client that works with many servers trusts each of them with its own users. Here one of them wants the users of another.",
				}
			: chosen(message) !== "as.example"
				? {
						...shared,
						title: "Ada begins at the client",
						text: "The request names neither of the two servers, so the client takes as.example.",
						why: "A client that works with many servers has to be told which one to ask.",
					}
				: {
						...shared,
						title: "Ada picks the honest server",
						text: "She begins a sign-in at Photo Print with as.example.",
						why: "A protection is only good if people can still sign in.",
					};
	},
	"connect.response": (message) => (leadsOn(message) ? toChosenServer : notBegun),
	"detour.response": (message) => (leadsOn(message) ? detoured : notSentOn),
	"callback.checks": (message) => {
		const { compared, ...headings } = comparedAtReturn(message);
		const looks = hasRun(message, CONTEXT);
		return {
			...headings,
			...(looks && { title: "Client checks at which address the answer came", label: "Check the address" }),
			text: [
				when(
					[ran(CONTEXT), ran(ISSUER)],
					"It compares the address at which the answer came, and the server that answered, with what it stored for this session.",
				),
				when(
					ran(CONTEXT),
					"The answer came at the address that it stored for this session. It does not ask which server answered.",
				),
				compared.includes("iss")
					? "It compares the server that answered with the one that it stored for this session."
					: "It does not ask which server answered. It believes what it stored.",
			],
			headline: looks ? CONTEXT : ISSUER,
			why: [
				when(
					[ran(CONTEXT), ran(ISSUER)],
					"The address says for which server an answer is meant, and iss says which one has sent it.",
				),
				when(
					ran(CONTEXT),
					"The address says for which server an answer is meant. It does not say which one has sent it: whoever writes the request writes the address, as far as the server that is asked takes it.",
				),
				when(
					sent("iss", "callback.request"),
					"The code itself does not say who made it. Both servers answer at the same address, so only iss tells them apart here.",
				),
				"The code itself does not say who made it. Both servers answer at the same address, and nothing in the answer tells them apart.",
			],
			mistake: inGeneral("Believing that state helps: the attacker's server passes it on, so it is the right one."),
			specs: ["RFC 9207 §2.4", "RFC 9700 §4.4.2", "RFC 9700 §4.4.2.1", "RFC 9700 §4.4.2.2"],
		};
	},
	"callback.checks.refused": {
		title: [
			when(refused(CONTEXT), "Client sees the address of another server"),
			when(refused(ISSUER), "Client sees another server"),
			"Client does not go on",
		],
		text: [
			when(
				refused(CONTEXT),
				"The answer came to another redirect URI than the one that this session has stored. No code is redeemed.",
			),
			when(refused(ISSUER), "iss is not the server that this session has stored. No code is redeemed."),
			"The answer is an error, or not the expected one. No code is redeemed.",
		],
		label: "Check the answer",
		why: [
			when(
				[holds("client", "code"), lacks("attacker", "code")],
				"The code stays with the client, so the attacker gets nothing. No OAuth message says this: the client simply stops.",
			),
			"No OAuth message says this: the client simply stops.",
		],
		specs: ["RFC 9207 §2.4", "RFC 9700 §4.4.2.1", "RFC 9700 §4.4.2.2"],
	},
};
