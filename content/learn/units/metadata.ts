import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"An authorization server can describe itself as JSON: its endpoints, its keys, what it supports. The address is made from its issuer. RFC 9700 recommends this to servers and clients.",
			"RFC 8414 §3",
			"RFC 9700 §2.6",
		],
		[
			"The client checks that the issuer in the document is the one that it asked about. Otherwise one server could speak for another.",
			"RFC 8414 §3.3",
		],
		[
			"An API can describe itself, too, and name its authorization servers. Its 401 says where that document is. So a client that knows nothing but the address of an API finds its way to a token.",
			"RFC 9728 §2",
			"RFC 9728 §5.1",
		],
	],
	piece: { lesson: "mcp-agent", from: "bare.request", to: "server.checks" },
	question: { before: "bare.response" },
	statements: ["metadata-must"],
	tries: { practice: "mcp-agent", exercise: "difference-level-pkce-off", lessons: ["mcp-agent", "audience-replay"] },
};
