import { leadsOn, mixedUpWords, notSentOn, sentOn } from "@/content/moves/mixed-up/words";
import { HAS_CLIENT } from "@/content/moves/mixed-up/words-theft";
import { comparedAtReturn, notBegun } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, ran, refused, sent, sentAs, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { callbackOf } from "./world";

const usual = usualWords(mixedUpWords);

/** Ada has come back by herself, and connects the toolkit for photos. */
const CHOSEN = sentAs("server", "photos", "connect.request");

const CONTEXT = "callback.context-matches";
const ISSUER = "callback.issuer-matches";

const picked: Readonly<Record<string, HopWords>> = {
	frames: {
		title: "Ada connects a toolkit at the client",
		text: "Photo Print has toolkits that others have contributed. Ada connects the one for frames. Nothing tells her that it is an attacker's.",
		why: "Who contributes a toolkit configures its server: where requests go, and what that server is called.",
		mistake: "Letting anybody configure a server at a client that does not keep its connections apart.",
		specs: ["RFC 9700 Update §2.2", "RFC 9700 Update §2.2.1"],
	},
	photos: {
		title: "Ada connects the toolkit for photos",
		text: "She begins once more, with the toolkit that belongs to her photos.",
		why: "A protection is only good if people can still connect what they want.",
		specs: ["RFC 9700 Update §2.2.2"],
	},
};

const begun: HopWords = {
	title: "Ada begins at the client",
	text: "The request names no toolkit that the client knows, so it takes the one for photos.",
	why: "A client with many toolkits has to be told which one to connect.",
	specs: ["RFC 9700 Update §2.2"],
};

const toToolkit: HopWords = {
	title: "Client sends the browser to the toolkit's server",
	text: "With its session, the client stores which toolkit asked. The redirect URI is that toolkit's own.",
	why: "What the client knows of the answer later is what it has stored now, where the answer comes, and what it says.",
	specs: ["RFC 9700 Update §2.2.1", "OAuth 2.1 §4.1.1"],
};

/** The client goes by its session: that is the toolkit that it connects, whoever has answered. */
const leak =
	(note: string): Words =>
	(...moment) => {
		const words = usual(`${note}.request`, ...moment);
		if (words.astray) return words;
		return {
			...words,
			why: "The client takes the token endpoint of the toolkit that its session names. That is the attacker's.",
			mistake: [
				when(
					sent("code_verifier"),
					"Believing that PKCE keeps the code safe here. The client itself hands over the verifier.",
				),
				when(
					ran(CONTEXT, "callback.checks"),
					"Taking the address at which an answer comes for a proof of who has sent it.",
				),
				"Choosing the token endpoint by what was stored, without asking to which toolkit the answer came.",
			],
			specs: ["RFC 9700 Update §2.2.1", "RFC 7636 §4.5"],
		};
	};

/** What is told differently where one client has several toolkits. */
export const messages: Readonly<Record<string, Words>> = {
	...mixedUpWords,
	"connect.request": (message) => picked[parameterIn(message, "server") ?? ""] ?? begun,
	"connect.response": (message) => (leadsOn(message) ? toToolkit : notBegun),
	"detour.response": (message) =>
		leadsOn(message)
			? {
					...sentOn,
					text: [
						when(
							HAS_CLIENT,
							"The request is nearly the same: the client_id is now that of the client that the attacker has registered.",
						),
						when(
							sentAs("redirect_uri", callbackOf("photos")),
							"The request is nearly the same: client_id and redirect_uri are now those that the client has for the other toolkit.",
						),
						"The client_id is now the one that the client has for the other toolkit. The redirect_uri stays: it is that of the toolkit for frames.",
					],
					specs: ["RFC 9700 Update §2.2.1", "RFC 9700 §4.5.4"],
				}
			: notSentOn,
	"authorize.response": (...moment) => {
		const words = usual("authorize.response", ...moment);
		return words.title === "Honest server shows its sign-in page"
			? {
					...words,
					text: [
						when(CHOSEN, "This is the server of the toolkit that Ada connects now."),
						"Ada has connected another toolkit. If she notices that this is as.example, she may wonder.",
					],
					why: [
						when(CHOSEN, "She signs in there herself, so that you see that it works."),
						"The address is genuine, and so is the page. Looking at the address, which protects against phishing, does not help here.",
					],
				}
			: words;
	},
	"leak.request": leak("leak"),
	"confidentialLeak.request": leak("confidentialLeak"),
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: "To the API this is an ordinary call.",
		why: [
			when(
				HAS_CLIENT,
				"Ada was asked by the genuine server and agreed. Behind the name was another client than she believed.",
			),
			"Ada was asked by the genuine server and agreed. The client was mistaken about the toolkit that it was for.",
		],
		specs: ["RFC 9700 Update §2.2", "RFC 6750 §1.2"],
	},
	"callback.checks": (message) => {
		const looks = message.kind === "checks" ? message.checks.filter(({ verdict }) => verdict === "passed") : [];
		const has = (id: string) => looks.some((one) => one.id === id);
		return {
			title: has(CONTEXT)
				? "Client checks to which toolkit the answer came"
				: has(ISSUER)
					? "Client checks which server answered"
					: "Client believes its session",
			text: [
				when(ran(CONTEXT), "The address at which the answer came is that of the toolkit that asked."),
				when(
					[skipped(CONTEXT), ran(ISSUER)],
					"It compares iss with the name that it has for this toolkit's server. To which toolkit's address the answer came, it does not look.",
				),
				"To which toolkit's address the answer came, it does not look. It believes what it stored.",
			],
			label: has(CONTEXT) ? "Check the connection" : comparedAtReturn(message).label,
			headline: has(CONTEXT) ? CONTEXT : ISSUER,
			why: [
				when(
					ran(CONTEXT),
					"The address says for which toolkit an answer is meant. It does not say who has sent it: whoever writes the request writes the address, as far as the server that is asked takes it.",
				),
				when(
					[skipped(CONTEXT), ran(ISSUER)],
					"The name of the server stands in the configuration of the toolkit, and whoever contributed it has written that.",
				),
				"The code itself does not say who made it, or for which toolkit.",
			],
			mistake: inGeneral("Giving each toolkit a redirect URI of its own, and then not comparing it with the session."),
			specs: ["RFC 9700 Update §2.2.2", "RFC 9207 §2.4"],
		};
	},
	"callback.checks.refused": {
		title: [
			when(refused(CONTEXT), "Client sees the address of another toolkit"),
			when(refused(ISSUER), "Client sees another server"),
			"Client does not go on",
		],
		text: [
			when(refused(CONTEXT), "The answer came to another redirect URI than the one that this session has stored."),
			when(refused(ISSUER), "iss is another server than the one that this toolkit has named."),
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
		specs: ["RFC 9700 Update §2.2.2", "RFC 9207 §2.4"],
	},
};
