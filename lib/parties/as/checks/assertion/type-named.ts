import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";

/** The value for a JWT (RFC 7523 §2.2). */
const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** The other known type is a SAML assertion, which this server does not read. */
export const typeNamed: Check<TokenSubject> = {
	id: "assertion.type-named",
	title: "It is said to be a JWT",
	specs: ["RFC 7523 §2.2"],
	without: "The server would have to guess how to read the assertion.",
	structural: true,
	run({ params }) {
		const type = params.get("client_assertion_type");
		if (type === undefined) return fail("invalid_request", "client_assertion_type is missing");
		if (type !== JWT_BEARER) return fail("invalid_request", "client_assertion_type is not supported");
		return pass("jwt-bearer");
	},
};
