import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn, textOf } from "./subject";

/**
 * The issuer, and nothing beside it (RFC 7523bis). RFC 7523 §3 also let the token endpoint stand there; then a
 * malicious server that names another server's endpoint as its own collects assertions that work over there.
 */
export const audienceIsIssuer: Check<TokenSubject> = {
	id: "assertion.audience-is-issuer",
	title: "Assertion is for this server alone",
	specs: ["RFC 7523bis", "OAuth 2.1 §2.4"],
	specs20: ["RFC 7523bis"],
	without: "An assertion that was meant for another server, or tricked out of the client there, would work here.",
	run(subject, at) {
		const { issuer } = recall(at.world, at.lane.id, "as");
		const { aud } = jwtIn(subject)?.claims ?? {};
		const fits = aud === issuer || (Array.isArray(aud) && aud.length === 1 && aud[0] === issuer);
		const compared = compare(["aud", textOf(aud)], fits ? "=" : "≠", ["issuer", issuer]);
		if (fits) return pass(issuer, compared);
		return fail("invalid_client", "aud must be the issuer alone", { ...INVALID_CLIENT, compared });
	},
};
