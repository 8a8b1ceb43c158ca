import { numericDate, secondsText } from "../../../../crypto/json-kind";
import { timeBeside } from "../../../../world/clock";
import { type Check, compare, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

/** Seconds. How old is too old is up to the client (OpenID Core §3.1.3.7); this is our choice. */
const MAX_AGE = 600;

export const issuedLately: Check<IdTokenSubject> = {
	id: "id-token.issued-lately",
	title: "ID Token was made just now",
	specs: ["OpenID Core §3.1.3.7"],
	without: "The client would have to remember every nonce for as long as tokens live.",
	run({ jwt }, { world }) {
		if (!jwt) return noToken();
		const iat = numericDate(jwt.claims.iat);
		if ("problem" in iat) return fail("invalid_id_token", `iat of the ID Token is ${iat.problem}`, REFUSED);
		const { clock } = world;
		const made = iat.seconds;
		const shown = ["iat", timeBeside(made, clock)] as const;
		if (made > clock) {
			const compared = compare(["now", timeBeside(clock, made)], "before", shown);
			return fail("invalid_id_token", "the ID Token is from the future", { ...REFUSED, compared });
		}
		const oldest = clock - MAX_AGE;
		const relation = made < oldest ? "before" : "not before";
		const compared = compare(shown, relation, ["oldest accepted", timeBeside(oldest, made)]);
		if (made < oldest) return fail("invalid_id_token", "the ID Token is too old", { ...REFUSED, compared });
		return pass(`${secondsText(clock - made)} ago`, compared);
	},
};
