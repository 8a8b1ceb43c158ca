import { type Check, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

export const tokenReadable: Check<IdTokenSubject> = {
	id: "id-token.token-readable",
	title: "ID Token is a JWT",
	specs: ["OpenID Core §2"],
	without: "There would be nothing to check.",
	structural: true,
	run({ token, jwt }) {
		if (token === undefined) return noToken();
		if (!jwt) return fail("invalid_id_token", "the ID Token is not a JWT", REFUSED);
		return pass();
	},
};
