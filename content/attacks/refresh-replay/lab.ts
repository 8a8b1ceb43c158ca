import type { AttackDefinition } from "@/lib/flow/define";

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the first request of the attacker: a copied refresh token and a public client_id. What else could the server ask for? And what could it conclude when the same refresh token comes twice?",
	"There are two ways. Either the attacker's first request is refused: look at the checks that ask who sends it, and with which key. Or the second use of the token ends all of them: then look at what the API does with an access token that was issued before.",
	"A client that authenticates is enough alone, and so is a refresh token that is bound to a key. Detecting the reuse, with an API that looks at the expiry, weakens the attack: an attacker who waits until the client stays away has read by then.",
];

/** The checks that see, when the copied token first comes, that it is not the client who sends it. */
const SENDER: readonly string[] = ["refresh.key-bound", "dpop.sent", "token.client-authenticates"];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) =>
				message.spent.some(({ reason }) => reason === "revoked") ||
				(message.kind === "checks" && message.note === "theft" && SENDER.includes(message.refusal?.check ?? "")),
		),
	opensWhere:
		"It is about a run in which the server refuses the copied token because of who sends it, or revokes the grant because an old token came again. Raise Client type, or Sender constraint, or set Refresh tokens to rotate + detect and leave those two low, and play that run.",
	question: "A copied refresh token is the same text as the client's own. What tells the server who sends it?",
	answers: [
		{
			text: "The order: the second to use a token is the thief",
			right: false,
			because:
				"Either can come second. Where nothing but the token is asked for, try both orders: in one of them it is the real client that comes with an old one.",
		},
		{
			text: "Something beside the token that only the client has",
			right: true,
			because:
				"A credential of the client's, or the key that the token is bound to: then a copy is refused when it first comes. Where neither is asked for, both send the same. So if an old token comes again, the server ends the grant for both, and the user signs in again.",
		},
		{
			text: "A refresh token that is new each time",
			right: false,
			because:
				"Whoever comes first gets the new one. An old one that comes shows that there are two, and not which of them is the client.",
		},
	],
	summary:
		"Rotation makes a copied refresh token show itself, and revoking the grant ends the theft (RFC 9700 §4.14.2, OAuth 2.1 §4.3.1). It comes late: after the theft, and only if both parties use the token. Client authentication, or a refresh token that is bound to a key, stops it at the first request.",
};
