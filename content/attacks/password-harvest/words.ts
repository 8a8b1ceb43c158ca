import { flow as honest } from "@/content/flows/password/flow";
import { recordWords } from "@/content/moves/copied-form";
import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Moment, Words } from "@/lib/flow/define";
import { parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { firstLink } from "@/lib/parties/browser/forms";
import { SIGN_IN_PATH } from "@/lib/parties/client/password";
import type { HopWords } from "@/lib/vocabulary/notes";

/** Whether the client's last token request was one with a password. */
const withPassword = ([, , { messages }]: Moment): boolean => {
	const request = messages.findLast(({ note, kind }) => note === "token" && kind === "request");
	return request !== undefined && parameterIn(request, "grant_type") === "password";
};

/** Two grants have a token request of the client's: with her password, and where Ada signs in at the server. */
const byGrant =
	(key: string): Words =>
	(...moment) =>
		usualWords(withPassword(moment) ? honest.messages : codeBack)(key, ...moment);

const KEYS = [
	"api.request",
	"token.request",
	"token.checks",
	"token.checks.refused",
	"token.response",
	"token.response.refused",
];

const anotherPage: HopWords = {
	title: "This is another page",
	text: "It does not say where one signs in.",
	why: "Ada tries the address at which a sign-in at the server begins.",
	specs: ["RFC 6749 §1.3.1"],
};

/** What is told where Ada signs in at the server after all. */
export const shared: Readonly<Record<string, Words>> = codeFront;

export const words: Readonly<Record<string, Words>> = {
	...recordWords,
	...Object.fromEntries(KEYS.map((key) => [key, byGrant(key)])),
	"start.request": {
		title: "Ada goes to the client",
		text: "She opens its front page.",
		why: "Where she signs in, the client decides: its page says where to go.",
		specs: ["RFC 6749 §1.3.1", "RFC 6749 §1.3.3"],
	},
	"start.response": (message) => {
		const link = message.kind === "response" ? firstLink(message.response.body) : undefined;
		if (link === undefined) return anotherPage;
		return {
			title: "Client shows its front page",
			text: link.endsWith(SIGN_IN_PATH)
				? "Its link leads to a form of the client's own."
				: "Its link begins a sign-in at the authorization server.",
			why: "A client can ask for the password itself, or send its user to the server that knows it. To the user both are a page with two fields.",
			specs: ["RFC 6749 §1.3.1", "RFC 6749 §1.3.3"],
		};
	},
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: "The attacker has what it came for. To the API this is an ordinary call.",
		why: "The token names Ada. She was not there when it was issued, and nobody has asked her.",
		specs: ["RFC 6749 §10.7", "RFC 6750 §1.2"],
	},
};
