import { type Check, compare, fail, pass } from "../../../guard";
import { type ServerSubject, STOPPED } from "./subject";

export const issuerSame: Check<ServerSubject> = {
	id: "discovery.issuer-same",
	title: "Metadata is of this issuer",
	specs: ["RFC 8414 §3.3"],
	without: "One server could publish metadata in the name of another, and collect its codes.",
	run({ issuer, metadata }) {
		const named = typeof metadata?.issuer === "string" ? metadata.issuer : "none";
		const compared = compare(["issuer", named], named === issuer ? "=" : "≠", ["looked for", issuer]);
		if (named === issuer) return pass(undefined, compared);
		return fail("issuer_mismatch", "the metadata is of another issuer", { ...STOPPED, compared });
	},
};
