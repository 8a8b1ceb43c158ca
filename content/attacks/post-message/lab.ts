import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";

export const variants = [
	{
		id: "any",
		name: "opens the server like the client",
		does: "Mallory's page opens the server with the client's request, and waits for the message (RFC 9700 §4.17.1.1).",
	},
	{
		id: "own-origin",
		name: "names her own origin",
		does: "The same, and the request says that the message is for Mallory's window (RFC 9700 §4.17.1.2).",
	},
	{
		id: "forged",
		name: "posts an answer of her own",
		does: "Mallory's page opens the client's page and posts the answer to a sign-in of her own there (RFC 9700 §4.17.1.3).",
	},
	{
		id: "frame",
		name: "posts from a frame",
		does: "The client's page shows an advertisement in a frame. It is Mallory's, and posts the same answer to the page around it (RFC 9700 §4.17.1.3).",
	},
	{
		id: "token",
		name: "posts a token of her own",
		does: "A page of the client's takes the token itself. Mallory's page opens that one, and posts a token for her own account there (RFC 9700 §4.17.1.3).",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Two pages, and a message between them. Look at what the sender says of the receiver, and at what the receiver looks at of the sender.",
	"The target origin decides who may read an answer. Where may it come from, so that Mallory cannot write it?",
	"Reading and forging are two sides: the server has to say to whom it posts, and the client has to look who has posted. One control for each.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) =>
				message.kind === "checks" && message.note === "posted" && message.refusal?.check === "browser.target-origin",
		),
	opensWhere:
		"It is about a run in which the browser delivers nothing to Mallory's window. Raise Message target, and play that run.",
	question:
		"The server posted its answer to the window that Mallory's page had opened it from. Why did her page not get it?",
	answers: [
		{
			text: "The server saw that another page had opened its window",
			right: false,
			because: "It did not look. It has said for whom the message is, and the browser has compared.",
		},
		{
			text: "The window was not of the target origin that the message named",
			right: true,
			because:
				"The browser delivers a message only to a window of the target origin. Here that is the client's, and the window was Mallory's.",
		},
		{
			text: "The redirect_uri in the request was the client's",
			right: false,
			because: "It was so in the run in which Mallory has read the answer, too. A message does not go to redirect_uri.",
		},
	],
	summary:
		"A message has a target origin as a redirect has redirect_uri: servers must post to the client's registered origin, compared exactly, and never to * (RFC 9700 §4.17.2). The client has a side of its own: it must compare event.origin with the origin of its server, since any page can post to it. Whatever else protects an answer that is redirected protects a message as well: state, PKCE and iss (RFC 9700 §4.17.2).",
};

export const predictions: AttackDefinition["predictions"] = {
	"posted.checks": {
		question: "The window that has opened this one shows Mallory's page. What will the browser do with the message?",
		answers: [
			{ text: "Deliver it", holds: (hop) => hop.refusal === undefined },
			{ text: "Deliver nothing", holds: (hop) => hop.refusal !== undefined },
		],
	},
	"sender.checks": {
		question: "A message has come, and it looks like an answer. What will the client's page do?",
		answers: [
			{ text: "Take it", holds: (hop) => hop.refusal === undefined },
			{ text: "Drop it", holds: (hop) => hop.refusal !== undefined },
		],
	},
	"theft.response": {
		question: "Mallory tries to redeem the code. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_client", holds: ({ refusal }) => refusal?.error === "invalid_client" },
			{
				text: "Refuse for another reason",
				holds: (hop) => statusOf(hop) !== 200 && hop.refusal?.error !== "invalid_client",
			},
		],
	},
};
