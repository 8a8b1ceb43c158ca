import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Hop } from "@/lib/flow/run";

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the token request of the attacker. Every value in it is known to the attacker. What could the real app add that the attacker never saw?",
	"The server has to compare something at the token endpoint with something that it stored when the app asked. Open the checks of that hop and see which were skipped.",
	"A value made for this one request, which does not come back with the code. Raise the control that makes the app send one.",
];

/** The checks that ask for what the attacker does not have. An edit can have the request refused by another one. */
const SECRETS: readonly string[] = ["token.verifier-fits", "token.client-authenticates"];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) =>
				message.note === "theft" && message.kind === "checks" && SECRETS.includes(message.refusal?.check ?? ""),
		),
	opensWhere:
		"It is about a run in which the stolen code was refused. Raise a protection that stops the attacker, and play that run.",
	question: "The attacker had the code and every public value. Why was the code refused?",
	answers: [
		{
			text: "The server could see that the request came from another app",
			right: false,
			because: "It could not. A client_id is public, and any app can send it.",
		},
		{
			text: "The token request needed a secret that does not come back with the code",
			right: true,
			because:
				"With PKCE it is the verifier. With a confidential client it is the client's own secret. The attacker did not send the right one.",
		},
		{
			text: "state did not match",
			right: false,
			because: "state is checked by the client, at the callback. The attacker never went there.",
		},
	],
	summary:
		"PKCE binds a code to the one who asked for it. It was made against exactly this attack (RFC 7636 §1), and OAuth 2.1 requires it of every client, with one narrow exception for confidential clients that use an OpenID Connect nonce (OAuth 2.1 §7.5.1).",
};

/** Where the attacker can read: the answer alone, or the request before it as well. */
export const variants = [
	{
		id: "answer",
		name: "reads the answer",
		does: "The attacker's app receives the redirect with the code, and has seen nothing before (A3 of RFC 9700 §3).",
	},
	{
		id: "reads-request",
		name: "reads the request as well",
		does: "The attacker has also read the authorization request, in a log of the phone for example (A4 of RFC 9700 §3).",
	},
] as const satisfies readonly AttackVariant[];

const otherwise = ({ refusal }: Hop) =>
	refusal !== undefined && refusal.error !== "invalid_grant" && refusal.error !== "invalid_client";

export const predictions: AttackDefinition["predictions"] = {
	"theft.response": {
		question: "The attacker has sent the stolen code. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{ text: "Refuse with invalid_client", holds: (hop) => hop.refusal?.error === "invalid_client" },
			{ text: "Refuse for another reason", holds: otherwise },
		],
	},
	"token.response": {
		question: "Now the real app redeems the same code. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{ text: "Refuse with invalid_client", holds: (hop) => hop.refusal?.error === "invalid_client" },
			{ text: "Refuse for another reason", holds: otherwise },
		],
	},
};
