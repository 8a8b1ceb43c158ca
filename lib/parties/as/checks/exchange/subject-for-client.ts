import { textOf } from "../../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../../guard";
import type { ExchangeSubject } from "./subject";

/** RFC 8693 leaves it to policy who may present which token; here a client presents what was sent to it as an API. */
export const subjectForClient: Check<ExchangeSubject> = {
	id: "exchange.subject-for-client",
	title: "Subject token was meant for this client",
	specs: ["RFC 8693 §2.2.2", "RFC 9068 §3"],
	without: "A service could exchange a token that it picked up somewhere else.",
	control: { id: "presenter", from: "meant" },
	run({ subjectJwt, policy }) {
		const aud = subjectJwt?.claims.aud;
		const named: readonly string[] = Array.isArray(aud) ? aud.map(textOf) : [textOf(aud)];
		const own = policy?.presents ?? [];
		const fits = own.some((resource) => named.includes(resource));
		const compared = compare(["this client", own.join(" ") || "none"], fits ? "is in" : "is not in", [
			"aud",
			named.join(" "),
		]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_request", "subject_token was not meant for this client", { compared });
	},
};
