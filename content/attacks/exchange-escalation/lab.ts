import { whetherServed } from "@/content/words/whether-served";
import type { AttackDefinition } from "@/lib/flow/define";

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Compare the two exchanges, the service's own and the attacker's. Client and credentials are the same. What does the server hold the rest against?",
	"Raise Exchange policy, and look what the attacker does with the token that the service may have. Then try the other variants: not every no is the server's to say.",
	"Four questions, and each has its own protection: how much may be asked for, who may show this token, and at each API whether it is for this API, and whether it covers this call.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) =>
				message.note === "more" && message.kind === "checks" && message.refusal?.check.startsWith("exchange."),
		),
	opensWhere:
		"It is about a run in which the server refuses the attacker's exchange. Raise Exchange policy, and play that run.",
	question: "The request came with the right credentials and a genuine token. Why did the server refuse it?",
	answers: [
		{
			text: "RFC 8693 forbids asking for more than the token covers",
			right: false,
			because: "It does not. It defines the messages, and leaves it to the server what to issue.",
		},
		{
			text: "The server's own policy says what this service may get for this token",
			right: true,
			because:
				"It compares target and scope with a table and with the token that is shown. A server without such a policy would have issued the token.",
		},
		{
			text: "The token was used up by the service's own exchange",
			right: false,
			because: "An exchange does not use a token up. The same one can be exchanged again while it works.",
		},
	],
	summary:
		"RFC 8693 defines how tokens are exchanged. Who may exchange which token, for what, is the server's policy (RFC 8693 §5). And a narrow token is worth something only at an API that compares it with the call (RFC 9700 §2.3).",
};

export const predictions: AttackDefinition["predictions"] = {
	"more.response": whetherServed(
		"The attacker asks for more than the order needs, with the service's credentials. What will the server do?",
		"Issue what was asked for",
		"invalid_scope",
		"invalid_target",
		"invalid_request",
	),
	"straight.response": whetherServed(
		"The attacker sends the token that was meant for others to the API itself. What will the API do?",
		"Serve it",
		"insufficient_scope",
		"invalid_token",
	),
	"beyond.response": whetherServed(
		"The attacker calls an API with the token that it got. What will the API do?",
		"Serve it",
		"insufficient_scope",
		"invalid_token",
	),
};
