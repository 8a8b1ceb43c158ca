/** Words for a flow that a script begins, and that Ada does not see. */
import type { Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/read/labels";
import { header, isRedirect } from "@/lib/http/message";
import { made, ran, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

const BFF = set("storage", "bff");

/** Words for a flow that Ada does not see. */
export const flowWords: Readonly<Record<string, Words>> = {
	"plan.work": {
		title: "Attacker prepares a request of its own",
		text: "It makes a verifier and a challenge, as every client does. Its script will use the challenge.",
		label: "Make verifier; hash it",
		why: "PKCE ties a code to whoever began the flow. This one is begun by the attacker.",
		mistake: "Expecting PKCE to stop somebody who writes the request.",
		specs: ["RFC 10017 §5.1.3", "RFC 7636 §4.1"],
	},
	"planOwn.work": {
		title: "Attacker prepares a request for its own session",
		text: [
			when(
				made("code_verifier"),
				"It takes the challenge that the page's server has made for the attacker's session. The verifier is on that server.",
			),
			"It writes the request of the page's server once more, as that would.",
		],
		label: "Write the request",
		why: "The code will be for a client that only the page's server can be. That redeems it for the session that brings it.",
		mistake: "Believing that a code which nobody else can redeem is worth nothing to anybody else.",
		specs: ["RFC 9700 §4.5.4", "RFC 10017 §5.1.3"],
	},
	"silent.request": {
		title: "Script takes a window to the server",
		text: [
			when(
				[sent("cookie"), sent("prompt")],
				"Ada's session goes along in its cookie, and prompt=none asks the server to show no page.",
			),
			when(sent("cookie"), "Ada's session goes along in its cookie. Nothing says that no page is to be shown."),
			"Ada's session does not go along.",
		],
		why: "The request names the client and its real redirect address. The page itself could send the same.",
		mistake: "Forbidding only frames. A window behind the page does as well, or one that Ada's next click opens.",
		specs: ["RFC 10017 §5.1.3", "RFC 10017 §6.3.4", "OpenID Core §3.1.2.1"],
		modelled: "The window, and that Ada does not notice it. Her browser has one window here.",
	},
	"silent.checks": {
		title: "Server checks the request",
		text: [
			when(
				ran("sign-in.consented"),
				"Ada has a session here, and has allowed this client before. So she need not be asked.",
			),
			"The client is known, and so is the redirect address.",
		],
		label: "Check the request",
		headline: "sign-in.consented",
		why: "An exact https address may vouch for the client where nobody is asked. A script in the page has that address, too.",
		specs: ["OpenID Core §3.1.2.3", "RFC 10017 §6.3.3.2"],
	},
	"silent.checks.refused": {
		title: "Server refuses the request",
		text: "A check says no, and the list ends there.",
		label: "Check the request",
		why: "The list names the first thing that was wrong.",
		specs: ["OpenID Core §3.1.2.6"],
	},
	"silent.response": (message) => {
		const sends = message.kind === "response" && isRedirect(message.response);
		return {
			title: carries(message, "code")
				? "Server sends the window back with a code"
				: sends
					? "Server sends the window back"
					: "Server shows a page",
			text: carries(message, "code")
				? "Ada has seen nothing, and clicked nothing."
				: sends
					? "There is no code in the address."
					: "The window has no code to bring back.",
			why: carries(message, "code")
				? "Applications use this to learn whether somebody is still signed in. Asking each time would stop the attack, and them."
				: "Only an answer with a code would be of use to the script.",
			specs: ["RFC 10017 §5.1.3", "OpenID Core §3.1.2.3"],
		};
	},
	"silent.response.refused": {
		title: "Server sends an error",
		text: "There is no code in the answer.",
		why: "What would have been needed for an answer without a page was not there.",
		specs: ["OpenID Core §3.1.2.6"],
	},
	"landing.request": {
		title: "Window comes back to the client",
		text: [when(sent("code"), "The code stands in its address."), "There is no code in its address."],
		why: "The window is of the page's origin now. A script of the page may read its address.",
		specs: ["RFC 10017 §5.1.3"],
		modelled: "The window. Her browser has one window here.",
	},
	"landing.response": {
		title: "Client's page comes into the window",
		text: "The same file as at every address of this client.",
		why: "The script has what it wants before the page can do anything.",
		specs: ["RFC 10017 §5.1.3"],
	},
	"landing.response.refused": (message) => ({
		title: "Client does not take the answer",
		text: [
			when(BFF, "Its server waits for no such answer. The code is not redeemed."),
			"There is nothing at this address.",
		],
		why:
			message.kind === "response" && header(message.response.headers, "content-type") !== undefined
				? "The code is still unused, and it stands in the address."
				: "What stands in the address, stands there.",
		specs: ["RFC 10017 §5.1.3"],
	}),
};

/** Words for the code of such a flow. Nobody has stolen it: it was issued for the attacker's own request. */
export const redeemWords: Readonly<Record<string, Words>> = {
	"redeemed.request": {
		title: [when(sent("code"), "Attacker redeems the code"), "Attacker asks for a token"],
		text: [
			when(
				[sent("code"), sent("code_verifier"), sent("DPoP")],
				"With the verifier that it made, and with a proof by its own key, to which the server is to bind the token.",
			),
			when([sent("code"), sent("code_verifier")], "With the verifier that it made, from its own machine."),
			when(sent("code"), "From its own machine."),
			"There is no code in the request.",
		],
		why: "The client that was named is a page. It has nothing that the attacker has not.",
		mistake: "Expecting the server to see that the page did not ask. The request came from the page.",
		specs: ["RFC 10017 §5.1.3", "OAuth 2.1 §4.1.3"],
	},
	"redeemed.checks": {
		title: "Server finds nothing wrong",
		text: [
			when(ran("token.verifier-fits"), "The code belongs to this client, and the verifier fits the challenge."),
			"The code belongs to this client.",
		],
		label: "Check the code",
		headline: "token.code-of-this-client",
		why: [
			when(
				ran("token.verifier-fits"),
				"The verifier shows that whoever began the flow ends it. That was the attacker both times.",
			),
			"There is nothing to compare by which this client could be told from somebody who passes for it.",
		],
		specs: ["RFC 10017 §5.1.3", "OAuth 2.1 §7.5.1"],
	},
	"redeemed.checks.refused": {
		title: "Server refuses the code",
		text: "A check says no, and the list ends there.",
		label: "Check the code",
		why: "The list names the first thing that was wrong.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"redeemed.response": {
		title: "Server issues tokens to the attacker",
		text: "They are fresh, and have nothing to do with those that the page has.",
		why: "Whatever the page does to hide its own tokens, these were never in it.",
		specs: ["RFC 10017 §5.1.3", "RFC 10017 §5.2.1"],
	},
	"redeemed.response.refused": {
		title: "The code brings no token",
		text: "The attacker has a code, and cannot redeem it.",
		why: "What it sent is not what belongs to this code.",
		specs: ["OAuth 2.1 §4.1.3", "OAuth 2.1 §3.2.4"],
	},
};
