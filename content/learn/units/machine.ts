import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A program works with its own data at night. Nobody is there to agree, so it asks for a token as itself, with its own credentials. Only a confidential client may.",
			"OAuth 2.1 §4.2",
		],
		[
			"There is no browser, no code and no consent. A refresh token should not be issued: the program can ask anew at any time.",
			"RFC 6749 §4.4.3",
		],
		["The token says that it is about the program, not about a person.", "RFC 9068 §2.2"],
		[
			"A static API key looks simpler. But it goes out with each call, and is good for everything until somebody changes it. Here the credential goes to one server, and the calls have a token that ends by itself.",
		],
	],
	piece: { lesson: "client-credentials", from: "prepare.work", to: "api.response" },
	question: { before: "api.checks", seen: "api.response" },
	statements: ["token-for-ever"],
	tries: {
		practice: "client-credentials",
		exercise: "write-2",
		lessons: ["client-credentials", "mtls", "client-as-owner"],
	},
};
