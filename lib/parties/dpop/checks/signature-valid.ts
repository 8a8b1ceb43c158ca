import { textOf } from "../../../crypto/json-kind";
import { algorithmsFor, verifySignature } from "../../../crypto/verify";
import { type Check, compare, pass, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** With the key that the proof itself brings, and an algorithm for such a key. Whose key that is, only a bound token can say. */
export const signatureValid: Check<ProofSubject> = {
	id: "dpop.signature-valid",
	title: "Signature fits the key in the proof",
	specs: ["RFC 9449 §4.3", "RFC 7515 §5.2", "RFC 8725 §3.1"],
	without: "Anybody could write the public key of somebody else into a proof.",
	control: { id: "sender", from: "dpop" },
	async run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const { key, lines, jwt } = subject;
		const alg = textOf(jwt?.header.alg);
		const fitting = key ? algorithmsFor(key) : [];
		if (key && !fitting.includes(alg))
			return badProof(subject, "the algorithm of the DPoP proof is not one for its key", {
				compared: compare(["alg", alg], "is not in", [`for a key of kind ${key.kty}`, fitting.join(" ")]),
			});
		const verified = key !== undefined && (await verifySignature(lines[0] ?? "", key));
		if (verified) return pass(alg);
		return badProof(subject, "the signature of the DPoP proof is not valid");
	},
};
