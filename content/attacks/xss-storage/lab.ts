import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

export const hints: AttackDefinition["hints"] = [
	"Look at what the script finds, and where it finds it. What would it find in a page that has no tokens?",
	"Less to find is not nothing to do. Choose the variant that asks for tokens of its own, and the one that calls the API from the page: neither takes what the page has stored.",
	"All variants need one thing first: that the browser runs the script. Raise the control that says from where scripts may come.",
];

/** The script has no token to take, and its call is answered all the same. */
const isProxied = ({ message }: Hop) =>
	message.kind === "response" && message.note === "proxied" && message.response.status === 200;

const isWithoutToken = ({ message }: Hop) => message.note === "page";

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(isWithoutToken) && hops.some(isProxied),
	opensWhere:
		"It is about a run in which the page has no token, and its photos are read all the same. Set Token storage to bff, choose the variant that calls the API from the page, and play that run.",
	question: "There is no token in the browser, and the cookie cannot be read. Why did the attacker get the photos?",
	answers: [
		{
			text: "The script guessed the session cookie",
			right: false,
			because:
				"It never had the cookie. The browser sends it along with every call of this page, whichever script makes it.",
		},
		{
			text: "The script is part of the page, and the page may ask for the photos",
			right: true,
			because:
				"Its call has the page's origin and Ada's session. For the server it is the page's own call, and no check can tell them apart.",
		},
		{
			text: "The server behind the page gave it the access token",
			right: false,
			because:
				"The token stays on the server. What goes to the page are the photos, and those are what the attacker wanted.",
		},
	],
	summary:
		"A script in the page can do what the page can do (RFC 10017 §5). A backend for frontend leaves it no token to take (RFC 10017 §6.1). What is left are calls while the page is open, and a code that the backend redeems for whoever brings it (RFC 9700 §4.5.4). A bound token is of no use elsewhere, and a new flow gets one with another key (RFC 10017 §9.2). That scripts of others do not run comes first: encode what others write, and let the browser load only what is the page's own.",
};

const photos = (question: string) => ({
	question,
	answers: [
		{ text: "Send the photos", holds: (hop: Hop) => statusOf(hop) === 200 },
		{ text: "Refuse with invalid_token", holds: ({ refusal }: Hop) => refusal?.error === "invalid_token" },
		{
			text: "Refuse for another reason",
			holds: (hop: Hop) => statusOf(hop) !== 200 && hop.refusal?.error !== "invalid_token",
		},
	],
});

const token = (question: string) => ({
	question,
	answers: [
		{ text: "Issue a token", holds: (hop: Hop) => statusOf(hop) === 200 },
		{ text: "Refuse with invalid_grant", holds: ({ refusal }: Hop) => refusal?.error === "invalid_grant" },
		{ text: "Refuse with invalid_client", holds: ({ refusal }: Hop) => refusal?.error === "invalid_client" },
		{
			text: "Refuse for another reason",
			holds: (hop: Hop) =>
				statusOf(hop) !== 200 && !["invalid_grant", "invalid_client"].includes(hop.refusal?.error ?? ""),
		},
	],
});

export const predictions: AttackDefinition["predictions"] = {
	"bearer.response": photos(
		"The attacker calls the API from its own machine, with the page's token. What will the API do?",
	),
	"replay.response": photos("The attacker sends the page's call from its own machine. What will the API do?"),
	"later.response": photos("The page is closed, and the attacker has a proof for now. What will the API do?"),
	"refreshed.response": token("The attacker brings the page's refresh token. What will the server do?"),
	"redeemed.response": token("The attacker redeems the code, with the verifier that it made. What will the server do?"),
	"proxied.response": photos("The script makes the page's own call once more. What will come back?"),
};
