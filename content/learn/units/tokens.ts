import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A JWT says in itself who issued it, for which API, and until when, and is signed. Signed is not hidden: anybody who has it can read it.",
			"RFC 9068 §2.2",
		],
		["An opaque token says nothing. The API asks the authorization server what it stands for.", "RFC 7662 §1"],
		[
			"A bearer token works for whoever holds it, like cash. A sender-constrained token is bound to a key, and its holder has to prove that they have it: with a signed proof for each request, DPoP, or with a certificate. OAuth 2.1 says that tokens should be bound so.",
			"RFC 6750 §1.2",
			"RFC 9449 §1",
			"RFC 8705 §3",
			"OAuth 2.1 §1.4.3",
		],
	],
	piece: { lesson: "dpop", from: "callAgain.request", to: "ownKey.response" },
	question: { before: "bearer.response" },
	statements: ["revocation-at-once", "token-in-body"],
	tries: {
		practice: "dpop",
		exercise: "rack-12-attacker",
		lessons: ["dpop", "mtls", "stolen-token", "jwt-forgery"],
		pages: [{ href: "/inspect", text: "Read a token" }],
	},
};
