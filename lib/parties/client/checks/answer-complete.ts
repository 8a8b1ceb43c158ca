import { tailOf } from "../../../vocabulary/values";
import { type Check, fail, pass } from "../../guard";
import { type CallbackSubject, STOPPED } from "./subject";

/** A code, or an error that the server sent (OAuth 2.1 §4.1.2, §4.1.2.1). */
export const answerComplete: Check<CallbackSubject> = {
	id: "callback.answer-complete",
	title: "The answer carries a code",
	specs: ["OAuth 2.1 §4.1.2", "OAuth 2.1 §4.1.2.1"],
	specs20: ["RFC 6749 §4.1.2", "RFC 6749 §4.1.2.1"],
	without: "The client would have nothing to redeem.",
	structural: true,
	run({ params }) {
		const error = params.get("error");
		if (error !== undefined) return fail(error, params.get("error_description") ?? "the server sent an error", STOPPED);
		const code = params.get("code");
		if (code === undefined) return fail("invalid_response", "the answer carries no code", STOPPED);
		return pass(`code ${tailOf(code)}`);
	},
};
