import { secondsText } from "../../../../crypto/json-kind";
import { type Check, fail, pass } from "../../../guard";
import { endedBecause } from "../../own-token";
import type { ExchangeSubject } from "./subject";

export const subjectActive: Check<ExchangeSubject> = {
	id: "exchange.subject-active",
	title: "Subject token still works",
	specs: ["RFC 8693 §2.1", "RFC 8693 §2.2.2"],
	without: "A token whose time is over, or that was revoked, could be turned into a new one.",
	run({ subjectJwt }, at) {
		const ended = subjectJwt ? endedBecause(subjectJwt, at) : "cannot be read";
		if (ended !== undefined) return fail("invalid_request", `subject_token ${ended}`);
		return pass(`${secondsText(Number(subjectJwt?.claims.exp) - at.world.clock)} left`);
	},
};
