import { REDIRECT_URI, withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { Registration } from "../../../../world/as-memory";
import type { RedirectSubject } from "./index";
import * as lists from "./index";
import { targetTrusted } from "./target-trusted";

const REFUSED = ["access_denied", 400] as const;
const LOOPBACK = "http://127.0.0.1";
const asked = withLevels({ redirectTrust: "asked" });

/** What is different about the registration, and where the answer is to go. */
type Case = Partial<Registration> & { readonly to?: string };

testChecks<RedirectSubject, Case | undefined>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ to = REDIRECT_URI, ...change } = {}, { as }) => {
		const [client] = Object.values(as.clients);
		return { client: client && { ...client, ...change }, redirectUri: to, error: "access_denied" };
	},
	table: [
		{
			check: targetTrusted,
			cases: [
				["registered by hand", {}, "passed", asked],
				[
					"an address that fits a pattern",
					{ to: `https://evil.example/.${new URL(REDIRECT_URI).host}/` },
					REFUSED,
					asked,
				],
				[
					"a loopback address at another port",
					{ redirect_uris: [`${LOOPBACK}:1/cb`], to: `${LOOPBACK}:2/cb` },
					"passed",
					asked,
				],
				["registered itself", { selfRegistered: true }, REFUSED, asked],
			],
		},
	],
});
