import { withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import * as lists from "./index";
import { recipientKnown } from "./recipient-known";
import type { SendSubject } from "./subject";

const DENIED = ["denied_by_policy", 403] as const;

testChecks<SendSubject, string | undefined>({
	at: import.meta.url,
	lists,
	lane: "rs",
	subject: (to) => ({ to, contacts: ["ben@friends.example"] }),
	table: [
		{
			check: recipientKnown,
			cases: [
				["somebody she has written to", "ben@friends.example", "passed"],
				["a stranger", "box@evil.example", DENIED],
				["an address that only begins alike", "ben@friends.example.evil.example", DENIED],
				["nobody", "", DENIED],
				["nothing is sent", undefined, "skipped"],
				["a stranger, and no rule", "box@evil.example", "skipped", withLevels({ attributeRules: "off" })],
			],
		},
	],
});
