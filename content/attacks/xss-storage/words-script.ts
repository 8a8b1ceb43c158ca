/** Words for what the attacker's script does in the page. */

import { browserWords } from "@/content/flows/code-pkce/words-browser";
import { tokenRefused } from "@/content/words/api-call";
import { questionsAsked } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { ran, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const BFF = set("storage", "bff");
export const NO_SCRIPT = "No script runs here. What it would do is done by the code that plays the attacker.";

/** What comes out of the page, whatever the script was after. */
export const sendOutWords: Readonly<Record<string, Words>> = {
	"sendOut.request": {
		title: [
			when([sent("access_token"), sent("dpop_proof")], "Script sends token and proof to the attacker"),
			when([sent("access_token"), sent("refresh_token")], "Script sends the tokens to the attacker"),
			when(sent("access_token"), "Script sends the token to the attacker"),
			when(sent("refresh_token"), "Script sends the token to the attacker"),
			when(sent("code"), "Script sends the code to the attacker"),
			when(sent("photo"), "Script sends the photos to the attacker"),
			"Script sends a form to the attacker",
		],
		text: [
			when([sent("access_token"), sent("dpop_proof")], "Both leave the browser in an ordinary form post."),
			when([sent("access_token"), sent("refresh_token")], "Both tokens leave the browser in an ordinary form post."),
			when(sent("access_token"), "It leaves the browser in an ordinary form post."),
			when(sent("refresh_token"), "It leaves the browser in an ordinary form post."),
			when(sent("code"), "It leaves the browser in an ordinary form post."),
			when(sent("photo"), "Their names leave the browser in an ordinary form post."),
			"What it has found is not in it.",
		],
		why: [
			when(sent("photo"), "The attacker needs no token for this. It needs the page to be open."),
			"From here on the attacker works on its own machine. The page may be closed.",
		],
		mistake: "Counting on CORS. It decides who may read an answer, and a page may post a form to any address.",
		specs: ["RFC 10017 §5.1.1", "RFC 10017 §5.1.4", "Fetch"],
		modelled: NO_SCRIPT,
	},
	"sendOut.response": {
		title: "Attacker's host says nothing",
		text: "204. The script does not need an answer.",
		why: "Nothing is to be seen in the page.",
		specs: ["RFC 10017 §5.1.1"],
	},
	"sendOut.response.refused": {
		title: "Nobody takes it",
		text: "The form went to an address where nobody takes it.",
		why: "What does not arrive is of no use to the attacker.",
		specs: ["RFC 10017 §5.1.1"],
	},
};

/** Words for how it gets there. */
export const injectWords: Readonly<Record<string, Words>> = {
	"inject.work": {
		title: "Page writes a comment into itself",
		text: "A comment stands below one of Ada's photos, and there is a script in it. The page takes it for HTML.",
		label: "Comment with a script",
		why: "This is cross-site scripting (XSS): text of others becomes part of the program. Encoding it would have made it text again.",
		mistake: "Trusting text because it comes from the page's own data. Others have written it.",
		specs: ["RFC 10017 §5"],
		modelled: "How the comment came there, and that the page does not encode it.",
	},
	"script.checks": {
		title: "Browser may load the script",
		text: [
			when(ran("browser.script-allowed"), "The page says nothing that forbids it."),
			"The page does not say from where scripts may come, so the browser loads any.",
		],
		label: "May this script run?",
		headline: "browser.script-allowed",
		why: "For the browser a script that the page names is part of the page. It gets the page's origin, wherever it comes from.",
		mistake: "Writing a policy that allows inline scripts or any host. It is there, and it stops nothing.",
		specs: ["RFC 10017 §5"],
		modelled: "Of the Content Security Policy, the list of sources for scripts. It stands in the page's HTML.",
	},
	"script.checks.refused": {
		title: "Browser does not load the script",
		text: "The page allows scripts of its own origin, and this one is from elsewhere.",
		label: "May this script run?",
		why: "The fault in the page is still there: it writes comments into itself. What they bring does not run.",
		mistake: "Taking the policy for the cure. It is a second line; encoding what others have written is the first.",
		specs: ["RFC 10017 §5"],
		modelled: "Of the Content Security Policy, the list of sources for scripts. It stands in the page's HTML.",
	},
	"script.request": {
		title: "Browser loads the attacker's script",
		text: "It is fetched like any other script of the page.",
		why: "From now on it can do what the page can do: read what the page reads, and call what the page calls.",
		specs: ["RFC 10017 §5"],
	},
	"script.response": {
		title: "The script comes, and runs in the page",
		text: "It has the rights of the page's own code. Nothing tells the two apart.",
		why: "So everything below is about what a page has, and not about how it hides it.",
		specs: ["RFC 10017 §5"],
		modelled: NO_SCRIPT,
	},
	"script.response.refused": {
		title: "No script comes",
		text: "There is nothing to run at this address.",
		why: "The page goes on as it was.",
		specs: ["RFC 10017 §5"],
	},
};

/** Words for a call that it makes in the page. */
export const proxyWords: Readonly<Record<string, Words>> = {
	...sendOutWords,
	"proxied.request": {
		title: [when(BFF, "Script asks the page's server"), "Script calls the API from the page"],
		text: [
			when(
				[BFF, sent("cookie")],
				"The browser sends the cookie along, as it does for the page. The script need not read it.",
			),
			when(
				[set("storage", "worker"), sent("authorization")],
				"The worker makes it, for whichever script of the page asks. It puts the token to the call as always.",
			),
			when(
				[sent("authorization"), sent("DPoP")],
				"With the page's token, and with a proof by the page's key, which the browser lets any script of the page use.",
			),
			when(
				sent("authorization"),
				"With the page's token. The script need not know it: it can call the function that the page calls.",
			),
			"The call goes out without what the page sends along.",
		],
		why: "This call is the page's own in every byte that counts. Nobody can tell them apart.",
		mistake: "Believing that what cannot be copied cannot be misused. A call of the page uses it.",
		specs: ["RFC 10017 §5.1.4", "RFC 10017 §5.2.3", "RFC 9449 §11.4"],
		modelled: NO_SCRIPT,
	},
	"proxied.checks": (message) => ({
		title: "API checks the token",
		text: "It is the page's token, used in the page.",
		label: "Check the token",
		headline: "api.audience-mine",
		why: questionsAsked(message),
		mistake: "Looking for the check that would stop this. Whatever the API compares is right.",
		specs: ["RFC 9068 §4", "RFC 10017 §5.1.4"],
	}),
	"proxied.checks.refused": tokenRefused,
	"proxied.response": {
		title: "The photos come, and the script reads them",
		text: "For the server this was a call of Ada's page.",
		why: "It works for as long as the page is open, and only for what the page may do. That is less than a token in the attacker's hands.",
		specs: ["RFC 10017 §5.1.4", "RFC 10017 §5.2.3"],
	},
	"proxied.response.refused": {
		title: "The call brings nothing",
		text: "What would have made it good was not in it.",
		why: "A script of the page can do what the page can do, and no more.",
		specs: ["RFC 10017 §5.2.3"],
	},
	"proxied-read.checks": browserWords["api-read.checks"] as Words,
	"proxied-read.checks.refused": browserWords["api-read.checks.refused"] as Words,
};
