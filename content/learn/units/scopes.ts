import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A scope is a word that the authorization server defines, such as photos.read. OAuth gives it neither a meaning nor a form: that one covers another is a rule of the server.",
			"OAuth 2.1 §1.4.1",
		],
		[
			"Ask for what the next step needs, and ask again when you need more. The server may grant less than was asked, and then has to say what it granted.",
			"RFC 9700 §2.3",
			"OAuth 2.1 §3.2.3",
		],
		["The scope says what. The audience says where: at which API. Do not take one for the other.", "RFC 9068 §4"],
		["In this run an agent may read Ada's photos. Now it is to order a print."],
	],
	piece: { lesson: "mcp-agent", from: "next.request", to: "authorize.response" },
	question: { before: "next.response" },
	statements: ["scope-names-dotted", "scope-403-bare"],
	tries: { practice: "mcp-agent", lessons: ["mcp-agent", "audience-replay", "consent-phishing"] },
};
