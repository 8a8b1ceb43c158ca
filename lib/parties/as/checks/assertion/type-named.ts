import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT } from "./subject";

/** The value for a JWT (RFC 7523 §2.2). */
const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/**
 * The other known type is a SAML assertion, which this server does not read: an unsupported way to authenticate is
 * `invalid_client` (OAuth 2.1 §3.2.4). Without a type the request is not complete.
 */
export const typeNamed: Check<TokenSubject> = {
	id: "assertion.type-named",
	title: "It is said to be a JWT",
	specs: ["RFC 7523 §2.2", "OAuth 2.1 §3.2.4"],
	specs20: ["RFC 7523 §2.2", "RFC 6749 §5.2"],
	without: "The server would have to guess how to read the assertion.",
	structural: true,
	run({ params }) {
		const type = params.get("client_assertion_type");
		if (type === undefined) return fail("invalid_request", "client_assertion_type is missing");
		if (type !== JWT_BEARER) return fail("invalid_client", "client_assertion_type is not supported", INVALID_CLIENT);
		return pass("jwt-bearer");
	},
};
