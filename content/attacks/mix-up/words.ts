import { leadsOn, mixedUpWords } from "@/content/moves/mixed-up/words";
import { comparedAtReturn, notBegun } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { parameterIn } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, sent } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";

const chosen = (message: Message): string | undefined => parameterIn(message, "server");

const toChosenServer: HopWords = {
	title: "Client sends the browser to the server",
	text: "With its session, the client stores which server was chosen. The redirect URI is the same for both.",
	why: "All that the client knows of the answer later is what it stored now and what the answer says.",
	specs: ["RFC 9700 §4.4.1", "OAuth 2.1 §4.1.1"],
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
	"callback.checks": (message) => {
		const { compared, ...headings } = comparedAtReturn(message);
		return {
			...headings,
			text: compared.includes("iss")
				? "It compares the server that answered with the one that it stored for this session."
				: "It does not ask which server answered. It believes what it stored.",
			headline: "callback.issuer-matches",
			why: [
				when(
					sent("iss", "callback.request"),
					"The code itself does not say who made it. Both servers answer at the same address, so only iss tells them apart here.",
				),
				"The code itself does not say who made it. Both servers answer at the same address, and nothing in the answer tells them apart.",
			],
			mistake: inGeneral("Believing that state helps: the attacker's server passes it on, so it is the right one."),
			specs: ["RFC 9207 §2.4", "RFC 9700 §4.4.2", "RFC 9700 §4.4.2.1"],
		};
	},
	"callback.checks.refused": {
		title: "Client does not go on",
		text: "The answer is an error, or not from the server that it asked, or not the expected one. No code is redeemed.",
		label: "Check the answer",
		why: [
			when(
				[holds("client", "code"), lacks("attacker", "code")],
				"The code stays with the client, so the attacker gets nothing. No OAuth message says this: the client simply stops.",
			),
			"No OAuth message says this: the client simply stops.",
		],
		specs: ["RFC 9207 §2.4", "RFC 9700 §4.4.2.1"],
	},
};
