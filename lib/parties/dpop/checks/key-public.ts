import { textOf } from "../../../crypto/json-kind";
import { keyProblem, privateMembers } from "../../../crypto/public-key";
import { thumbprintOf } from "../../../crypto/thumbprint";
import { KEY_KINDS } from "../../../crypto/verify";
import { type Check, compare, pass, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** The key stands in the proof, and it is only the public half. */
export const keyPublic: Check<ProofSubject> = {
	id: "dpop.key-public",
	title: "The key is there, and only its public half",
	specs: ["RFC 9449 §4.3", "RFC 9449 §4.2"],
	without: "There would be no key to verify with; or a private key would travel with every request.",
	structural: true,
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const jwk = subject.jwt?.header.jwk;
		const secret = privateMembers(jwk);
		const isPublic = secret.length === 0;
		const compared = compare(["private members", secret.join(" ") || "none"], isPublic ? "=" : "≠", [
			"allowed",
			"none",
		]);
		if (!isPublic) return badProof(subject, "the DPoP proof carries a private key", { compared });
		if (subject.key) return pass(`thumbprint ${thumbprintOf(subject.key)}`, compared);
		const needed = ["needed", `a public key: ${KEY_KINDS.join(", ")}`] as const;
		return badProof(subject, `the key of the DPoP proof ${keyProblem(jwk) ?? "cannot be used"}`, {
			compared: compare(["jwk", textOf(jwk)], "≠", needed),
		});
	},
};
