import { callAnswersOrElse } from "@/content/words/call-answers";
import type { AttackDefinition } from "@/lib/flow/define";

export const hints: AttackDefinition["hints"] = [
	"Look at the checks of the attacker's call, and at the line of the signature. With what was it verified, and who has said so?",
	"The header of a token may name an algorithm and a key. Raise the two controls that take this from it, and go through the variants again: not all of them are forged.",
	"What a genuine token is good for stands in it: for whom, until when, and what kind of token it is. Each has a control of its own.",
];

/** Where the list of algorithms let the token pass, and the key in it was believed. */
export const explain: AttackDefinition["explain"] = {
	asksAbout: ({ hops, spec }) =>
		["jwk", "jku", "kid"].includes(spec.settings.variant ?? "") &&
		hops.some(
			({ message }) =>
				message.note === "forged" &&
				message.kind === "checks" &&
				message.refusal === undefined &&
				message.checks.some(({ id, verdict }) => id === "api.algorithm-allowed" && verdict === "passed"),
		),
	opensWhere:
		"It is about a run in which the API takes no algorithm but its own, and is deceived all the same. Raise Algorithm, leave Key source, choose the variant that brings its own key, and play that run.",
	question: "RS256 is on the list of the API, and the signature was valid. Why did a forged token get in?",
	answers: [
		{
			text: "Somebody has found out the private key of the issuer",
			right: false,
			because: "Nobody has. The attacker signed with a key pair that it made itself.",
		},
		{
			text: "The key with which it was verified came from the token",
			right: true,
			because: "A valid signature says that somebody had the other half of this key. It says nothing of who that was.",
		},
		{
			text: "RS256 is too weak",
			right: false,
			because: "The algorithm was not attacked. It verified the very key that it was given.",
		},
	],
	summary:
		"The header of a JWT is the attacker's to write, until a signature has been verified that the header has no say in: with an algorithm that the API chooses (RFC 8725 §3.1), and a key that is known to be the issuer's (RFC 8725 §3.8). And a genuine token still has to be for this API (RFC 8725 §3.9), in its time (RFC 9068 §4), and an access token (RFC 8725 §3.11).",
};

export const predictions: AttackDefinition["predictions"] = {
	"forged.response": {
		question: "The attacker has sent its token. What will the API do?",
		answers: callAnswersOrElse,
	},
};
