import { testChecks } from "../../../../testing/checks";
import * as lists from "./index";
import { senderOrigin } from "./sender-origin";
import type { MessageSubject } from "./subject";

const NO = ["message_ignored", 400] as const;

testChecks<MessageSubject, string>({
	at: import.meta.url,
	lists,
	lane: "client",
	subject: (origin) => ({ origin, expected: "https://as.example" }),
	table: [
		{
			check: senderOrigin,
			cases: [
				["the server", "https://as.example", "passed"],
				["somebody else", "https://evil.example", NO],
				["a name that begins alike", "https://as.example.evil.example", NO],
				["another port", "https://as.example:8443", NO],
				["a frame without an origin", "null", NO],
			],
		},
	],
});
