import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"OAuth 2.1 is a draft, and no RFC yet. It puts OAuth 2.0 and what was learned since, much of it in RFC 9700, into one text.",
			"OAuth 2.1 §10",
		],
		[
			"Left out are the implicit grant, the password grant, and tokens in the query of an address. Required are PKCE of nearly every client, exact redirect addresses, and iss in the answer.",
			"OAuth 2.1 §10.1",
			"OAuth 2.1 §4.1.1",
			"OAuth 2.1 §2.3.1",
			"OAuth 2.1 §4.1.2",
		],
		["The list below is for a system of yours. Tick it, and print it."],
	],
	piece: { lesson: "implicit", settings: { profile: "2.1" }, from: "prepare.work", to: "callback.request" },
	question: { before: "authorize.checks" },
	statements: ["pkce-by-7636", "wildcard-discouraged", "pkce-saves-implicit"],
	tries: {
		practice: "code-2.0",
		lessons: ["code-2.0", "implicit"],
		pages: [{ href: "/compare/code-2.0/code-pkce", text: "Compare 2.0 and 2.1" }],
	},
	migration: true,
};
