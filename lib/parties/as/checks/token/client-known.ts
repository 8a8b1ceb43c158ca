import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "./subject";

export const clientKnown: Check<TokenSubject> = {
	id: "token.client-known",
	title: "Client is known",
	specs: ["OAuth 2.1 §3.2.4"],
	specs20: ["RFC 6749 §5.2"],
	without: "Nobody would know whom the token is for.",
	structural: true,
	run({ client }) {
		if (!client) return fail("invalid_client", "the client is unknown", { status: 401 });
		return pass(client.client_id);
	},
};
