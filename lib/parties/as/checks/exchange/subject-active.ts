import { type Check, fail } from "../../../guard";
import { judgeActive } from "../../own-token";
import type { ExchangeSubject } from "./subject";

export const subjectActive: Check<ExchangeSubject> = {
	id: "exchange.subject-active",
	title: "Subject token works now",
	specs: ["RFC 8693 §2.1", "RFC 8693 §2.2.2", "RFC 7519 §4.1.4", "RFC 7519 §4.1.5"],
	without: "A token whose time is over or has not begun, or that was revoked, could be turned into a new one.",
	run({ subjectJwt }, at) {
		if (!subjectJwt) return fail("invalid_request", "subject_token is not a JWT");
		return judgeActive(subjectJwt, "subject_token", at);
	},
};
