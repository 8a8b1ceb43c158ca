import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"The answer of the authorization server comes to the client through a browser, so anybody can send one. The client asks two questions before it uses an answer.",
		],
		[
			"Did this browser session ask? The state says so: a value of the client's, tied to the session, for one use. PKCE, where the server is known to enforce it, or a nonce can take its place. One of them is required.",
			"OAuth 2.1 §2.3.3",
			"RFC 9700 §4.7.1",
		],
		[
			"Which server answered? The iss says so. A client of several servers compares it with the one that it asked. OAuth 2.1 requires servers to send it, with errors, too.",
			"RFC 9207 §2.4",
			"OAuth 2.1 §4.1.2",
		],
	],
	piece: { lesson: "login-csrf", settings: { profile: "2.1" }, from: "lure.request", to: "forged.response" },
	question: { before: "forged.checks" },
	statements: ["answer-names-server"],
	tries: {
		practice: "login-csrf",
		exercise: "difference-level-state-unbound",
		lessons: ["login-csrf", "session-fixation", "mix-up"],
	},
};
