import { type Check, fail, pass } from "../../../guard";
import type { ExchangeSubject } from "./subject";

export const subjectSent: Check<ExchangeSubject> = {
	id: "exchange.subject-sent",
	title: "Subject token and its type are sent",
	specs: ["RFC 8693 §2.1"],
	without: "There would be nothing to exchange.",
	structural: true,
	run({ params, subjectToken }) {
		if (subjectToken === undefined) return fail("invalid_request", "subject_token is missing");
		if (params.get("subject_token_type") === undefined) return fail("invalid_request", "subject_token_type is missing");
		return pass();
	},
};
