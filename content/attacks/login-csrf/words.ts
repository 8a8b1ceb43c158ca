/** Words for what the client makes of the ID Token that comes for the planted code, where it has asked for one. */
import { messages } from "@/content/moves/planted-code/words";
import { MALLORY } from "@/content/moves/planted-code/world";
import { bringsIdToken } from "@/content/words/id-token";
import { answerRefused, nonceWords, unlessNone } from "@/content/words/nonce";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { made, ran, set, skipped } from "@/lib/vocabulary/presumptions";
import { orElse, when } from "@/lib/vocabulary/telling";

const NONCE = "id-token.nonce-matches";

const planted = usualWords(messages);
const withNonce = usualWords(nonceWords);

export const words: Readonly<Record<string, Words>> = {
	...messages,
	...nonceWords,
	"authorize.request": (message, ...moment) =>
		("from" in message && message.from === MALLORY.user ? planted : withNonce)("authorize.request", message, ...moment),
	"planted.response": (message, ...moment) =>
		bringsIdToken(message)
			? {
					title: "Server issues two tokens",
					text: "An access token for Mallory's account, and an ID Token that says Mallory. The client has them in Ada's session.",
					why: "The server did what it should: Mallory had agreed, and the client asked. What the client makes of the ID Token, it has still to find out.",
					mistake: "Using the access token before the ID Token is checked.",
					specs: ["OAuth 2.1 §3.2.3", "OpenID Core §3.1.3.3", "RFC 9700 §4.5.3.2"],
				}
			: planted("planted.response", message, ...moment),
	"plantedId.checks": unlessNone({
		title: "Client takes the ID Token",
		text: [
			when(skipped(NONCE), "It compares no nonce, so it does not ask for which request this ID Token was issued."),
			when(ran(NONCE), "The nonce is that of the transaction which the client has found for this answer."),
			"It finds nothing wrong with it.",
		],
		label: "Check the ID Token",
		headline: NONCE,
		why: [
			when(
				skipped(NONCE),
				"Everything else in it is right: the server has signed it, for this client, a moment ago. It says Mallory, and to the client the one in this session might be Mallory.",
			),
			when(
				[ran("callback.state-matches", "forged.checks"), set("state", "unbound")],
				"The client found that transaction by the state in the answer, and it was Mallory's. So her nonce was there to compare with.",
			),
			"Whoever knows the nonce of Ada's session can ask for an answer that fits it.",
		],
		mistake: [
			when(skipped(NONCE), "Checking the signature of an ID Token, and not its nonce."),
			when(ran(NONCE), "Keeping the nonce in a store that all sessions share, instead of with the browser session."),
		],
		specs: ["RFC 9700 §4.7.1", "RFC 9700 §2.1.1", "OpenID Core §3.1.3.7"],
	}),
	"plantedId.checks.refused": answerRefused({
		text: "The nonce that Ada's session has sent is not in this ID Token, which answers Mallory's request.",
		why: "The ID Token is genuine, and so is Mallory's sign-in. But this session had not asked for it, so the client drops both tokens, unused.",
		specs: ["RFC 9700 §4.7.1", "RFC 9700 §4.5.3.2", "OpenID Core §3.1.3.7"],
	}),
	"wrongUser.request": (...moment) => {
		const note = planted("wrongUser.request", ...moment);
		const told = "The ID Token says Mallory, and the client has nothing else that says who is there.";
		return { ...note, why: orElse(note.why, when(made("id_token"), told)) };
	},
};
