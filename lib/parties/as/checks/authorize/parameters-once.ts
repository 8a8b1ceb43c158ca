import { repeatedAmong } from "../../../../http/form";
import { readsProofs } from "../../../dpop/server";
import { type Check, fail, pass } from "../../../guard";
import { AUTHORIZE_PARAMETERS, KEY_PARAMETER, LOGIN_PARAMETERS } from "../../known-parameters";
import { isOpenidRequest } from "../../openid-request";
import type { AuthorizeSubject } from "../subjects";

/** Of those that the server knows; only `resource` may be sent more than once (OAuth 2.1 §3.1, RFC 8707 §2). */
export const parametersOnce: Check<AuthorizeSubject> = {
	id: "authorize.parameters-once",
	title: "No known parameter is repeated",
	specs: ["OAuth 2.1 §3.1"],
	specs20: ["RFC 6749 §3.1"],
	without: "A proxy might judge the first value and the server use the second.",
	run({ params }, at) {
		const known = isOpenidRequest(params, at) ? LOGIN_PARAMETERS : AUTHORIZE_PARAMETERS;
		const repeated = repeatedAmong(params, readsProofs(at) ? [...known, KEY_PARAMETER] : known);
		if (repeated.length === 0) return pass();
		return fail("invalid_request", "a parameter is repeated", { detail: repeated.join(", ") });
	},
};
