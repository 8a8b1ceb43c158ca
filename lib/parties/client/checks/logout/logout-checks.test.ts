import { testChecks } from "../../../../testing/checks";
import type { ClientLogoutSubject } from "../subjects";
import * as lists from "./index";
import { sessionKnown } from "./session-known";
import { stateMatches } from "./state-matches";

const OUT = ["not_signed_in", 400] as const;
const STATE = ["state_mismatch", 400] as const;

testChecks<ClientLogoutSubject, Partial<ClientLogoutSubject>>({
	at: import.meta.url,
	lists,
	lane: "client",
	subject: (input) => ({ cookie: undefined, session: undefined, state: undefined, sent: undefined, ...input }),
	table: [
		{
			check: sessionKnown,
			cases: [
				["known", { cookie: "s1", session: "s1" }, "passed"],
				["another", { cookie: "s2", session: "s1" }, OUT],
				["no cookie", { session: "s1" }, OUT],
				["no session", { cookie: "s1" }, OUT],
				["neither", {}, OUT],
			],
		},
		{
			check: stateMatches,
			cases: [
				["the one sent", { state: "x", sent: "x" }, "passed"],
				["another", { state: "y", sent: "x" }, STATE],
				["missing", { sent: "x" }, STATE],
				["nobody asked", { state: "x" }, STATE],
				["neither", {}, STATE],
			],
		},
	],
});
