/** What the attacker prepares, and the mail. */
import { unknownDeveloper } from "@/content/words/register";
import { CLIENT_ID, CLIENT_ORIGIN, ISSUER, SCOPE } from "@/lib/cast/cast";
import type { Words } from "@/lib/flow/define";
import { sentAs } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const mailWords: Readonly<Record<string, Words>> = {
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
		text: [...unknownDeveloper("enrol"), "The request does not say what a client has to say."],
		why: "Without a client of its own, the attacker has no registered address to which the server would send anybody.",
		specs: ["RFC 7591 §3", "RFC 7591 §3.2.2", "RFC 9700 §4.11.2"],
	},
	"bait.work": (message) => ({
		title: [
			when(sentAs("client_id", CLIENT_ID), "The attacker writes a request in the client's name"),
			"The attacker writes a request of its client",
		],
		text: [
			when(
				[sentAs("client_id", CLIENT_ID), sentAs("scope", SCOPE)],
				"Anybody can write one. The address for the answer is the attacker's, and it is written so that it fits a loose pattern. The scope is one that this client may have.",
			),
			when(
				sentAs("client_id", CLIENT_ID),
				"Anybody can write one. The address for the answer is the attacker's, and it is written so that it fits a loose pattern. The scope does not exist, so the server has to refuse.",
			),
			WRITTEN[message.kind === "work" ? (message.facts.find(({ name }) => name === "scope")?.text ?? "") : ""] ?? "",
		],
		label: "Write the request",
		why: "All that matters is how it ends: with a redirect to the attacker's page.",
		specs: ["RFC 9700 §4.11.2", "RFC 9700 §4.1.1"],
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
