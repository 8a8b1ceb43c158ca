import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

export const hints: AttackDefinition["hints"] = [
	"Look at the request that comes to Free Prints, and at its method. Which answer has made the browser send that?",
	"302 looks as if it were enough. Choose the variant with another browser, and look again.",
	"HTTP has one status that makes a GET out of every request. Raise Redirect status to that one.",
];

const isDropped = ({ message }: Hop) => message.kind === "checks" && message.refusal?.check === "browser.form-resent";

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(isDropped),
	opensWhere:
		"It is about a run in which the browser has left the form behind. Raise Redirect status, and play that run.",
	question:
		"Ada typed the same password, and the browser went to the same address. Why did the password not come along?",
	answers: [
		{
			text: "The browser does not post a form to another site",
			right: false,
			because: "It does, and at 307 it has to. Where the address leads makes no difference to it.",
		},
		{
			text: "The status of the server's answer had the browser fetch that address with GET, without the form",
			right: true,
			because:
				"At 303 every browser has to (RFC 9110 §15.4.4). At 302 it may, and browsers of today do (RFC 9110 §15.4.3).",
		},
		{
			text: "The connection to the server was encrypted",
			right: false,
			because:
				"It was, both times. The browser holds the form in the clear, and sends it over another safe connection.",
		},
	],
	summary:
		"A server that answers a request with credentials by a redirect must not use 307, and should use 303 (OAuth 2.1 §7.5.4, RFC 9700 §4.12). Only 303 unambiguously has a browser make a GET of the POST. Nothing that the client sends or checks has any part in it.",
};

export const predictions: AttackDefinition["predictions"] = {
	"again.checks": {
		question: "The server has answered the sign-in form with a redirect to Free Prints. What will the browser do?",
		answers: [
			{ text: "Send the form once more, to Free Prints", holds: ({ refusal }) => refusal === undefined },
			{ text: "Fetch the address without the form", holds: ({ refusal }) => refusal !== undefined },
		],
	},
	"asLogin.response": {
		question: "The attacker types Ada's password at the server's own page. What will the server do?",
		answers: [
			{ text: "Sign it in as Ada", holds: (hop) => statusOf(hop) === 303 },
			{ text: "Ask for the password again", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse", holds: (hop) => ![200, 303].includes(statusOf(hop)) },
		],
	},
};
