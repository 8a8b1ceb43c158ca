import { type Check, fail, pass } from "../../guard";
import { type CallbackSubject, STOPPED } from "./subject";

export const parametersOnce: Check<CallbackSubject> = {
	id: "callback.parameters-once",
	title: "No parameter is repeated",
	specs: ["OAuth 2.1 §3.1"],
	specs20: ["RFC 6749 §3.1"],
	without: "The client could check one state and use the other code.",
	run({ params }) {
		if (params.repeated.length === 0) return pass();
		return fail("invalid_response", "a parameter of the answer is repeated", STOPPED);
	},
};
