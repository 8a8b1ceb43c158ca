import { secondsText } from "../../../crypto/json-kind";
import { PROOF_LIFETIME } from "../../../vocabulary/dpop";
import { timeNear } from "../../../world/clock";
import { type Check, compare, pass, skip } from "../../guard";
import { timeIn } from "../../times";
import { CLOCK_SKEW } from "../server";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

export const recent: Check<ProofSubject> = {
	id: "dpop.recent",
	title: "Proof is recent",
	specs: ["RFC 9449 §4.3", "RFC 9449 §11.1"],
	without: "A proof from an old log would work for ever, and its number would have to be kept as long.",
	control: { id: "sender", from: "dpop" },
	run(subject, at) {
		const now = at.now();
		if (!hasProof(subject)) return skip(NO_PROOF);
		const iat = timeIn(subject.jwt?.claims ?? {}, "iat", "the DPoP proof");
		if ("problem" in iat) return badProof(subject, iat.problem, { compared: iat.compared });
		const made = iat.seconds;
		const [earliest, latest] = [now - PROOF_LIFETIME, now + CLOCK_SKEW];
		if (made > latest) {
			const compared = compare(["latest", timeNear(latest, made)], "before", ["iat", timeNear(made, latest)]);
			return badProof(subject, "the DPoP proof was made in the future", { compared });
		}
		const fits = made >= earliest;
		const relation = fits ? "not before" : "before";
		const compared = compare(["iat", timeNear(made, earliest)], relation, ["earliest", timeNear(earliest, made)]);
		if (fits) return pass(`${secondsText(now - made)} old`, compared);
		return badProof(subject, "the DPoP proof is too old", { compared });
	},
};
