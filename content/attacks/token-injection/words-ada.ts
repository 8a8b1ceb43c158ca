/** Ada's own sign-in, and how her token comes into other hands. */
import { logWords } from "@/content/moves/words-leaked-call";
import { scriptWords } from "@/content/moves/words-script-page";
import type { Words } from "@/lib/flow/define";
import type { HopWords } from "@/lib/vocabulary/notes";
import { made, ran, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { AT_HASH, DEFENCE, NONCE, SCRIPT } from "./said";

/** Told of Ada's part, too. */
export const shared: Readonly<Record<string, Words>> = {
	...scriptWords,
	...logWords,
	// Of a code that a learner puts in: it would have to be a good one.
	"bring.response": {
		title: "Client answers the attacker",
		text: "It has gone on with the code that was put in.",
		why: "A code is another matter, and another attack.",
		specs: ["RFC 9700 §4.5"],
	},
};

export const copyWords: Readonly<Record<string, Words>> = {
	"script.work": {
		title: "Script prepares its request",
		text: [
			when(made("nonce"), "It asks for a token, and for a login beside it. The nonce is for that."),
			when(made("state"), "It makes a state, and asks for a token."),
			"It asks for a token.",
		],
		label: "Ask for a token",
		why: "The answer of the authorization server will be the token itself, in the address of this page.",
		mistake: "Keeping such a page because it still works.",
		specs: ["RFC 6749 §4.2.1", "RFC 9700 §2.1.2", "OpenID Core §3.2.2.1"],
		modelled: SCRIPT,
	},
	"authorize.checks.refused": {
		title: "Server refuses the request",
		text: "One check says no. What was checked before it decides how the error is delivered.",
		label: "Check the request",
		why: inGeneral(
			"Until the server knows that the redirect_uri is the client's, and how to answer there, an error is shown as a page. After that, it is sent to the client by redirect.",
		),
		specs: ["OAuth 2.1 §4.1.2.1", "RFC 6749 §4.2.2.1"],
	},
	"id-token.checks": {
		title: "Script checks the ID Token",
		text: [
			when(
				ran(NONCE),
				"Its at_hash is the hash of this access token, and its nonce is the one that this tab has sent.",
			),
			when(skipped(NONCE), "Its at_hash is the hash of this access token. It compares no nonce."),
		],
		label: "Check the ID Token",
		headline: AT_HASH,
		why: "The access token says nothing to a client. The ID Token is made for it, is signed, and can say which access token came with it.",
		specs: DEFENCE,
	} as HopWords,
	"leaked.link": {
		title: "The attacker comes by Ada's answer",
		text: [
			when(made("id_token"), "An address of her browser has been copied, with both tokens behind the #."),
			"An address of her browser has been copied, with the token behind the #.",
		],
		why: "A token in an address can leak as any address does. From where this one came makes no difference for what follows.",
		specs: ["RFC 9700 §4.6", "RFC 9700 §4.3.2"],
		modelled: "How it was copied is modelled. The address is real.",
	},
};
