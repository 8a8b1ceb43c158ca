import { PROOF_LIFETIME } from "../../../vocabulary/dpop";
import { timeOfDay } from "../../../world/clock";
import { type Check, compare, pass, skip } from "../../guard";
import { CLOCK_SKEW } from "../proof";
import { badProof, claim, hasProof, NO_PROOF, type ProofSubject, textOf } from "./subject";

/** A date may lie outside what the calendar can write: the number then stands for itself. */
const timeOrNumber = (seconds: number) => (Math.abs(seconds) < 8.64e12 ? timeOfDay(seconds) : String(seconds));

export const recent: Check<ProofSubject> = {
	id: "dpop.recent",
	title: "Proof is recent",
	specs: ["RFC 9449 §4.3", "RFC 9449 §11.1"],
	without: "A proof from an old log would work for ever, and its number would have to be kept as long.",
	control: { id: "sender", from: "dpop" },
	run(subject, { world: { clock } }) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const iat = claim(subject, "iat");
		if (typeof iat !== "number" || !Number.isFinite(iat))
			return badProof(subject, "iat of the DPoP proof is not a time", { detail: textOf(iat) });
		const [earliest, latest] = [clock - PROOF_LIFETIME, clock + CLOCK_SKEW];
		if (iat > latest) {
			const compared = compare(["latest", timeOfDay(latest)], "before", ["iat", timeOrNumber(iat)]);
			return badProof(subject, "the DPoP proof was made in the future", { compared });
		}
		const fits = iat >= earliest;
		const relation = fits ? "not before" : "before";
		const compared = compare(["iat", timeOrNumber(iat)], relation, ["earliest", timeOfDay(earliest)]);
		if (fits) return pass(`${clock - iat} s old`, compared);
		return badProof(subject, "the DPoP proof is too old", { compared });
	},
};
