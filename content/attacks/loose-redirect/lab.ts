import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";

export const variants = [
	{
		id: "code",
		name: "asks for a code",
		does: "The attacker asks for a code, with a challenge of its own, and redeems it (RFC 9700 §4.1.1).",
	},
	{
		id: "token",
		name: "asks for a token",
		does: "The attacker asks for a token in the address, which nobody has to redeem (RFC 9700 §4.1.2).",
	},
	{
		id: "redirector",
		name: "goes through the client",
		does: "The attacker asks for a token at an address of the client's that sends browsers on (RFC 9700 §4.1.2).",
	},
	{
		id: "own-session",
		name: "asks for a session of its own",
		does: "The attacker begins a sign-in of its own at the client, and asks for a code with the challenge of that. What it cannot redeem itself, it brings there (RFC 9700 §4.5.4).",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Look at the authorization request. Which of its values is not the client's?",
	"PKCE ties the code to the challenge in the request, and the attacker writes that. A client's credentials keep others from redeeming a code, so the attacker lets the client do it. A token in the address needs no redeeming.",
	"The server knows which addresses are the client's. Raise the control that says how it compares. At a prefix, try the variant that goes through the client. With OAuth 2.1, a confidential client and a wildcard, try the one that asks for a session of its own.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) => message.kind === "checks" && message.refusal?.check === "authorize.redirect-uri-registered",
		),
	opensWhere:
		"It is about a run in which the server does not take the attacker's address. Raise Redirect match, and play that run.",
	question: "Why did the server show a page, and not send an error back?",
	answers: [
		{
			text: "The address was none that the client has registered, and an error would have gone there, too",
			right: true,
			because: "A server that cannot trust the address must not redirect to it (OAuth 2.1 §4.1.2.1).",
		},
		{
			text: "The challenge was not the client's",
			right: false,
			because: "The server cannot know that: a challenge is a hash, and anybody can make one.",
		},
	],
	summary:
		"An authorization request can be written by anybody, so the server has to compare redirect_uri with what the client has registered, character by character (RFC 9700 §4.1.3, OAuth 2.1 §2.3.1). PKCE does not help where the attacker writes the request.",
};

export const predictions: AttackDefinition["predictions"] = {
	"theft.response": {
		question: "The attacker sends the code. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{ text: "Refuse with invalid_client", holds: (hop) => hop.refusal?.error === "invalid_client" },
			{
				text: "Refuse for another reason",
				holds: (hop) =>
					statusOf(hop) !== 200 && !["invalid_grant", "invalid_client"].includes(hop.refusal?.error ?? ""),
			},
		],
	},
};
