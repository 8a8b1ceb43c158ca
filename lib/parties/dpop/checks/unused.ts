import { textOf } from "../../../crypto/json-kind";
import { thumbprintOf } from "../../../crypto/thumbprint";
import { PROOF_LIFETIME } from "../../../vocabulary/dpop";
import { tailOf } from "../../../vocabulary/values";
import { type Check, compare, pass, skip } from "../../guard";
import { dpopOf } from "../server";
import { badProof, claim, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/**
 * Each proof of a key works once (RFC 9449 §11.1, which leaves it to the server). A number is forgotten when
 * its proof would be too old. It is the last check, so that a proof that fails for another reason uses up nothing.
 */
export const unused: Check<ProofSubject> = {
	id: "dpop.unused",
	title: "Proof is unused",
	specs: ["RFC 9449 §11.1"],
	without: "Whoever copies a whole request could send it again for as long as its proof is recent.",
	control: { id: "jti", from: "on" },
	run(subject, at) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const dpop = dpopOf(at);
		const now = at.now();
		const jti = textOf(claim(subject, "jti"));
		const name = `${subject.key ? thumbprintOf(subject.key) : "none"} ${jti}`;
		if (dpop) forget(dpop.seen, now);
		const uses = dpop && Object.hasOwn(dpop.seen, name) ? 1 : 0;
		const compared = compare(["uses before", String(uses)], uses === 0 ? "=" : "≠", ["allowed before", "0"]);
		if (uses > 0) return badProof(subject, "the DPoP proof was used before", { compared });
		if (dpop) dpop.seen[name] = now + 2 * PROOF_LIFETIME;
		return pass(`jti ${tailOf(jti)}`, compared);
	},
};

/** Every number is kept for the same time, so those that are over stand in front. */
function forget(seen: Record<string, number>, now: number): void {
	for (const name in seen) {
		if ((seen[name] ?? 0) >= now) return;
		delete seen[name];
	}
}
