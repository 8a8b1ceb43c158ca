import { messages as honest } from "@/content/flows/code-pkce/messages";
import type { Words } from "@/lib/flow/define";

const only = (...prefixes: readonly string[]) =>
	Object.fromEntries(Object.entries(honest).filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))));

const TWO_APPS = "The phone, its apps and their choice of app are modelled. The messages are real.";

/** What is told differently when an app, and an attacker beside it, are on the same phone. */
export const messages: Readonly<Record<string, Words>> = {
	...only("prepare.", "authorize.", "login.", "consent.", "decide.", "token.", "api.", "callback.checks"),
	"prepare.work": {
		title: "The app prepares its request",
		text: "With PKCE it makes a verifier, and a challenge from it. Without, nothing in the request is a secret of this app.",
		label: "Nothing to make",
		why: "A phone app cannot keep a secret that is the same in every copy: anybody can take the app apart. A verifier is made anew for each request, so it can be kept.",
		mistake: "Shipping a client secret inside the app.",
		specs: ["RFC 8252 §8.5", "RFC 7636 §4.1"],
		modelled: "The values come from a seed, so that everybody sees the same.",
	},
	"open.link": {
		title: "The app opens the browser",
		text: "The operating system hands a URL to the browser. No HTTP is spoken here.",
		why: "The system browser, not a view inside the app: so the app cannot read the password.",
		specs: ["RFC 8252 §5", "RFC 8252 §8.12"],
		modelled: TWO_APPS,
	},
	"decide.response": {
		title: "Server sends the code to the app",
		text: "The redirect goes to a scheme that the app has registered on this phone. So has another app.",
		why: "Several apps can register the same private-use scheme. Nothing on the phone proves whose it is.",
		mistake: "Believing that an exact redirect_uri match helps: the address is right, and two apps answer to it.",
		specs: ["RFC 7636 §1", "RFC 8252 §7.1", "RFC 8252 §8.1"],
	},
	"steal.link": {
		title: "The attacker's app receives the redirect",
		text: "Two apps registered the same scheme, and the operating system opened this one.",
		why: "Which app is opened is not defined. Here the attacker's is asked first. The code stands in the URL.",
		mistake: "Believing that state helps: the attacker does not need to send anything to the client.",
		specs: ["RFC 7636 §1", "RFC 8252 §8.1"],
		modelled: TWO_APPS,
	},
	"theft.request": {
		title: "The attacker redeems the code",
		text: "A token request like the app's own, built from the stolen code and from what everybody knows.",
		why: "client_id and redirect_uri are public: they stood in the authorization request. The code is a secret, and now the attacker has it.",
		specs: ["RFC 7636 §1", "RFC 9700 §4.5"],
	},
	"theft.checks": {
		title: "Server finds nothing wrong",
		text: "The code exists, is fresh, and belongs to this client_id. Nothing that the server compares ties it to the app that asked.",
		label: "Code is valid",
		headline: "token.code-of-this-client",
		why: "A public client sends no proof of who it is. Without PKCE, the server cannot tell the two apps apart.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 7636 §1"],
	},
	"theft.checks.refused": {
		title: "Server refuses the stolen code",
		text: "Something is missing that only the real app has.",
		label: "Check the stolen code",
		headline: "token.verifier-fits",
		why: "The server asks for a proof that did not come back with the code. The attacker saw only the answer.",
		specs: ["RFC 7636 §4.6", "OAuth 2.1 §4.1.3", "OAuth 2.1 §3.2.1"],
	},
	"theft.response": {
		title: "The stolen code is accepted",
		text: "The attacker now holds an access token. Nothing looked wrong to Ada.",
		why: "For the server this was an ordinary token request.",
		specs: ["OAuth 2.1 §3.2.3"],
	},
	"theft.response.refused": {
		title: "The stolen code is refused",
		text: "The code was stolen and it did not matter.",
		why: "The failed try does not use up the code, so the real app can still redeem it.",
		specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §7.5.3"],
	},
	"loot.request": {
		title: "The attacker calls the API",
		text: "The same call as the app would make.",
		why: "A bearer token is like cash: who has it can spend it.",
		specs: ["RFC 6750 §1.2", "OAuth 2.1 §1.4.2"],
	},
	"loot.checks": {
		title: "API checks the token",
		text: "The token is genuine. The API cannot tell who presents it.",
		label: "Check the token",
		headline: "api.signature-valid",
		why: "Signature, issuer, audience, expiry and scope are all right: the token was properly issued, to the wrong party.",
		mistake: "Expecting the audience or the scope to stop a thief who has the right token.",
		specs: ["RFC 9068 §4", "RFC 9700 §4.10"],
	},
	"loot.checks.refused": {
		title: "API refuses the token",
		text: "A check says no, and the list ends there.",
		label: "Check the token",
		why: "The token is not valid here, or does not cover this call.",
		specs: ["RFC 6750 §3.1"],
	},
	"loot.response": {
		title: "The attacker reads Ada's photos",
		text: "The attacker has what it came for. To the API this is an ordinary call.",
		why: "The API sees a client_id that it knows and a user who consented.",
		specs: ["RFC 6750 §1.2", "RFC 9700 §4.10"],
	},
	"loot.response.refused": {
		title: "The attacker reads nothing",
		text: "The API answers with a challenge.",
		why: "A token alone was not enough for this call.",
		specs: ["RFC 6750 §3.1"],
	},
	"handover.link": {
		title: "The attacker passes the link on",
		text: "The real app opens with the genuine URL, a moment late. So far, Ada has noticed nothing.",
		why: "An attack that nobody notices is worth more. On Android, for example, an app can address another app by name.",
		specs: ["RFC 8252 §8.1"],
		modelled: TWO_APPS,
	},
};
