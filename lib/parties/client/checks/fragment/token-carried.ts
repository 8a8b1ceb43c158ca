import { tailOf } from "../../../../vocabulary/values";
import { type Check, fail, pass } from "../../../guard";
import { type CallbackSubject, STOPPED } from "../subject";

/** A token, or an error that the server sent (RFC 6749 §4.2.2, §4.2.2.1). */
export const tokenCarried: Check<CallbackSubject> = {
	id: "callback.token-carried",
	title: "The answer carries a token",
	specs: ["RFC 6749 §4.2.2", "RFC 6749 §4.2.2.1"],
	without: "The client would have nothing to call the API with.",
	structural: true,
	run({ params }) {
		const error = params.get("error");
		if (error !== undefined) return fail(error, params.get("error_description") ?? "the server sent an error", STOPPED);
		const token = params.get("access_token");
		if (token === undefined) return fail("invalid_response", "the answer carries no token", STOPPED);
		return pass(`token ${tailOf(token)}`);
	},
};
