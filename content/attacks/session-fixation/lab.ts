import type { AttackDefinition, AttackVariant } from "@/lib/flow/define";

export const variants = [
	{
		id: "request",
		name: "passes the request on",
		does: "The attacker has Ada open the authorization request that the client made for the attacker (RFC 9700 Update §2.3.1).",
	},
	{
		id: "link",
		name: "passes a link of the client's on",
		does: "The client's link leads to a page of its own, which sets a cookie and sends the browser on with the request (RFC 9700 Update §2.3.1).",
	},
] as const satisfies readonly AttackVariant[];

export const hints: AttackDefinition["hints"] = [
	"Who has begun this, and who finishes it? Follow the value that tells the client at the end whose session it is.",
	"Raise state and PKCE, one at a time, in both variants. PKCE compares what one browser sends and brings. state asks whether this browser has begun, and a link can see to that.",
	"The client can know who has begun: that user has a session there, and Ada's browser does not have it. Raise the control that compares the two.",
];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(({ message }) => message.kind === "checks" && message.refusal?.check === "callback.same-user"),
	opensWhere:
		"It is about a run in which the client looks for the user session that asked. Raise Same user, and play that run.",
	question:
		"The same browser brought the request to the server and the answer to the client, and the code is genuine. Why did the client refuse it?",
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
				"The attacker's user session asked, and its cookie is in the attacker's app. No link puts that one into Ada's browser.",
		},
		{
			text: "The verifier did not fit",
			right: false,
			because: "No code was redeemed, so nobody compared a verifier.",
		},
	],
	summary:
		"Whoever begins a flow has to be the one who finishes it. A link or a state that says for whom it is fixes the session of whoever comes with it, so the client has to compare the user session that asked with the one that brings the answer, before it redeems the code (RFC 9700 Update §2.3.2).",
};

export const predictions: AttackDefinition["predictions"] = {
	"callback.checks": {
		question: "Ada's browser brings the answer. What will the client make of it?",
		answers: [
			{ text: "Redeem the code", holds: ({ refusal }) => refusal === undefined },
			{ text: "Stop: this browser has not begun", holds: ({ refusal }) => refusal?.error === "no_transaction" },
			{ text: "Stop: another user asked", holds: ({ refusal }) => refusal?.error === "user_mismatch" },
			{
				text: "Stop for another reason",
				holds: ({ refusal }) => refusal !== undefined && !["no_transaction", "user_mismatch"].includes(refusal.error),
			},
		],
	},
};
