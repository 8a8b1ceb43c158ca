import { PROOF_LIFETIME } from "../../../vocabulary/dpop";
import { timeNear } from "../../../world/clock";
import { type Check, compare, pass, skip } from "../../guard";
import { timeIn } from "../../times";
import { CLOCK_SKEW } from "../proof";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

export const recent: Check<ProofSubject> = {
	id: "dpop.recent",
	title: "Proof is recent",
	specs: ["RFC 9449 §4.3", "RFC 9449 §11.1"],
	without: "A proof from an old log would work for ever, and its number would have to be kept as long.",
	control: { id: "sender", from: "dpop" },
	run(subject, { world: { clock } }) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const iat = timeIn(subject.jwt?.claims ?? {}, "iat", "the DPoP proof");
		if ("problem" in iat) return badProof(subject, iat.problem, { compared: iat.compared });
		const made = ["iat", timeNear(iat.seconds, clock)] as const;
		const [earliest, latest] = [clock - PROOF_LIFETIME, clock + CLOCK_SKEW];
		if (iat.seconds > latest) {
			const compared = compare(["latest", timeNear(latest, clock)], "before", made);
			return badProof(subject, "the DPoP proof was made in the future", { compared });
		}
		const fits = iat.seconds >= earliest;
		const compared = compare(made, fits ? "not before" : "before", ["earliest", timeNear(earliest, clock)]);
		if (fits) return pass(`${clock - iat.seconds} s old`, compared);
		return badProof(subject, "the DPoP proof is too old", { compared });
	},
};
