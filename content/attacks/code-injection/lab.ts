import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";

/** From where to look to nearly the answer. */
export const hints: AttackDefinition["hints"] = [
	"Look at the token request. It says which client asks, and sends the code. Does anything in it belong to the browser session that the code was made for?",
	"state does not help: where the client compares it with that of the session, the attacker sends the one of its own sign-in, which is right. Something has to tie the code itself to the request that it was made for.",
	"A value that is new for each request, and that the client keeps with the browser session. The server keeps its hash with the code, or puts the value itself into an ID Token. Raise a control that makes the client send one. Where it is the client that compares, see to it that nobody else can redeem the code. And where state fits any session, whoever brings Ada's has the client find her value.",
];

/** The checks that see for whom a code was issued. An edit can have it refused by another one. */
const TIES: readonly string[] = ["injected: token.verifier-fits", "injectedId: id-token.nonce-matches"];

export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops }) =>
		hops.some(
			({ message }) => message.kind === "checks" && TIES.includes(`${message.note}: ${message.refusal?.check}`),
		),
	opensWhere:
		"It is about a run in which the client went on with the injected code, and that brought the attacker nothing. Raise a protection that stops the attacker, and play that run.",
	question: "The client was the real one, and the code was genuine and unused. Why did it bring the attacker nothing?",
	answers: [
		{
			text: "The state was that of another session",
			right: false,
			because:
				"Where a client uses state, it looks at that when an answer comes, and this one was taken. What did not fit came out later, when the code was redeemed.",
		},
		{
			text: "What the client keeps with the attacker's session does not fit Ada's request, for which the code was made",
			right: true,
			because:
				"With PKCE that is the verifier: the server compares it with the challenge of Ada's request. With OpenID Connect it is the nonce: the client compares it with the one of Ada's request, which stands in the ID Token.",
		},
		{
			text: "The client could not authenticate",
			right: false,
			because: "It is the client that the code was issued to. That is why the attacker lets it do the work.",
		},
	],
	summary:
		"A client secret says which client redeems a code, and not for whom. PKCE, or a nonce in the ID Token, ties the code to one browser session (RFC 9700 §4.5.3), if the client keeps it with that, and does not find it by a state that anybody may bring (RFC 9700 §2.1.1). With PKCE the server refuses before it issues anything. With a nonce the client finds out afterwards, and must not use any token until then. That is of use only where nobody but the client can redeem the code (RFC 9700 §4.5.3.2).",
};

export const predictions: AttackDefinition["predictions"] = {
	"injectedId.checks": {
		question: "Two tokens have come for the injected code. What will the client make of the ID Token?",
		answers: [
			{ text: "Take it, and use both", holds: (hop) => hop.refusal === undefined },
			{ text: "Refuse it: the nonce is of another session", holds: (hop) => hop.refusal?.error === "nonce_mismatch" },
			{
				text: "Refuse it for another reason",
				holds: (hop) => hop.refusal !== undefined && hop.refusal.error !== "nonce_mismatch",
			},
		],
	},
	"inject.checks": {
		question: "The attacker brings a code to the client, from a sign-in of its own. What will the client do?",
		answers: [
			{ text: "Take the code", holds: (hop) => hop.refusal === undefined },
			{ text: "Refuse it", holds: (hop) => hop.refusal !== undefined },
		],
	},
	"injected.response": {
		question: "The client redeems the injected code. What will the server do?",
		answers: [
			{ text: "Return a token", holds: (hop) => statusOf(hop) === 200 },
			{ text: "Refuse with invalid_grant", holds: (hop) => hop.refusal?.error === "invalid_grant" },
			{
				text: "Refuse for another reason",
				holds: (hop) => statusOf(hop) !== 200 && hop.refusal?.error !== "invalid_grant",
			},
		],
	},
};
