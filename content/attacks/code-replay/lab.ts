import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the two token requests: the client's and the attacker's. What does the server compare that tells them apart?",
	"A code that works once stops the second of the two. Choose the variant in which the attacker comes first, and look who is refused then.",
	"Something must be needed that the client has made for this request alone: a verifier. Its credential serves every session, also one that the attacker has begun. And where a state fits any session, whoever is fast has the client find Ada's verifier by hers.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(({ message, refusal }) => message.note === "theft" && refusal !== undefined),
	opensWhere:
		"It is about a run in which the copied code was refused. Raise a protection that stops the attacker, and play that run.",
	question: "Why is a code that works once not enough?",
	answers: [
		{
			text: "It works once for whoever comes first, and that can be the attacker",
			right: true,
			because:
				"The server knows only that a code was used. Who used it, a public client without PKCE proves to nobody.",
		},
		{
			text: "The attacker can guess another code",
			right: false,
			because: "A code is long and random (OAuth 2.1 §7.7). It was read, and not guessed.",
		},
		{
			text: "The server forgets which codes were used",
			right: false,
			because: "It keeps them at least until they would have expired.",
		},
	],
	summary:
		"A code has to work once (OAuth 2.1 §4.1.3), and a second valid use should revoke what came of the first. What makes a copied code useless is that PKCE ties it to one request (RFC 9700 §4.5.3.1). The client's own credentials tie it to the client, and that redeems what is brought to it (RFC 9700 §4.5.1). A replay that would be refused anyway must not revoke anything, or whoever has an old code could end a session (OAuth 2.1 §7.5.3).",
};

const redeemed = [
	{ text: "Return a token", holds: (hop: Hop) => statusOf(hop) === 200 },
	{ text: "Refuse with invalid_grant", holds: ({ refusal }: Hop) => refusal?.error === "invalid_grant" },
	{ text: "Refuse with invalid_client", holds: ({ refusal }: Hop) => refusal?.error === "invalid_client" },
	{
		text: "Refuse for another reason",
		holds: (hop: Hop) =>
			statusOf(hop) !== 200 && !["invalid_grant", "invalid_client"].includes(hop.refusal?.error ?? ""),
	},
];

export const predictions: AttackDefinition["predictions"] = {
	"theft.response": { question: "The attacker sends the copied code. What will the server do?", answers: redeemed },
	"token.response": { question: "The client sends its code. What will the server do?", answers: redeemed },
};
