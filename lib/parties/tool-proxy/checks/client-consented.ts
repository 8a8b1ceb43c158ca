import { type Check, compare, fail, pass } from "../../guard";
import type { ProxyConsentSubject } from "./subject";

/** A registry of approved clients for each user, looked at before the user is sent on (MCP). */
export const clientConsented: Check<ProxyConsentSubject> = {
	id: "proxy.client-consented",
	title: "This client was allowed before",
	specs: ["MCP"],
	without: "A yes that was meant for one client would open the server behind for every other one.",
	control: { id: "consent", from: "per-client" },
	run({ client, approved }) {
		const clientId = client?.client_id ?? "";
		const fits = approved.includes(clientId);
		const compared = compare(["client_id", clientId], fits ? "is in" : "is not in", [
			"allowed here",
			approved.join(" ") || "none",
		]);
		if (fits) return pass(undefined, compared);
		return fail("consent_required", "the user has to be asked about this client", { status: 200, compared });
	},
};
