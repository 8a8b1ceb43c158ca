import { textOf } from "../../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

export const issuerAsked: Check<IdTokenSubject> = {
	id: "id-token.issuer-asked",
	title: "iss is the server asked",
	specs: ["OpenID Core §3.1.3.7"],
	without: "One server could vouch for the people of another.",
	run({ jwt, transaction }) {
		if (!jwt) return noToken();
		const iss = textOf(jwt.claims.iss);
		const asked = transaction?.issuer ?? "none";
		const compared = compare(["iss", iss], iss === asked ? "=" : "≠", ["asked", asked]);
		if (iss === asked) return pass(iss, compared);
		return fail("invalid_id_token", "the ID Token is of another issuer", { ...REFUSED, compared });
	},
};
