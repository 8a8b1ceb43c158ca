/** The client's script reads what the attacker has put into the address, and calls the API with it. */
import { called, callRefused, nothingServed } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { made, ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { AT_HASH, DEFENCE, INJECTION, NONCE, OWN_BROWSER, SCRIPT } from "./said";

const SCHEME = "dpop.scheme-fits";

export const swapWords: Readonly<Record<string, Words>> = {
	"swap.request": {
		title: "The attacker opens the forged address",
		text: "The browser asks for the page. What stands behind the # is not sent.",
		why: "No server sees this part of an address, so none could notice who has written it.",
		specs: ["RFC 9700 §4.6", "RFC 9110 §7.1"],
		modelled: OWN_BROWSER,
	},
	"swap.response": {
		title: "The page comes again",
		text: "The same file as before.",
		why: "The script starts, and looks at the address of its page.",
		specs: ["RFC 6749 §4.2"],
	},
	"swap.response.refused": {
		astray: true,
		title: "There is no such page",
		text: "So no script reads the address.",
		why: "The address has to be the one at which the script waits.",
		specs: ["RFC 6749 §4.2"],
	},
	"swapRead.work": {
		title: "Script reads the answer",
		text: "It takes what stands behind the #.",
		label: "Read the address",
		why: "It cannot tell who has written it there: the server's redirect, or the person before the screen.",
		specs: ["RFC 6749 §4.2.2", "RFC 9700 §4.6"],
		modelled: SCRIPT,
	},
	"swapAnswer.checks": {
		title: "Script takes the answer",
		text: [
			when(ran("callback.state-matches"), "state is the one of this tab, and there is a token."),
			"There is a token, and the script takes it.",
		],
		label: "Check the answer",
		headline: "callback.token-carried",
		why: [
			when(
				made("id_token"),
				"This says that the tab has asked, and not whose token has come. For that, the ID Token is still to be checked.",
			),
			"A plain access token is tied to no request and to no browser. Nothing that the script could compare would show whose it is.",
		],
		mistake: "Taking a token that arrives for a proof of who is there.",
		specs: ["RFC 9700 §4.6", "RFC 9700 §4.6.1", "RFC 6749 §10.16"],
	},
	"swapId.checks": {
		title: "Script takes the ID Token",
		text: when(
			skipped(NONCE),
			"It is signed, it is for this client, and its at_hash fits the access token: both are Ada's. It compares no nonce.",
		),
		label: "Check the ID Token",
		headline: AT_HASH,
		why: "Both come from one answer, so they fit each other. That it was the answer to another request, only the nonce could tell.",
		mistake: "Checking the signature and at_hash of an ID Token, and not its nonce.",
		specs: DEFENCE,
	},
	"swapId.checks.refused": {
		title: "Script refuses the answer",
		text: [
			when(
				refused(AT_HASH),
				"The ID Token is the attacker's own, and its at_hash is not the hash of Ada's access token.",
			),
			when(refused(NONCE), "The ID Token is Ada's, and its nonce is not the one that this tab has sent."),
			"A check says no, and the list ends there.",
		],
		label: "Check the ID Token",
		why: [
			when(
				refused(AT_HASH),
				"The attacker cannot write an ID Token that fits Ada's access token: it would have to sign it.",
			),
			when(
				refused(NONCE),
				"A copied ID Token fits the access token that came with it. It names the request that it answered.",
			),
			"The script drops every token of the answer, unused.",
		],
		specs: DEFENCE,
	},
	"swapCall.request": {
		title: "Script calls the API with Ada's token",
		text: called("From the attacker's browser, as it would call for any user."),
		why: "To the API this is the client's call. Whose photos to send, the token says.",
		specs: ["RFC 9700 §4.6", "RFC 6750 §2.1"],
		modelled: SCRIPT,
	},
	"swapCall.checks": {
		title: "API checks the token",
		text: "The token is genuine, and the genuine client presents it.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Nothing is wrong with this call. The wrong person will see the answer.",
		specs: ["RFC 9068 §4", "RFC 9700 §4.6"],
	},
	"swapCall.checks.refused": (message) => ({
		...callRefused,
		text: [
			when(
				[refused(SCHEME), sent("authorization", "swapCall.request")],
				"The token is bound to a key of the client's server. The script sends it as a bearer token, with no proof of that key.",
			),
			callRefused.text,
		],
		why: [
			when(
				refused(SCHEME),
				"The code grant can bind a token to a key. No standard binds one that stands in an address: nobody proves a key where it is issued.",
			),
			callRefused.why,
		],
		specs:
			message.kind === "checks" && message.refusal?.check === SCHEME
				? ["RFC 9449 §7.2", "RFC 9700 §4.6.1", "RFC 9700 §2.1.2"]
				: callRefused.specs,
	}),
	"swapCall.response": {
		title: "The attacker has Ada's photos in the client",
		text: "The slide show in the attacker's browser shows them.",
		why: "In this client the attacker is Ada now, and can do whatever the client lets her do.",
		specs: INJECTION,
	},
	"swapCall.response.refused": { ...nothingServed, title: "The attacker sees nothing" },
};
