import { type Check, fail, pass } from "../../../guard";
import type { AuthorizeSubject } from "../subjects";

/** An unknown client gets an error page, never a redirect (OAuth 2.1 §4.1.2.1). */
export const clientKnown: Check<AuthorizeSubject> = {
	id: "authorize.client-known",
	title: "Client is known",
	specs: ["OAuth 2.1 §4.1.2.1"],
	specs20: ["RFC 6749 §4.1.2.1", "RFC 6749 §4.2.2.1"],
	without: "Anyone could ask in the name of a client that does not exist.",
	structural: true,
	run({ client }) {
		if (!client) return fail("invalid_client", "client_id is not registered");
		return pass(client.client_id);
	},
};
