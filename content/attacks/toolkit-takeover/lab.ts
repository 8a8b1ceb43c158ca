import { theftPredictions } from "@/content/moves/mixed-up/predictions";
import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";
import { ran } from "@/lib/flow/read/labels";

export const variants = [
	{
		id: "own-issuer",
		name: "names its own server",
		does: "The attacker's toolkit has endpoints of its own, and says truly whose they are.",
	},
	{
		id: "named-issuer",
		name: "names the honest server",
		does: "The attacker's toolkit has endpoints of its own, and states the honest server as their issuer.",
	},
	{
		id: "own-address",
		name: "asks for its own address",
		does: "The toolkit states the honest server as its issuer, and the answer is to come to the toolkit's own redirect URI (RFC 9700 Update §2.2.1).",
	},
	{
		id: "own-client",
		name: "registers a client",
		does: "The toolkit states the honest server as its issuer, and the attacker registers a client there, with the toolkit's own redirect URI (RFC 9700 §4.4.2.2).",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Look at the address at which the answer comes to the client. To which toolkit does it belong, and which one has the session connected?",
	"iss says which server answered. With what is it compared, and who has written that? Play the first two variants with it.",
	"Each toolkit has a redirect URI of its own already. It only helps where the client compares: raise Connection check. Then play the other variants: who writes the address into the request?",
];

/** Where the issuer was compared, and was the right one. */
export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(({ message }) => message.note === "callback" && ran(message, "callback.issuer-matches")) &&
		hops.some(({ message }) => ["leak", "confidentialLeak"].includes(message.note)),
	opensWhere:
		"It is about a run in which the client compares iss, and sends the code to the attacker all the same. Raise iss to send+check, choose the variant that names the honest server, and play that run.",
	question: "The client compared iss, and it was right. Why did the code go to the attacker?",
	answers: [
		{
			text: "The attacker has forged iss",
			right: false,
			because: "The honest server sent it, and the client has received it as it was.",
		},
		{
			text: "The client compares it with a name that the toolkit's owner typed in, beside an endpoint of the owner's",
			right: true,
			because:
				"The issuer fits, and the token endpoint is not that of this issuer. iss helps only where the endpoints come from the metadata of the issuer.",
		},
		{
			text: "iss does not help against mix-up",
			right: false,
			because: "It does where an issuer stands for its endpoints. In the usual variant it stops the attack.",
		},
	],
	summary:
		"A client with many connections has to know which one an answer belongs to, and not only which server it is from. Each has a redirect URI of its own, the session says which one asked, and the client compares the two (RFC 9700 Update §2.2.2). The servers have their part in it: they compare redirect URIs exactly (RFC 9700 Update §2.2.1), and know who registers a client.",
};

export const predictions: AttackDefinition["predictions"] = {
	...theftPredictions,
	"callback.checks": {
		question: "A code has come back, to the address of one of the two toolkits. Will the client accept the answer?",
		answers: [
			{ text: "Yes", holds: ({ refusal }) => refusal === undefined },
			{
				text: "No, it came to another toolkit than the one that asked",
				holds: ({ refusal }) => refusal?.error === "context_mismatch",
			},
			{
				text: "No, iss is not the server that it asked",
				holds: ({ refusal }) => refusal?.error === "issuer_mismatch",
			},
			{
				text: "No, for another reason",
				holds: ({ refusal }) =>
					refusal !== undefined && !["context_mismatch", "issuer_mismatch"].includes(refusal.error),
			},
		],
	},
};
