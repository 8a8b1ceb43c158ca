import { repeatedAmong } from "../../../../http/form";
import { type Check, fail, pass } from "../../../guard";
import { TOKEN_PARAMETERS } from "../../known-parameters";
import type { TokenSubject } from "./subject";

/**
 * Of those that the endpoint knows; only `resource`, and `audience` in a token exchange, may be sent more than once
 * (OAuth 2.1 §3.2, RFC 8707 §2, RFC 8693 §2.1).
 */
export const parametersOnce: Check<TokenSubject> = {
	id: "token.parameters-once",
	title: "No known parameter is repeated",
	specs: ["OAuth 2.1 §3.2"],
	specs20: ["RFC 6749 §3.2"],
	without: "A proxy might judge the first value and the server use the second.",
	run({ params, knows = TOKEN_PARAMETERS }) {
		const repeated = repeatedAmong(params, knows);
		if (repeated.length === 0) return pass();
		return fail("invalid_request", "a parameter is repeated", { detail: repeated.join(", ") });
	},
};
