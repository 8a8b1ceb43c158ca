import type { AttackDefinition } from "@/lib/flow/define";
import { ran } from "@/lib/flow/read/labels";

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the first token request. The client sends it to the wrong server, with everything that it has. Who could have prevented that?",
	"After that hop the honest server finds little to object to: what it asks for, the attacker has or can get. So look at the client, at its callback.",
	"The client knows which server it asked. It needs to know which server answered, and to compare the two. An address for each server says nearly that: play Connection check in each variant.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(({ message }) => ["theft", "injected"].includes(message.note) && ran(message, "token.verifier-fits")) &&
		hops.some(
			({ message, refusal }) => ["loot", "inject"].includes(message.note) && message.kind === "response" && !refusal,
		),
	opensWhere:
		"It is about a run with PKCE in which the attack lands all the same. Raise PKCE alone, and play that run.",
	question: "Why does PKCE alone not stop this attack?",
	answers: [
		{
			text: "The attacker can compute the verifier from the challenge",
			right: false,
			because: "With S256 it cannot. Here it does not have to.",
		},
		{
			text: "The client sends the verifier to the attacker, together with the code",
			right: true,
			because:
				"To the client, the attacker's token endpoint is the right one. Where the attacker cannot redeem the code itself, it has planted a challenge to which the client has the verifier.",
		},
		{
			text: "The honest server does not support PKCE",
			right: false,
			because: "It does, and it checks the verifier. The verifier is the right one.",
		},
	],
	summary:
		"A client that works with more than one server must know which one answered. The iss parameter says so (RFC 9207 §2.4). A redirect URI of its own for each server is the second best way: it says where an answer is to go, and an attacker can have its own go there (RFC 9700 §4.4.2.2).",
};
