import { CRITICAL, judgeCritical } from "../../../critical";
import { type Check, fail } from "../../../guard";
import type { ExchangeSubject } from "./subject";

/** Of the subject token and of the actor token: a token with an extension that nobody knows is not valid, whoever signed it. */
export const criticalUnderstood: Check<ExchangeSubject> = {
	id: "exchange.critical-understood",
	...CRITICAL,
	run({ subjectJwt, actorJwt }) {
		const of = (name: string, jwt: typeof subjectJwt) =>
			judgeCritical(jwt?.header, (description, compared) =>
				fail("invalid_request", `${description}, in ${name}`, { compared }),
			);
		const verdict = of("subject_token", subjectJwt);
		return verdict.kind === "fail" ? verdict : of("actor_token", actorJwt);
	},
};
