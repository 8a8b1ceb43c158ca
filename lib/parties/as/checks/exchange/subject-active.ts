import { type Check, fail, pass } from "../../../guard";
import { isActive } from "../../own-token";
import type { ExchangeSubject } from "./subject";

export const subjectActive: Check<ExchangeSubject> = {
	id: "exchange.subject-active",
	title: "Subject token still works",
	specs: ["RFC 8693 §2.1", "RFC 8693 §2.2.2"],
	without: "A token whose time is over, or that was revoked, could be turned into a new one.",
	run({ subjectJwt }, at) {
		if (!subjectJwt || !isActive(subjectJwt, at))
			return fail("invalid_request", "subject_token has expired or was revoked");
		return pass(`${Number(subjectJwt.claims.exp) - at.world.clock} s left`);
	},
};
