import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";

/** One way only: everything after the link is honest. */
export const variants = [
	{
		id: "link",
		name: "passes its link on",
		does: "The attacker has Ada open the link that the client gave to the attacker (RFC 9700 Update §2.3.1).",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Look at what Ada's browser sends when she opens the link, and at the cookie that comes back. For whom were the two made?",
	"Raise state and PKCE, and look at what they compare: one browser asks and brings the answer, so both fit. Who asked for the link is another question.",
	"The client can know that: whoever asked has a user session there, and Ada's browser does not have it. Raise the control that compares the two.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(({ message }) => message.kind === "checks" && message.refusal?.check === "callback.same-user"),
	opensWhere:
		"It is about a run in which the client looks for the user session that asked. Raise Same user, and play that run.",
	question:
		"The answer came to the browser that had made the request, with the right code. Why did the client refuse it?",
	answers: [
		{
			text: "The request was not made by the client",
			right: false,
			because: "It was. The client has made every value in it, and kept them.",
		},
		{
			text: "The user session that asked for the link is not in this browser",
			right: true,
			because:
				"The attacker's user session asked, and its cookie is in the attacker's app. The link could set the cookie of the request in Ada's browser, and not that one.",
		},
		{
			text: "The verifier did not fit",
			right: false,
			because: "No code was redeemed, so nobody compared a verifier.",
		},
	],
	summary:
		"Whoever begins a flow has to be the one who finishes it. A link that says for whom it is fixes the session of whoever opens it, so the client has to compare the user session that asked with the one that brings the answer, before it redeems the code (RFC 9700 Update §2.3.2).",
};

export const predictions: AttackDefinition["predictions"] = {
	"callback.checks": {
		question: "Ada's browser brings the answer. What will the client make of it?",
		answers: [
			{ text: "Redeem the code", holds: ({ refusal }) => refusal === undefined },
			{ text: "Stop: state does not fit", holds: ({ refusal }) => refusal?.error === "state_mismatch" },
			{ text: "Stop: another user asked", holds: ({ refusal }) => refusal?.error === "user_mismatch" },
			{
				text: "Stop for another reason",
				holds: ({ refusal }) => refusal !== undefined && !["state_mismatch", "user_mismatch"].includes(refusal.error),
			},
		],
	},
};
