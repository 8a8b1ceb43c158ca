import { tailOf } from "../../../../vocabulary/values";
import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { assertionIn, INVALID_CLIENT } from "./subject";

/** A client that registered a key is not heard without a signature, whatever else it sends (OAuth 2.1 §2.4). */
export const sent: Check<TokenSubject> = {
	id: "assertion.sent",
	title: "Client sends an assertion",
	specs: ["OAuth 2.1 §2.4", "RFC 7523 §2.2"],
	specs20: ["RFC 6749 §3.2.1", "RFC 7523 §2.2"],
	without: "Whoever knows a client_id, which is public, could act as this client.",
	structural: true,
	run(subject) {
		const assertion = assertionIn(subject);
		if (assertion === undefined) return fail("invalid_client", "client authentication is missing", INVALID_CLIENT);
		return pass(tailOf(assertion));
	},
};
