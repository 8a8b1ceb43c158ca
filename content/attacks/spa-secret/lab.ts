import { predictions as asked } from "@/content/flows/code-pkce/predictions";
import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

export const hints: AttackDefinition["hints"] = [
	"Look at the file that the attacker loads. Who else can load it, and what does the server believe of whoever knows what stands in it?",
	"A server that does not believe the secret closes one way. Choose the variant that redeems a code: what could the server ask for that stands in no file?",
	"Each code needs its verifier, whoever brings it. And either the client has a server that keeps the secret, or the secret counts for nothing: then the client gets no token for itself.",
];

const isRefused = ({ message }: Hop) =>
	message.kind === "checks" && message.refusal?.check === "token.secret-not-shipped";

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(isRefused),
	opensWhere:
		"It is about a run in which the server refuses the right secret. Raise Client in a page, leave Token storage as it is, and play the variant that asks as the client.",
	question: "The attacker sent the secret that is registered. Why did the server refuse to take it for the client?",
	answers: [
		{
			text: "The secret had expired",
			right: false,
			because: "It is the registered one, and the page signs Ada in with it a moment later.",
		},
		{
			text: "The secret is in a page, so knowing it proves nothing",
			right: true,
			because:
				"A server that asks a page for a secret must treat it as a public client, and not accept the secret as proof of who it is.",
		},
		{
			text: "The attacker sent it from another origin than the page",
			right: false,
			because: "Only browsers name an origin. A program sends none, or any.",
		},
	],
	summary:
		"What is shipped to everybody is no secret (RFC 10017 §6.3.3.1, OAuth 2.1 §8.1). A client in a page is public: it gets no token for itself (OAuth 2.1 §4.2), and its codes are protected by PKCE (RFC 10017 §6.3.2.1). Who needs credentials needs a place to keep them: a backend for frontend (OAuth 2.1 §2.1). That protects no code either: whoever has one brings it to the client (RFC 9700 §4.5).",
};

const token = (question: string, error: string) => ({
	question,
	answers: [
		{ text: "Issue a token", holds: (hop: Hop) => statusOf(hop) === 200 },
		{ text: `Refuse with ${error}`, holds: ({ refusal }: Hop) => refusal?.error === error },
		{ text: "Refuse with invalid_client", holds: ({ refusal }: Hop) => refusal?.error === "invalid_client" },
		{
			text: "Refuse for another reason",
			holds: (hop: Hop) => statusOf(hop) !== 200 && ![error, "invalid_client"].includes(hop.refusal?.error ?? ""),
		},
	],
});

export const predictions: AttackDefinition["predictions"] = {
	...asked,
	"asClient.response": token(
		"The attacker asks for a token in the client's name, with what it has read. What will the server do?",
		"unauthorized_client",
	),
	"theft.response": token("The attacker redeems the stolen code. What will the server do?", "invalid_grant"),
};
