import { type Check, compare, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn, textOf } from "./subject";

/** A client speaks about itself: issuer and subject are its `client_id` (RFC 7523 §3). */
export const namesTheClient: Check<TokenSubject> = {
	id: "assertion.names-the-client",
	title: "Client speaks about itself",
	specs: ["RFC 7523 §3"],
	without: "A client could sign statements about another client.",
	run(subject) {
		const { iss, sub } = jwtIn(subject)?.claims ?? {};
		const id = subject.client?.client_id ?? "";
		const fits = iss === id && sub === id;
		const named = iss === sub ? textOf(iss) : `${textOf(iss)}, ${textOf(sub)}`;
		const compared = compare(["iss and sub", named], fits ? "=" : "≠", ["client", id]);
		if (fits) return pass(id, compared);
		return fail("invalid_client", "iss and sub must be the client_id", { ...INVALID_CLIENT, compared });
	},
};
