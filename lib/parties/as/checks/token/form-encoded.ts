import { FORM_TYPE, mediaType } from "../../../../http/message";
import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "./subject";

/** Parameters come in a form body (OAuth 2.1 §3.2.2). */
export const formEncoded: Check<TokenSubject> = {
	id: "token.form-encoded",
	title: "Body is a form",
	specs: ["OAuth 2.1 §3.2.2"],
	specs20: ["RFC 6749 §4.1.3", "RFC 6749 §4.3.2", "RFC 6749 §4.4.2"],
	without: "Secrets could come in a query, and end up in logs.",
	structural: true,
	run({ request }) {
		const type = mediaType(request.headers);
		if (type !== FORM_TYPE) return fail("invalid_request", "the body must be form encoded");
		return pass();
	},
};
