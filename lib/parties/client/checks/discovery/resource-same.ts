import { type Check, compare, fail, pass } from "../../../guard";
import { type ResourceSubject, STOPPED } from "./subject";

/** Code point by code point; metadata that names another resource is thrown away (RFC 9728 §3.3). */
export const resourceSame: Check<ResourceSubject> = {
	id: "discovery.resource-same",
	title: "Metadata is about this resource",
	specs: ["RFC 9728 §3.3", "RFC 9728 §7.3"],
	without: "A malicious server could have the client ask for a token for another resource, and hand it over.",
	run({ used, metadata }) {
		const named = typeof metadata?.resource === "string" ? metadata.resource : "none";
		const compared = compare(["resource", named], named === used ? "=" : "≠", ["used", used]);
		if (named === used) return pass(undefined, compared);
		return fail("resource_mismatch", "the metadata is about another resource", { ...STOPPED, compared });
	},
};
