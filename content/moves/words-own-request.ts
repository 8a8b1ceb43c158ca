/** Words for where a request of the attacker's own comes to nothing. */
import type { Words } from "@/lib/flow/define";
import type { HopWords } from "@/lib/vocabulary/notes";

export const noTaker: HopWords = {
	astray: true,
	title: "Nobody takes the answer",
	text: "The browser went to another address than the one that the server sent it to.",
	why: "What does not reach the attacker is of no use to it.",
	specs: ["OAuth 2.1 §4.1.2"],
	specs20: ["RFC 6749 §4.1.2"],
};

/** @param why the server may refuse this code to whoever sends it @param who gets no token */
export const noToken = (why: string, who: string): Readonly<Record<string, Words>> => ({
	"redeem.checks.refused": {
		title: "Server refuses the token request",
		text: "A check says no, and the list ends there.",
		label: "Check the code",
		why,
		specs: ["OAuth 2.1 §4.1.3"],
		specs20: ["RFC 6749 §4.1.3"],
	},
	"redeem.response.refused": {
		title: `${who} gets no token`,
		text: "Ada has said yes, and it has brought the attacker nothing.",
		why: "What it sent was not what a client with this code has to send.",
		specs: ["OAuth 2.1 §3.2.4"],
		specs20: ["RFC 6749 §5.2"],
	},
});
