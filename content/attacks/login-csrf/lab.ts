import { predictions as usual } from "@/content/moves/planted-code/predictions";
import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";

export const predictions: AttackDefinition["predictions"] = {
	...usual,
	"plantedId.checks": {
		question: "Two tokens have come for Mallory's code. What will the client make of the ID Token?",
		answers: [
			{ text: "Take it, and use both", holds: (hop) => hop.refusal === undefined },
			{
				text: "Refuse it: the nonce is not that of this session",
				holds: (hop) => hop.refusal?.error === "nonce_mismatch",
			},
			{
				text: "Refuse it for another reason",
				holds: (hop) => hop.refusal !== undefined && hop.refusal.error !== "nonce_mismatch",
			},
		],
	},
};

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the request that Ada's browser sends to the callback. Everything in its URL is Mallory's own. What is there that Mallory could not send from her own browser?",
	"The cookie says whose browser this is. The client has to compare what came with something that it stored for this very session.",
	"It can compare by itself, at the callback, or leave it to the server, at the token endpoint, or ask for an ID Token and find its own value in that. Not every level is enough: a value that fits any session ties nothing.",
];

/** The checks that see to whom an answer belongs. An edit can have it refused by another one. */
const TIES: readonly string[] = [
	"forged: callback.state-matches",
	"planted: token.verifier-fits",
	"planted: token.verifier-expected",
	"plantedId: id-token.nonce-matches",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) => message.kind === "checks" && TIES.includes(`${message.note}: ${message.refusal?.check}`),
		),
	opensWhere:
		"It is about a run in which the planted code led to nothing. Raise a protection that stops the attacker, and play that run.",
	question: "The code was genuine, fresh and meant for this client. Why did it lead to nothing?",
	answers: [
		{
			text: "The client saw that the code belongs to another person",
			right: false,
			because:
				"It could not. A code says nothing to a client about who signed in. An ID Token does, but who sits before the browser is what the client wants to find out.",
		},
		{
			text: "The answer did not belong to the request that Ada's browser session had made",
			right: true,
			because:
				"With state the client compares it, at the callback. With PKCE the server does: the verifier is that of Ada's session, and Mallory's code was not made for it. With a nonce the client does, when the tokens have come: the ID Token has that of Mallory's request, if any.",
		},
		{
			text: "The cookie was not sent, because another site made the request",
			right: false,
			because:
				"It was sent. SameSite=Lax lets it travel when a link is followed, and it has to: an honest answer comes from another site, too.",
		},
	],
	summary:
		"The callback is an address that anybody can make a browser open, so a client has to know which browser asked. OAuth 2.1 requires that clients prevent this, by PKCE, by a nonce, or by a one-time state that is tied to the session (OAuth 2.1 §2.3.3). PKCE at optional stops only an attacker who leaves the challenge in (RFC 9700 §4.8).",
};

/** What Mallory can do with her own request. It is her browser that carries it. */
export const variants = [
	{ id: "unchanged", name: "changes nothing", does: "Mallory sends the request on as the client wrote it." },
	{
		id: "no-challenge",
		name: "leaves the challenge out",
		does: "Mallory takes code_challenge out of her own request, so that her code is bound to no verifier (RFC 9700 §4.8).",
	},
] as const satisfies readonly AttackVariant[];
