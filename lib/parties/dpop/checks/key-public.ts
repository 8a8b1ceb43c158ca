import { thumbprintOf } from "../../../crypto/thumbprint";
import { type Check, compare, pass, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** Members of a private or secret key, of any kind (RFC 7518 §6.3.2). */
const PRIVATE = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/** The key stands in the proof, and it is only the public half. */
export const keyPublic: Check<ProofSubject> = {
	id: "dpop.key-public",
	title: "The key is there, and only its public half",
	specs: ["RFC 9449 §4.3", "RFC 9449 §4.2"],
	without: "There would be no key to verify with; or a private key would travel with every request.",
	structural: true,
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		if (!subject.key) return badProof(subject, "the DPoP proof has no public key that can be used");
		const jwk = subject.jwt?.header.jwk;
		const members = typeof jwk === "object" && jwk !== null ? Object.keys(jwk) : [];
		const secret = members.filter((name) => PRIVATE.includes(name));
		const isPublic = secret.length === 0;
		const compared = compare(["private members", secret.join(" ") || "none"], isPublic ? "=" : "≠", [
			"allowed",
			"none",
		]);
		if (isPublic) return pass(`thumbprint ${thumbprintOf(subject.key)}`, compared);
		return badProof(subject, "the DPoP proof carries a private key", { compared });
	},
};
