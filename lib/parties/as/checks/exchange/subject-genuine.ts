import { textOf } from "../../../../crypto/json-kind";
import { type Check, fail, pass } from "../../../guard";
import { isOwnToken } from "../../own-token";
import type { ExchangeSubject } from "./subject";

export const subjectGenuine: Check<ExchangeSubject> = {
	id: "exchange.subject-genuine",
	title: "Subject token is one of ours",
	specs: ["RFC 8693 §2.1", "RFC 8693 §2.2.2"],
	without: "A service could write any user into a token, and get a real one for it.",
	async run({ subjectToken = "", subjectJwt }, at) {
		if (!subjectJwt || !(await isOwnToken(subjectToken, subjectJwt, at)))
			return fail("invalid_request", "subject_token is not an access token of this server");
		return pass(`sub ${textOf(subjectJwt.claims.sub)}`);
	},
};
