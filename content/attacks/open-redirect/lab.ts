import { predictions as asked } from "@/content/flows/code-pkce/predictions";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";
import { header } from "@/lib/http/message";

export const hints: AttackDefinition["hints"] = [
	"Look at the link in the mail, and then at the address bar before Ada types. Who has sent her from the one to the other?",
	"Two genuine hosts can do it. The client has an address for it. The server does it whenever it answers a client, so all depends on whose address that is.",
	"Close both: a client that sends browsers only to addresses on a list, and a server into which no address of the attacker's comes by a pattern. Then one of two: it asks before it sends an error to an address that it does not trust, or nobody registers one.",
];

const locationOf = ({ message }: Hop): string =>
	message.kind === "response" ? (header(message.response.headers, "location") ?? "") : "";

const leadsAway = (hop: Hop): boolean => locationOf(hop).startsWith(EVIL_ORIGIN);

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some((hop) => hop.message.note === "decide" && leadsAway(hop) && locationOf(hop).includes("error=")),
	opensWhere:
		"It is about a run in which Ada says no, and lands at the attacker's page all the same. Choose the variant that lets her say no, and play that run.",
	question: "Ada said no at the genuine server. Why was her browser sent to the attacker?",
	answers: [
		{
			text: "The server compared redirect_uri with a pattern",
			right: false,
			because: "It makes no difference how it compares. The address is the registered one, character by character.",
		},
		{
			text: "Her no is an answer to the client, and answers go to the address that the client has registered",
			right: true,
			because:
				"A denied request is answered by redirect like any other (OAuth 2.1 §4.1.2.1). Whose address that is depends on who may register.",
		},
		{
			text: "The attacker has changed the answer on its way",
			right: false,
			because: "Nobody has changed anything. The server wrote that address itself.",
		},
	],
	summary:
		"A link is as trustworthy as every host that it passes. Clients must not send browsers to any address that a query names (RFC 9700 §4.11.1). A server has to redirect, so it must authenticate the user first, and should redirect by itself only where it trusts the address (RFC 9700 §4.11.2).",
};

const question = "What becomes of Ada's browser now?";
const answers = [
	{ text: "It is sent to the attacker's page", holds: leadsAway },
	{ text: "It is shown a page where it is", holds: (hop: Hop) => !leadsAway(hop) && statusOf(hop) !== 0 },
];

export const predictions: AttackDefinition["predictions"] = {
	...asked,
	"open.response": { question: `Ada has opened the link. ${question}`, answers },
	"decide.response": {
		question: `Ada has decided. ${question}`,
		answers: [
			...answers.slice(0, 1),
			{ text: "It is sent to the client", holds: (hop) => !leadsAway(hop) && statusOf(hop) === 303 },
			{ text: "It is shown a page where it is", holds: (hop) => !leadsAway(hop) && statusOf(hop) !== 303 },
		],
	},
};
