import { repeatedAmong } from "../../../http/form";
import { type Check, fail, pass } from "../../guard";
import { type CallbackSubject, STOPPED } from "./subject";

/** What an answer can carry that this client reads, or that says why there is nothing to read. */
const ANSWER_PARAMETERS = [
	"code",
	"state",
	"iss",
	"error",
	"error_description",
	"error_uri",
	"access_token",
	"token_type",
	"expires_in",
	"scope",
];

/** Of those that the client knows. Others it ignores, however often they come (OAuth 2.1 §4.1.2). */
export const parametersOnce: Check<CallbackSubject> = {
	id: "callback.parameters-once",
	title: "No known parameter is repeated",
	specs: ["OAuth 2.1 §3.1", "OAuth 2.1 §4.1.2"],
	specs20: ["RFC 6749 §3.1", "RFC 6749 §4.1.2"],
	without: "The client could check one state and use the other code.",
	run({ params }) {
		if (repeatedAmong(params, ANSWER_PARAMETERS).length === 0) return pass();
		return fail("invalid_response", "a parameter of the answer is repeated", STOPPED);
	},
};
