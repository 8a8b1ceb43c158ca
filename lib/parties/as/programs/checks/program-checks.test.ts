import { withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import { clientIdFree } from "./client-id-free";
import * as lists from "./index";
import type { ProgramSubject } from "./subject";

const on = withLevels({ clientIds: "checked" });

testChecks<ProgramSubject, string | undefined>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: (wanted) => ({ stated: {}, length: 2, wanted }),
	table: [
		{
			check: clientIdFree,
			cases: [
				["a name that nobody has", "archive-job", "passed", on],
				["another way to write a user's", "Ada", "passed", on],
				["a user's", "ada", ["invalid_client_metadata", 400], on],
				["none", undefined, "skipped", on],
			],
		},
	],
});
