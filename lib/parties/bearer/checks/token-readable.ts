import { type Check, fail, pass } from "../../guard";
import { type CallSubject, INVALID_TOKEN } from "./subject";

export const tokenReadable: Check<CallSubject> = {
	id: "api.token-readable",
	title: "Token is a JWT",
	specs: ["RFC 9068 §4"],
	without: "There would be nothing to check.",
	structural: true,
	run({ jwt }) {
		if (!jwt) return fail("invalid_token", "the token is not a JWT", INVALID_TOKEN);
		return pass();
	},
};
