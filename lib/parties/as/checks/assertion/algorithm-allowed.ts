import { SIGNATURE_ALGORITHMS } from "../../../../crypto/verify";
import { type Check, compare, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn, textOf } from "./subject";

/** A fixed list, which the metadata publishes; `none` may not stand in it (RFC 8414 §2). */
export const ASSERTION_ALGORITHMS = SIGNATURE_ALGORITHMS;

export const algorithmAllowed: Check<TokenSubject> = {
	id: "assertion.algorithm-allowed",
	title: "Algorithm is on the list",
	specs: ["RFC 8725 §3.1", "RFC 8414 §2"],
	without: "The assertion could name the algorithm none, and need no signature.",
	run(subject) {
		const alg = textOf(jwtIn(subject)?.header.alg);
		const fits = ASSERTION_ALGORITHMS.includes(alg);
		const allowed = ASSERTION_ALGORITHMS.join(" ");
		const compared = compare(["alg", alg], fits ? "is in" : "is not in", ["allowed", allowed]);
		if (fits) return pass(alg, compared);
		return fail("invalid_client", "the algorithm is not allowed", { ...INVALID_CLIENT, compared });
	},
};
