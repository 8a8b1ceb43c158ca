import { textOf } from "../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../guard";
import { type CallSubject, INVALID_TOKEN } from "./subject";

/** A media type, so without case, and with or without `application/` (RFC 9068 §4). */
export const typeAccessToken: Check<CallSubject> = {
	id: "api.type-access-token",
	title: "Token is an access token",
	specs: ["RFC 9068 §4", "RFC 8725 §3.11"],
	without: "An ID Token, which is meant for the client, could open the API.",
	run({ jwt }) {
		const typ = textOf(jwt?.header.typ);
		const fits = /^(application\/)?at\+jwt$/i.test(typ);
		const compared = compare(["typ", typ], fits ? "=" : "≠", ["expected", "at+jwt"]);
		if (fits) return pass(typ, compared);
		return fail("invalid_token", "the token is not an access token", { ...INVALID_TOKEN, compared });
	},
};
