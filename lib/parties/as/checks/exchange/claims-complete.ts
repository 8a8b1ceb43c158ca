import { REQUIRED_CLAIMS } from "../../../bearer/checks/subject";
import { type Check, fail, pass } from "../../../guard";
import { badMembersIn } from "../../../members";
import type { ExchangeSubject } from "./subject";

/** An access token names whom it is about (RFC 9068 §2.2): of one that does not, nothing can be exchanged or said to act. */
export const claimsComplete: Check<ExchangeSubject> = {
	id: "exchange.claims-complete",
	title: "Tokens say what every access token says",
	specs: ["RFC 9068 §2.2", "RFC 8693 §2.2.2"],
	without: "A service could get a token about nobody, or act as nobody.",
	run({ subjectJwt, actorJwt }) {
		const of = (jwt: typeof subjectJwt, name: string) => jwt && badMembersIn(jwt.claims, REQUIRED_CLAIMS, name);
		const bad = of(subjectJwt, "subject_token") ?? of(actorJwt, "actor_token");
		return bad ? fail("invalid_request", bad.problem, { compared: bad.compared }) : pass();
	},
};
