import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";

/** One way only: what she leaves out, nobody can compare. */
export const variants = [
	{
		id: "no-challenge",
		name: "leaves the challenge out",
		does: "Mallory takes code_challenge and its method out of her own request (RFC 9700 §4.8.1). Where any session may use a state, she leaves them in: her own state leads the client to her own verifier (RFC 9700 §2.1.1).",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"With PKCE at optional and state off, compare the request that the client wrote for Mallory with the one that her browser sends. What is missing?",
	"At optional, the server ignores a verifier for a code that has no challenge. Which level of PKCE says that it must not?",
	"The server can insist on a challenge, or refuse a verifier that none announced. Or the client ties its answer to the session by itself. A state that any session may use undoes what the server does.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(({ message }) => "refusal" in message && message.refusal?.check === "token.verifier-expected"),
	opensWhere:
		"It is about a run in which a verifier came for a code without a challenge. Set PKCE to guarded and state off, and play that run.",
	question: "The code was genuine, and the client sent a verifier. Why was it refused?",
	answers: [
		{
			text: "A verifier for a code without a challenge shows that somebody has taken the challenge out",
			right: true,
			because:
				"A client that sends a verifier has sent a challenge. So the server must refuse the request (RFC 9700 §2.1.1).",
		},
		{
			text: "The verifier did not fit the challenge",
			right: false,
			because: "There was no challenge to compare it with.",
		},
		{
			text: "The client did not authenticate",
			right: false,
			because: "The real client redeems the code, in either run.",
		},
	],
	summary:
		"To support PKCE is not to enforce it. A server has to bind the code to a challenge where one came, and refuse a verifier where none came (RFC 9700 §4.8.2). Where it requires a challenge of everybody, there is nothing to take out (OAuth 2.1 §7.5.1).",
};
