import { textOf } from "../../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

/** RS256 unless the client registered another one (OpenID Core §3.1.3.7); never what the token says of itself. */
const ALLOWED = ["RS256"];

export const algorithmAllowed: Check<IdTokenSubject> = {
	id: "id-token.algorithm-allowed",
	title: "Algorithm is on the list",
	specs: ["OpenID Core §3.1.3.7", "RFC 8725 §3.1"],
	without: "The token could name the algorithm none, and need no signature.",
	run({ jwt }) {
		if (!jwt) return noToken();
		const alg = textOf(jwt.header.alg);
		const fits = ALLOWED.includes(alg);
		const compared = compare(["alg", alg], fits ? "is in" : "is not in", ["allowed", ALLOWED.join(" ")]);
		if (fits) return pass(alg, compared);
		return fail("invalid_id_token", "the algorithm is not allowed", { ...REFUSED, compared });
	},
};
