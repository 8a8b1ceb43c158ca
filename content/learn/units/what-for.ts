import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"Ada keeps photos at one service and wants a program to print them. With her password the program could do everything that she can, until she changed it for everybody.",
		],
		[
			"OAuth gives the program an access token instead. It stands for what she has allowed, and is best kept to few scopes, one API and a short time. She types her password only at the authorization server.",
			"OAuth 2.1 §1.4",
			"RFC 9700 §2.3",
		],
		[
			"That is what it is for. It is no sign-in: a token does not tell the program who Ada is. And it does not decide each call: the API does that, with what the token says.",
			"OAuth 2.1 §1.4",
		],
	],
	piece: { lesson: "code-pkce", from: "api.request", to: "callback.response" },
	question: { before: "api.checks", seen: "api.response" },
	statements: ["password-for-token"],
	tries: { practice: "code-pkce", exercise: "write-18", lessons: ["code-pkce", "password", "password-harvest"] },
};
