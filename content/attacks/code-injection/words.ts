/** Words for what the client makes of the ID Token that comes for the injected code, where it has asked for one. */
import { herStateWords, hersRefused, hersTaken, isHers } from "@/content/moves/words-her-state";
import { answerRefused, nonceWords, unlessNone } from "@/content/words/nonce";
import type { Words } from "@/lib/flow/define";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const NONCE = "id-token.nonce-matches";

const taken: HopWords = {
	title: "Client takes the ID Token",
	text: [
		when(skipped(NONCE), "It compares no nonce, so it does not ask for which request this ID Token was issued."),
		when(ran(NONCE), "Its nonce is the one that the attacker's session has sent."),
		"It finds nothing wrong with it.",
	],
	label: "Check the ID Token",
	headline: NONCE,
	why: [
		when(
			skipped(NONCE),
			"Everything else in it is right: the server has signed it, for this client, a moment ago. It says Ada, and to the client the one in this session might be Ada.",
		),
		"Whoever can have Ada's request carry the nonce of another session ties her code to that session.",
	],
	mistake: "Checking the signature of an ID Token, and not its nonce.",
	specs: ["RFC 9700 §4.5.3.2", "RFC 9700 §4.5.4", "OpenID Core §3.1.3.7"],
};

const dropped = answerRefused({
	text: "The nonce that the attacker's session has sent is not in this ID Token, which answers Ada's request.",
	why: "The server has issued both tokens by now. Which session brought the code, only the client can tell, and it drops both tokens, unused.",
	specs: ["RFC 9700 §4.5.3.2", "OpenID Core §3.1.3.7"],
});

export const words: Readonly<Record<string, Words>> = {
	...nonceWords,
	...herStateWords,
	"injectedId.checks": unlessNone((...[, , scene]) => (isHers(scene) ? { ...taken, ...hersTaken(taken) } : taken)),
	"injectedId.checks.refused": (...[, , scene]) => (isHers(scene) ? { ...dropped, ...hersRefused(dropped) } : dropped),
};
