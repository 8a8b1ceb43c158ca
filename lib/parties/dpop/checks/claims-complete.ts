import { type Check, compare, pass, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

const isText = (value: unknown) => typeof value === "string" && value !== "";
const isTime = (value: unknown) => typeof value === "number" && Number.isFinite(value);

/** What every proof says (RFC 9449 §4.2). `nonce` and `ath` have checks of their own. */
const required = { jti: isText, htm: isText, htu: isText, iat: isTime } as const;

export const claimsComplete: Check<ProofSubject> = {
	id: "dpop.claims-complete",
	title: "Every required claim is there",
	specs: ["RFC 9449 §4.3", "RFC 9449 §4.2"],
	without: "A proof that names no request would fit every request.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const claims = subject.jwt?.claims ?? {};
		const missing = Object.entries(required).flatMap(([name, fits]) => (fits(claims[name]) ? [] : [name]));
		const fits = missing.length === 0;
		const compared = compare(["missing", missing.join(" ") || "none"], fits ? "=" : "≠", ["allowed", "none"]);
		if (fits) return pass(Object.keys(required).join(" "), compared);
		return badProof(subject, "a required claim of the DPoP proof is missing", { compared });
	},
};
