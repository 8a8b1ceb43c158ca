import type { AttackDefinition } from "@/lib/flow/define";

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the first request of the attacker: a copied refresh token and a public client_id. What else could the server ask for? And what could it conclude when the same refresh token comes twice?",
	"There are two ways. Either the attacker's first request is refused: look at the checks that ask who sends it, and with which key. Or the second use of the token ends all of them: then look at what the API does with an access token that was issued before.",
	"A client that authenticates is enough alone, and so is a refresh token that is bound to a key. Detecting the reuse, with an API that looks at the expiry, weakens the attack: an attacker who waits until the client stays away has read by then.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) => hops.some(({ message }) => message.spent.some(({ reason }) => reason === "revoked")),
	opensWhere:
		"It is about a run in which the server revokes the grant because an old token came again. Set Refresh tokens to rotate + detect, leave Client type at public and Sender constraint off, and play that run.",
	question: "The server sees a refresh token that was replaced. Why does it end the grant for both parties?",
	answers: [
		{
			text: "The second to use a token is always the thief",
			right: false,
			because: "Either can come second. Try both orders: in one of them it is the real client that is refused.",
		},
		{
			text: "It cannot tell which of the two is the client",
			right: true,
			because: "Both have sent all that this server asks for. Only the user can tell, by signing in again.",
		},
		{
			text: "So that every access token stops working at once",
			right: false,
			because: "An API that judges signed tokens by itself does not learn of it, so they work on.",
		},
	],
	summary:
		"Rotation makes a copied refresh token show itself, and revoking the grant ends the theft (RFC 9700 §4.14.2, OAuth 2.1 §4.3.1). It comes late: after the theft, and only if both parties use the token. Client authentication, or a refresh token that is bound to a key, stops it at the first request.",
};
