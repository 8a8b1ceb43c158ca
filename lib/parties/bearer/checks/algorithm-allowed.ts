import { textOf } from "../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../guard";
import { type CallSubject, INVALID_TOKEN } from "./subject";

/** A fixed list, never what the token says of itself (RFC 8725 §3.1). */
const ALLOWED = ["RS256"];

export const algorithmAllowed: Check<CallSubject> = {
	id: "api.algorithm-allowed",
	title: "Algorithm is on the list",
	specs: ["RFC 9068 §4", "RFC 8725 §3.1"],
	without: "The token could name the algorithm none, and need no signature.",
	run({ jwt }) {
		const alg = textOf(jwt?.header.alg);
		const fits = ALLOWED.includes(alg);
		const compared = compare(["alg", alg], fits ? "is in" : "is not in", ["allowed", ALLOWED.join(" ")]);
		if (fits) return pass(alg, compared);
		return fail("invalid_token", "the algorithm is not allowed", { ...INVALID_TOKEN, compared });
	},
};
