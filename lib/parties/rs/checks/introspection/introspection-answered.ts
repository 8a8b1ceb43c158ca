import type { CallSubject } from "../../../bearer/checks/subject";
import { type Check, fail, pass } from "../../../guard";

/**
 * Without an answer the API cannot tell, and serves nobody. The standards name no status for that: 503 is our
 * choice, since neither the token nor the client is at fault.
 */
export const introspectionAnswered: Check<CallSubject> = {
	id: "api.introspection-answered",
	title: "Authorization server has answered",
	specs: ["RFC 7662 §2.2", "RFC 7662 §2.3"],
	without: "A call would be served whenever the authorization server cannot be asked.",
	control: { id: "introspection", from: "on" },
	run({ introspected }) {
		if (typeof introspected?.active !== "boolean")
			return fail("temporarily_unavailable", "the token could not be checked", { status: 503 });
		return pass();
	},
};
