import { type Check, compare, fail, pass } from "../../../guard";
import { missingIn } from "../../../rs/checks/subject";
import type { ExchangeSubject } from "./subject";

/** An access token names whom it is about (RFC 9068 §2.2): of one that does not, nothing can be exchanged or said to act. */
export const claimsComplete: Check<ExchangeSubject> = {
	id: "exchange.claims-complete",
	title: "Tokens say what every access token says",
	specs: ["RFC 9068 §2.2", "RFC 8693 §2.2.2"],
	without: "A service could get a token about nobody, or act as nobody.",
	run({ subjectJwt, actorJwt }) {
		const tokens = [subjectJwt, actorJwt].flatMap((jwt) => (jwt ? [jwt.claims] : []));
		const missing = [...new Set(tokens.flatMap(missingIn))];
		if (missing.length === 0) return pass();
		const compared = compare(["missing", missing.join(" ")], "is in", ["required", "sub client_id iat jti"]);
		return fail("invalid_request", "a token lacks a claim that every access token has", { compared });
	},
};
