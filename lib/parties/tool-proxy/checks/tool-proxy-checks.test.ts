import { parsePairs, readParams } from "../../../http/form";
import { withLevels } from "../../../testing/bench";
import { testChecks } from "../../../testing/checks";
import type { Registration } from "../../../world/as-memory";
import { clientConsented } from "./client-consented";
import { consentGiven } from "./consent-given";
import * as lists from "./index";
import { stateInBrowser } from "./state-in-browser";
import type { ProxiedSubject, ProxyConsentSubject } from "./subject";

interface Input {
	readonly client?: string;
	readonly approved?: readonly string[];
	readonly query?: string;
	readonly kept?: string;
}

const SHARED = withLevels({ consent: "shared" });
const UNBOUND = withLevels({ proxyState: "unbound" });
const BEFORE = withLevels({ proxyState: "before" });
const ASK = ["consent_required", 200] as const;
const STATE = ["state_mismatch", 400] as const;

testChecks<ProxyConsentSubject & ProxiedSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ client, approved = [], query = "", kept }) => ({
		client: client === undefined ? undefined : ({ client_id: client } as Registration),
		approved,
		params: readParams(parsePairs(query)),
		transaction: undefined,
		kept,
	}),
	table: [
		{
			check: consentGiven,
			cases: [
				["nothing yet", {}, ASK],
				["nothing yet, one yes for all", {}, ASK, SHARED],
				["nobody is asked", {}, "skipped", withLevels({ consent: "skip" })],
				["another client", { client: "b", approved: ["a"] }, "passed"],
			],
		},
		{
			check: clientConsented,
			cases: [
				["this client", { client: "a", approved: ["a", "b"] }, "passed"],
				["another client", { client: "b", approved: ["a"] }, ASK],
				["another client, one yes for all", { client: "b", approved: ["a"] }, "skipped", SHARED],
				["a client that is not known", { approved: ["a"] }, ASK],
			],
		},
		{
			check: stateInBrowser,
			cases: [
				["the one in the cookie", { query: "state=s", kept: "s" }, "passed"],
				["another one", { query: "state=s", kept: "t" }, STATE],
				["no cookie", { query: "state=s" }, STATE],
				["no cookie, and it is set before", { query: "state=s" }, STATE, BEFORE],
				["no state", { kept: "s" }, STATE],
				["no cookie, and nobody looks", { query: "state=s" }, "skipped", UNBOUND],
			],
		},
	],
});
