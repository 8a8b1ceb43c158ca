import { withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import * as lists from "./index";
import { personConfirmed } from "./person-confirmed";
import type { PlannedSubject } from "./subject";

const NO = ["not_confirmed", 400] as const;

testChecks<PlannedSubject, PlannedSubject>({
	at: import.meta.url,
	lists,
	lane: "client",
	subject: (planned) => planned,
	table: [
		{
			check: personConfirmed,
			cases: [
				["a yes", { risky: true, confirmed: true }, "passed"],
				["a no", { risky: true, confirmed: false }, NO],
				["it only reads", { risky: false, confirmed: false }, "skipped"],
				["nobody is asked", { risky: true, confirmed: false }, "skipped", withLevels({ agentConfirm: "none" })],
			],
		},
	],
});
