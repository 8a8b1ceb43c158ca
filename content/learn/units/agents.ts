import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"To OAuth an agent is a client. In the Model Context Protocol each tool server is a resource server. The agent finds its authorization server by metadata, names itself by the address of a document, and asks for a token for this tool server.",
			"MCP",
			"CIMD",
			"RFC 8707 §2",
		],
		[
			"A tool server must not pass that token on. For the API behind it, it needs another one, here from a token exchange.",
			"MCP",
			"RFC 8693 §2.1",
		],
		[
			"Tokens limit what an agent can do. They do not make it wise: what it reads may tell it to misuse what it was allowed.",
		],
	],
	piece: { lesson: "mcp-agent", from: "call.request", to: "call.response" },
	question: { before: "api.request" },
	statements: ["exchange-narrows"],
	tries: {
		practice: "mcp-agent",
		exercise: "write-26",
		lessons: ["mcp-agent", "mcp-passthrough", "agent-injection", "mcp-confused-deputy"],
	},
};
