import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"The answer of the authorization server goes to an app on Ada's phone. Another app there has registered the same scheme for its links, and the phone gives the redirect to that one.",
			"RFC 8252 §8.1",
		],
		[
			"Every protection is off here. The client is public and sends no challenge, so whoever redeems the code has nothing else to show.",
			"RFC 7636 §1",
		],
		["Step it, then open the attack and put PKCE back. The code is stolen all the same, and it does not matter."],
	],
	piece: { lesson: "code-interception", from: "decide.response", to: "loot.response" },
	question: { before: "theft.checks", seen: "theft.response" },
	statements: ["exact-cures-redirectors"],
	tries: {
		practice: "code-interception",
		exercise: "check-token.verifier-fits",
		lessons: ["code-interception", "loose-redirect", "open-redirect"],
	},
};
