import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A stolen code can be of use where the attacker cannot redeem it. The attacker begins a sign-in of its own at the real client, and answers it with Ada's code. The client redeems the code, with its own credentials if it has any, and shows Ada's photos to the attacker.",
			"RFC 9700 §4.5",
		],
		[
			"In this run state is checked, and it fits: the attacker did ask. Nothing ties the code to one request. PKCE does that, and so does a nonce.",
			"RFC 9700 §4.5.3.1",
			"RFC 9700 §4.5.3.2",
		],
	],
	piece: {
		lesson: "code-injection",
		settings: { levels: { state: "bound" } },
		from: "own.request",
		to: "inject.response",
	},
	question: { before: "inject.checks", seen: "injected.request" },
	statements: ["state-stops-injection"],
	tries: {
		practice: "code-injection",
		exercise: "check-token.verifier-fits",
		lessons: ["code-injection", "token-injection", "login-csrf"],
	},
};
