import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { carries, ran } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, notSent, refused, sent } from "@/lib/vocabulary/presumptions";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import { when } from "@/lib/vocabulary/telling";
import { ADA } from "./world";

const honest: Readonly<Record<string, Words>> = { ...codeFront, ...codeBack };

const cookieSent = (message: Message): boolean =>
	message.kind === "request" && header(message.request.headers, "cookie") !== undefined;

const astray: HopWords = {
	title: "Ada's browser goes elsewhere",
	text: "This is not where the client takes codes, so Mallory's code is not used.",
	why: "Only the callback of the client takes codes, and only with a GET.",
	specs: ["RFC 9700 §4.7"],
	astray: true,
};

/** The page that shows photos; any other is no answer to the code. */
const isAlbum = (message: Message): boolean =>
	message.kind === "response" && message.response.body.includes("<h1>Your photos</h1>");

/** The page on which the client says that it stopped. */
const isStop = (message: Message): boolean => statusOf({ message }) === 400;

/** Words for the first reason that is the lesson's own; for others, such as an answer without a code, the usual ones. */
export function refusedFor(own: Readonly<Record<string, HopWords>>, usual: string): Words {
	return (message, ...moment) => {
		const check = message.kind === "checks" ? message.refusal?.check : undefined;
		return own[check ?? ""] ?? usualWords(honest)(usual, message, ...moment);
	};
}

/** What the client has looked at before it takes an answer that Ada did not ask for. */
const accepted = {
	unbound: {
		text: "The state is one that it made. It was made for Mallory's browser, and nobody compares that.",
		why: "Any state that is still open is found and accepted, whoever brings it. So everybody who can begin has a valid one.",
	},
	bound: {
		text: "The state is the one that it stored for the session that the cookie names.",
		why: "To the client, this is the answer that the session waits for.",
	},
	iss: {
		text: "Ada's session waits for an answer, and this is one, from the right server. The client compares nothing else in it.",
		why: "iss says which server answered, not which browser had asked. All answers of one server look alike in that.",
	},
	nothing: {
		text: "Ada's session waits for an answer, and this is one. The client compares nothing else in it.",
		why: "A client that waits has to know its own answer from another. Without a value to compare, all answers look alike.",
	},
} as const;

/** In no message can be seen that the client looks for the state among the requests of every session. */
function acceptedFor(message: Message, settings: Settings): keyof typeof accepted {
	if (ran(message, "callback.state-matches")) return levelOf(settings, "state") === "unbound" ? "unbound" : "bound";
	return ran(message, "callback.issuer-matches") ? "iss" : "nothing";
}

/** Words for the answer that Ada's browser brings, and that nobody in front of it had asked for. */
export const forged: Readonly<Record<string, Words>> = {
	"forged.request": (message) => {
		if (message.kind === "request" && message.to !== ADA.client) return astray;
		return {
			title: [
				when([sent("code"), holds("client", "code")], "Ada's browser brings Mallory's code"),
				"Ada's browser brings an answer",
			],
			text: cookieSent(message)
				? "The URL comes from Mallory's page. The cookie is Ada's: her browser adds it when she follows a link to this site."
				: "The URL comes from Mallory's page. No cookie goes with it.",
			why: "SameSite=Lax lets a cookie travel with a GET that a link starts. An honest answer comes in the same way, from another site.",
			mistake: carries(message, "state")
				? "Only looking whether state is there. Mallory sends hers."
				: "Setting the cookie to Strict instead: then it would be missing from every honest answer, too.",
			specs: ["RFC 6749 §10.12", "RFC 9700 §4.7"],
		};
	},
	"forged.checks": (message, settings) => {
		const { text, why } = accepted[acceptedFor(message, settings)];
		return {
			title: "Client takes the answer",
			text,
			label: "Take the answer",
			headline: "callback.state-matches",
			why,
			mistake: "Keeping state in a store that all sessions share, and looking it up by its value alone.",
			specs: ["RFC 6749 §10.12", "RFC 9700 §4.7.1", "OAuth 2.1 §2.3.3"],
		};
	},
	"forged.checks.refused": refusedFor(
		{
			"callback.state-matches": {
				title: "Client does not take the answer",
				text: "It is not the answer to the question that this session asked.",
				label: "Check the answer",
				headline: "callback.state-matches",
				why: "The value that the client stored for Ada's session is known to nobody who was not in it. Mallory can only send her own.",
				specs: ["OAuth 2.1 §2.3.3", "RFC 9700 §4.7.1"],
			},
			"callback.transaction-known": {
				title: "Client does not take the answer",
				text: "The client finds no request that this could be the answer to.",
				label: "Check the answer",
				headline: "callback.transaction-known",
				why: "Without a waiting request nothing can be compared, so nothing is accepted. An attacker can see to it that there is one.",
				specs: ["OAuth 2.1 §2.3.3", "RFC 9700 §4.8.1"],
			},
		},
		"callback.checks.refused",
	),
	"forged.response": (message) =>
		isAlbum(message)
			? {
					title: "Ada sees an album",
					text: "The client's own page, with the title that she expects. The photos are Mallory's.",
					why: "Her session is tied to Mallory's account now. A card number, a document, a photo that she adds goes there.",
					mistake: "Not saying whose account was connected. A page that names it gives people a chance to notice.",
					specs: ["RFC 6749 §10.12", "RFC 9700 §4.7"],
				}
			: astray,
	"forged.response.refused": (message) =>
		isStop(message)
			? {
					title: "Client tells Ada that it stopped",
					text: "The page offers to begin again.",
					why: [
						when(
							notSent("access_token", "planted.response"),
							"Nothing was connected. Mallory's code costs Ada a second try, and no more than that.",
						),
						when(
							refused("id-token.nonce-matches", "plantedId.checks"),
							"The client has used neither token, so nothing was connected. Mallory's code costs Ada a second try, and no more than that.",
						),
						"The client could fetch nothing for Ada's session. Mallory's code costs her a second try.",
					],
					specs: ["OAuth 2.1 §2.3.3", "OAuth 2.1 §4.1.1"],
				}
			: astray,
};
