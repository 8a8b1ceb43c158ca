import { REDIRECT_URI, withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { Registration } from "../../../../world/as-memory";
import type { RedirectSubject } from "./index";
import * as lists from "./index";
import { targetTrusted } from "./target-trusted";

const asked = withLevels({ redirectTrust: "asked" });

testChecks<RedirectSubject, Partial<Registration> | undefined>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: (change, { as }) => {
		const [client] = Object.values(as.clients);
		return { client: change && client && { ...client, ...change }, redirectUri: REDIRECT_URI, error: "access_denied" };
	},
	table: [
		{
			check: targetTrusted,
			cases: [
				["registered by hand", {}, "passed", asked],
				["registered itself", { selfRegistered: true }, ["access_denied", 400], asked],
			],
		},
	],
});
