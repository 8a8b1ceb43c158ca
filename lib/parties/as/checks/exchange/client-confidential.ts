import { type Check, fail, pass } from "../../../guard";
import type { ExchangeSubject } from "./subject";

/** Whether a client must authenticate is the server's choice (RFC 8693 §2.1); this one insists. */
export const clientConfidential: Check<ExchangeSubject> = {
	id: "exchange.client-confidential",
	title: "Client is confidential",
	specs: ["RFC 8693 §2.1"],
	without: "Whoever finds a token could exchange it for another one.",
	run({ client }) {
		const method = client?.token_endpoint_auth_method ?? "none";
		if (method === "none") return fail("unauthorized_client", "a public client may not exchange tokens");
		return pass(method);
	},
};
