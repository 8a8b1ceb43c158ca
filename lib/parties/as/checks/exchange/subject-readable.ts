import { type Check, fail, pass } from "../../../guard";
import type { ExchangeSubject } from "./subject";

/** A bad subject token is `invalid_request`, not `invalid_grant` (RFC 8693 §2.2.2). */
export const subjectReadable: Check<ExchangeSubject> = {
	id: "exchange.subject-readable",
	title: "Subject token is a JWT",
	specs: ["RFC 8693 §2.2.2"],
	without: "Nobody could tell whose token it is.",
	structural: true,
	run({ subjectJwt }) {
		if (!subjectJwt) return fail("invalid_request", "subject_token is not a JWT");
		return pass();
	},
};
