import { verifyCompact } from "../../../crypto/rs256";
import { type Check, pass, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** With the key that the proof itself brings. Whose key that is, only a bound token can say. */
export const signatureValid: Check<ProofSubject> = {
	id: "dpop.signature-valid",
	title: "Signature fits the key in the proof",
	specs: ["RFC 9449 §4.3", "RFC 7515 §5.2"],
	without: "Anybody could write the public key of somebody else into a proof.",
	control: { id: "sender", from: "dpop" },
	async run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const { key, lines } = subject;
		// A key that looks right may still be none that can be imported.
		const verified = key !== undefined && (await verifyCompact(lines[0] ?? "", key).catch(() => false));
		if (verified) return pass("RS256");
		return badProof(subject, "the signature of the DPoP proof is not valid");
	},
};
