import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn } from "./subject";

export const readable: Check<TokenSubject> = {
	id: "assertion.readable",
	title: "Assertion is a JWT",
	specs: ["RFC 7523 §3", "RFC 7519 §7.2"],
	without: "There would be no claims to check.",
	structural: true,
	run(subject) {
		if (!jwtIn(subject)) return fail("invalid_client", "the client assertion is not a JWT", INVALID_CLIENT);
		return pass("three segments");
	},
};
