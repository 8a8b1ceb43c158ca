/** Words for what happens between the apps of one phone. */
import { seeded } from "@/content/words/seeded";
import type { Words } from "@/lib/flow/define";
import { holds, lacks, made, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const TWO_APPS = "The phone, its apps and their choice of app are modelled. The messages are real.";

type Messages = Readonly<Record<string, Words>>;

export const openWords: Messages = {
	"prepare.work": {
		title: "The app prepares its request",
		text: [
			when(
				[made("code_verifier"), sent("code_challenge")],
				"It makes a verifier, and a challenge from it. Only the challenge will be in the request.",
			),
			when(
				made("code_verifier"),
				"It makes a verifier. With the method plain, the challenge in the request will be the same text.",
			),
			"Nothing in the request will be known to this app alone.",
		],
		label: "Nothing to make",
		why: [
			when(
				made("code_verifier"),
				"A phone app cannot keep what is the same in every copy: anybody can take the app apart. A verifier is made anew for each request.",
			),
			"A phone app cannot keep what is the same in every copy: anybody can take the app apart. What it makes anew for each request, it could keep.",
		],
		mistake: "Shipping a client secret inside the app.",
		specs: ["RFC 8252 §8.5", "RFC 7636 §4.1"],
		modelled: seeded("The values come from a seed, so that everybody sees the same."),
	},
	"open.link": {
		title: "The app opens the browser",
		text: "The operating system hands a URL to the browser. No HTTP is spoken here.",
		why: "The system browser, not a view inside the app: so the app cannot read the password.",
		specs: ["RFC 8252 §5", "RFC 8252 §8.12"],
		modelled: TWO_APPS,
	},
	"peek.link": {
		title: "The attacker reads the request, too",
		text: [
			when(
				[sent("code_challenge"), holds("attacker", "code_verifier")],
				"A copy of the address reaches the attacker. With the method plain, the challenge in it is the verifier.",
			),
			when(
				[sent("code_challenge"), lacks("attacker", "code_verifier")],
				"A copy of the address reaches the attacker. The challenge in it is a hash, and nobody can compute the verifier from it.",
			),
			"A copy of the address reaches the attacker. What it needs of it is public already.",
		],
		why: "Addresses end up in logs and in the history. RFC 9700 reckons with attackers who read the request, and with others who read only the answer.",
		mistake: "Choosing plain because the answer is all that can be read here.",
		specs: ["RFC 9700 §3", "OAuth 2.1 §7.5.2"],
		modelled: TWO_APPS,
	},
};

export const stealWords: Messages = {
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
		why: [
			when(
				sent("code"),
				"Which app is opened is not defined. Here the attacker's is asked first. The code stands in the URL.",
			),
			"Which app is opened is not defined. Here the attacker's is asked first. There is no code in the URL.",
		],
		mistake: "Believing that state helps: the attacker does not need to send anything to the client.",
		specs: ["RFC 7636 §1", "RFC 8252 §8.1"],
		modelled: TWO_APPS,
	},
};

export const handoverWords: Messages = {
	"handover.link": {
		title: "The attacker passes the link on",
		text: "The real app opens with the link, a moment late. So far, Ada has noticed nothing.",
		why: "An attack that nobody notices is worth more. On Android, for example, an app can address another app by name.",
		specs: ["RFC 8252 §8.1"],
		modelled: TWO_APPS,
	},
};
