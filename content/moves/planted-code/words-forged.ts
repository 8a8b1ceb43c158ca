import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { carries, ran } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ADA } from "./world";

const honest: Readonly<Record<string, Words>> = { ...codeFront, ...codeBack };

const cookieSent = (message: Message): boolean =>
	message.kind === "request" && header(message.request.headers, "cookie") !== undefined;

const astray: HopWords = {
	title: "Ada's browser goes elsewhere",
	text: "This is not the callback, so Mallory's code is not used.",
	why: "Only the callback of the client takes codes.",
	specs: ["RFC 9700 §4.7"],
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

/** Words for the answer that Ada's browser brings, and that nobody in front of it had asked for. */
export const forged: Readonly<Record<string, Words>> = {
	"forged.request": (message) => {
		if (message.kind === "request" && message.to !== ADA.client) return astray;
		return {
			title: "Ada's browser brings Mallory's code",
			text: cookieSent(message)
				? "The URL is all Mallory's. The cookie is Ada's: her browser adds it to every request to this site."
				: "The URL is all Mallory's. No cookie goes with it.",
			why: "SameSite=Lax lets the cookie travel: this is a GET that a link started. An honest answer comes in the same way, from another site.",
			mistake: carries(message, "state")
				? "Only looking whether state is there. Mallory sends hers."
				: "Setting the cookie to Strict instead: then it would be missing from every honest answer, too.",
			specs: ["RFC 6749 §10.12", "RFC 9700 §4.7"],
		};
	},
	"forged.checks": (message) => {
		const compares = ran(message, "callback.state-matches");
		return {
			title: "Client takes the answer",
			text: compares
				? "The state is one that it made. It was made for Mallory's browser, and nobody compares that."
				: "Ada's session waits for an answer, and this is one. The client compares nothing else.",
			label: "Take the answer",
			headline: "callback.state-matches",
			why: compares
				? "Any state that is still open is found and accepted, whoever brings it. So everybody who can begin has a valid one."
				: "A client that waits has to know its own answer from another. Without a value to compare, all answers look alike.",
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
					why: "Nothing was connected. Mallory's code costs Ada a second try, and no more than that.",
					specs: ["OAuth 2.1 §2.3.3", "OAuth 2.1 §4.1.1"],
				}
			: astray,
};
