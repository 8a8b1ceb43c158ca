import { textOf } from "../../../../crypto/json-kind";
import { tokenHash } from "../../../../crypto/token-hash";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

/** Optional to send and to check in the code flow (OpenID Core §3.1.3.6, §3.1.3.8). Where it is there, we check it. */
export const accessTokenHash: Check<IdTokenSubject> = {
	id: "id-token.access-token-hash",
	title: "at_hash fits the access token",
	specs: ["OpenID Core §3.1.3.8", "OpenID Core §3.1.3.6"],
	without: "An access token of somebody else could stand beside Ada's ID Token.",
	run({ jwt, accessToken }) {
		if (!jwt) return noToken();
		if (jwt.claims.at_hash === undefined) return skip("the ID Token has none");
		const sent = textOf(jwt.claims.at_hash);
		const own = tokenHash(accessToken);
		const compared = compare(["at_hash", sent], sent === own ? "=" : "≠", ["hash of the access token", own]);
		if (sent === own) return pass(undefined, compared);
		return fail("invalid_id_token", "the ID Token was made for another access token", { ...REFUSED, compared });
	},
};
