import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"Access tokens are best short-lived: a stolen one soon ends. With a refresh token the client gets the next one from the authorization server, without asking Ada again. No API ever sees it.",
			"OAuth 2.1 §1.3.2",
		],
		[
			"The refresh token of a public client must be rotated, or bound to a key. With rotation each use brings a new one, and the second use of an old one is a sign that there is a copy. A confidential client authenticates.",
			"OAuth 2.1 §4.3.1",
		],
		[
			"A client can end its token. An API that asks the server learns of that. An API that only checks signatures does not.",
			"RFC 7009 §2",
			"RFC 7009 §3",
		],
	],
	piece: { lesson: "refresh", from: "late.request", to: "again.response" },
	question: { before: "late.checks", seen: "late.response" },
	statements: ["always-rotated", "stolen-for-ever"],
	tries: {
		practice: "refresh",
		exercise: "check-refresh.token-known",
		lessons: ["refresh", "introspection-revocation", "refresh-replay"],
	},
};
