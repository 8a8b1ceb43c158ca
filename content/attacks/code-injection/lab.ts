import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";

/** One way only: the client does the work, whatever it is asked. */
export const variants = [
	{
		id: "own-session",
		name: "brings it in a session of its own",
		does: "The attacker begins a sign-in at the client, and answers it with the stolen code (RFC 9700 §4.5.1).",
	},
] as const satisfies readonly AttackVariant[];

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the token request of the client. It says which client asks, and sends the code. Does anything in it belong to the browser that brought the code?",
	"state does not help: where the client uses it, the attacker sends the one of its own sign-in, which is right. Something has to tie the code itself to the request that it was made for.",
	"A value that the client keeps with each browser session, and whose hash the server keeps with each code. Raise the control that makes the client send one.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) =>
				message.note === "injected" && message.kind === "checks" && message.refusal?.check === "token.verifier-fits",
		),
	opensWhere:
		"It is about a run in which the injected code was refused. Raise a protection that stops the attacker, and play that run.",
	question: "The client was the real one, and the code was genuine and unused. Why was it refused?",
	answers: [
		{
			text: "The state was that of another session",
			right: false,
			because:
				"Nothing of another session came to the callback. The attacker had begun a sign-in of its own, and answered that one.",
		},
		{
			text: "The verifier of the attacker's session does not fit the challenge of Ada's request",
			right: true,
			because:
				"The client takes the verifier from the session that brought the code. The server compares it with what came with the request that the code was made for.",
		},
		{
			text: "The client could not authenticate",
			right: false,
			because: "It is the client that the code was issued to. That is why the attacker lets it do the work.",
		},
	],
	summary:
		"A client secret says which client redeems a code, and not for whom. PKCE, or a nonce in the ID Token, ties the code to one browser session (RFC 9700 §4.5.3).",
};

export const predictions: AttackDefinition["predictions"] = {
	"inject.checks": {
		question: "The attacker brings a code as the answer to its own sign-in. What will the client do?",
		answers: [
			{ text: "Take the code", holds: (hop) => hop.refusal === undefined },
			{ text: "Refuse it", holds: (hop) => hop.refusal !== undefined },
		],
	},
	"injected.response": {
		question: "The client redeems the injected code. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{
				text: "Refuse for another reason",
				holds: (hop) => statusOf(hop) !== 200 && hop.refusal?.error !== "invalid_grant",
			},
		],
	},
};
