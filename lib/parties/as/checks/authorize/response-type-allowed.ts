import { type Check, compare, fail, pass } from "../../../guard";
import { offeredTypes } from "../../response-types";
import type { AuthorizeSubject } from "../subjects";

/** Missing, unknown and not registered are three different errors (OAuth 2.1 §4.1.2.1). */
export const responseTypeAllowed: Check<AuthorizeSubject> = {
	id: "authorize.response-type-allowed",
	title: "Response type is allowed",
	specs: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §4.1.2.1"],
	specs20: ["RFC 6749 §3.1.1", "RFC 6749 §4.1.2.1", "RFC 6749 §4.2.2.1"],
	without: "A client registered for codes could be made to receive tokens in a URL.",
	structural: true,
	run({ params, client }, at) {
		const type = params.get("response_type");
		if (type === undefined) return fail("invalid_request", "response_type is missing");
		const offered = offeredTypes(at);
		if (!offered.includes(type))
			return fail("unsupported_response_type", "response_type is not supported", {
				compared: compare(["asked", type], "is not in", ["offered", offered.join(" ")]),
			});
		const registered = client?.response_types ?? [];
		if (!registered.includes(type))
			return fail("unauthorized_client", "response_type is not registered for this client", {
				compared: compare(["asked", type], "is not in", ["registered", registered.join(" ") || "none"]),
			});
		// An ID Token in an address could be anybody's: nothing else ties it to the session that asked (OpenID Core §3.2.2.1).
		if (type.includes("id_token") && params.get("nonce") === undefined)
			return fail("invalid_request", "nonce is missing");
		return pass(type);
	},
};
