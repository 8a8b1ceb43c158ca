import { callAnswersOrElse } from "@/content/words/call-answers";
import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";

/** How the client comes to ask for a scope that another API uses. */
export const variants = [
	{
		id: "challenge",
		name: "names the scope in its challenge",
		does: "The attacker's API answers 401, and names a scope that the photo API uses, too (RFC 9728 §7.4).",
	},
	{
		id: "metadata",
		name: "lists the scope in its metadata",
		does: "The attacker's API names no scope in its challenge, so the client asks for what the metadata list.",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Compare the client's call with the attacker's: it is one token, at two APIs. Is there anything in it that only one of them can be content with?",
	"The scope is the same at both, and so are the issuer and the user. What says for which API a token is?",
	"The client has to name the API that it will call, and the API has to look: raise Audience. A key that signs each call would do as well.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) =>
				message.note === "reuse" && message.kind === "checks" && message.refusal?.check === "api.audience-mine",
		),
	opensWhere: "It is about a run in which the photo API refuses the token. Raise Audience, and play that run.",
	question:
		"The token is genuine, of the right issuer, and has the scope that the photo API asks for. Why is it refused?",
	answers: [
		{
			text: "Ada has not agreed to this scope",
			right: false,
			because: "She has. It stands on the consent page, and in the token.",
		},
		{
			text: "It was issued for the album API",
			right: true,
			because:
				"The client named that API in resource, so aud names it, and the photo API finds no name of its own there.",
		},
		{
			text: "The photo API knows the attacker",
			right: false,
			because: "It cannot tell who sends a token. It looks only at what the token says.",
		},
	],
	summary:
		"A scope says what may be done, and the name of a scope belongs to nobody: any API can ask for it. That a token is for one API alone is said by aud (RFC 8725 §3.9), where the client names the API when it asks (RFC 8707 §2).",
};

export const predictions: AttackDefinition["predictions"] = {
	"reuse.response": {
		question: "The attacker sends the token that came to its own API to the photo API. What will that one do?",
		answers: callAnswersOrElse,
	},
};
