import { type Check, compare, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn, textOf } from "./subject";

/**
 * The type keeps JWTs for other purposes out (RFC 8725 §3.11). RFC 7523 had none, so many clients send no `typ`,
 * or `JWT`, which says nothing: RFC 7523bis does not let a server refuse a missing one. Refusing another one is our choice.
 */
export const typeFits: Check<TokenSubject> = {
	id: "assertion.type-fits",
	title: "JWT is not for another purpose",
	specs: ["RFC 7523bis", "RFC 8725 §3.11"],
	without: "Another JWT that the client has signed, such as a request object, could be used in its name.",
	run(subject) {
		const { typ } = jwtIn(subject)?.header ?? {};
		if (typ === undefined) return pass("none, which is not refused");
		const text = textOf(typ);
		const fits = /^((application\/)?client-authentication\+jwt|jwt)$/i.test(text);
		const compared = compare(["typ", text], fits ? "=" : "≠", ["expected", fits ? text : "client-authentication+jwt"]);
		if (fits) return pass(text, compared);
		return fail("invalid_client", "the JWT is not for client authentication", { ...INVALID_CLIENT, compared });
	},
};
