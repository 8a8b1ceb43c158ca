import { type Check, fail, pass } from "../../../guard";
import type { IntrospectSubject } from "./subject";

export const tokenGiven: Check<IntrospectSubject> = {
	id: "introspect.token-given",
	title: "A token is asked about",
	specs: ["RFC 7662 §2.1"],
	without: "There would be nothing to answer.",
	structural: true,
	run({ token }) {
		if (!token) return fail("invalid_request", "token is missing");
		return pass();
	},
};
