import { numericDate, secondsText } from "../../../crypto/json-kind";
import { PROOF_LIFETIME } from "../../../vocabulary/dpop";
import { timeBeside } from "../../../world/clock";
import { type Check, compare, pass, skip } from "../../guard";
import { CLOCK_SKEW } from "../proof";
import { badProof, claim, hasProof, NO_PROOF, type ProofSubject } from "./subject";

export const recent: Check<ProofSubject> = {
	id: "dpop.recent",
	title: "Proof is recent",
	specs: ["RFC 9449 §4.3", "RFC 9449 §11.1"],
	without: "A proof from an old log would work for ever, and its number would have to be kept as long.",
	control: { id: "sender", from: "dpop" },
	run(subject, { world: { clock } }) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const iat = numericDate(claim(subject, "iat"));
		if ("problem" in iat) return badProof(subject, `iat of the DPoP proof is ${iat.problem}`);
		const made = iat.seconds;
		const [earliest, latest] = [clock - PROOF_LIFETIME, clock + CLOCK_SKEW];
		if (made > latest) {
			const compared = compare(["latest", timeBeside(latest, made)], "before", ["iat", timeBeside(made, latest)]);
			return badProof(subject, "the DPoP proof was made in the future", { compared });
		}
		const fits = made >= earliest;
		const relation = fits ? "not before" : "before";
		const compared = compare(["iat", timeBeside(made, earliest)], relation, ["earliest", timeBeside(earliest, made)]);
		if (fits) return pass(`${secondsText(clock - made)} old`, compared);
		return badProof(subject, "the DPoP proof is too old", { compared });
	},
};
