import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"Ask who is there. A person at a browser: authorization code with PKCE. A person, and a device without browser or keyboard: the device grant. Nobody, and the program acts as itself: client credentials. A service that calls onward for somebody: token exchange.",
			"OAuth 2.1 §4.1",
			"RFC 8628 §1",
			"OAuth 2.1 §4.2",
			"RFC 8693 §1",
		],
		["To learn who signed in, add OpenID Connect.", "OpenID Core §3.1"],
		[
			"Two grants of OAuth 2.0 are not in 2.1. The password grant gave the password to the client, and must not be used. The implicit grant sent the token through the browser.",
			"RFC 9700 §2.4",
			"OAuth 2.1 §10.1",
		],
	],
	piece: { lesson: "password", settings: { profile: "2.1" }, from: "open.request", to: "token.response" },
	question: { before: "token.checks" },
	statements: ["password-last-resort", "implicit-main-flow"],
	tries: {
		practice: "password",
		exercise: "check-token.grant-type-allowed",
		lessons: ["password", "implicit", "token-exchange"],
		pages: [{ href: "/flows", text: "Which flow do I need?" }],
	},
};
