import { type Check, fail, pass, skip } from "../../guard";
import { badProof, hasProof, type ProofSubject } from "./subject";

/**
 * A client that registered `dpop_bound_access_tokens` cannot fall back to a bearer token by leaving the proof out
 * (RFC 9449 §5.2). At an API the scheme `DPoP` promises one.
 */
export const sent: Check<ProofSubject> = {
	id: "dpop.sent",
	title: "A proof is sent",
	specs: ["RFC 9449 §5.2", "RFC 9449 §7.1"],
	without: "Somebody without any key could get a token, or use one.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (hasProof(subject)) return pass("DPoP header");
		if (!subject.required) return skip("none is needed");
		if (subject.status === 401) return badProof(subject, "the DPoP proof is missing");
		return fail("invalid_request", "this client must send a DPoP proof");
	},
};
