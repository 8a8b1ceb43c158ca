import { type Check, fail, pass } from "../../guard";
import type { ProxyConsentSubject } from "./subject";

/** One yes for all that comes after it, whoever asks. MCP wants it bound to the client, not only "user has consented". */
export const consentGiven: Check<ProxyConsentSubject> = {
	id: "proxy.consent-given",
	title: "Something was allowed in this browser",
	specs: ["MCP"],
	without: "The proxy would send everybody on, whether they have ever agreed to anything or not.",
	control: { id: "consent", from: "shared" },
	run({ approved }) {
		if (approved.length > 0) return pass(approved.join(" "));
		return fail("consent_required", "the user has to be asked first", { status: 200 });
	},
};
