import type { Json } from "../../../../crypto/json";
import { recall } from "../../../../world/world";
import { stands } from "../../../context";
import { type Check, compare, fail, pass, type Verdict } from "../../../guard";
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
		const { issuer, takesEndpoints } = recall(at.world, at.lane.id, "as");
		const { aud } = jwtIn(subject)?.claims ?? {};
		const one = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud;
		if (takesEndpoints && !stands(at, "assertionAud", "issuer")) return isOwn(one, [issuer, `${issuer}/token`]);
		const fits = one === issuer;
		const compared = compare(["aud", textOf(aud)], fits ? "=" : "≠", ["issuer", issuer]);
		if (fits) return pass(issuer, compared);
		return fail("invalid_client", "aud must be the issuer alone", { ...INVALID_CLIENT, compared });
	},
};

/** RFC 7523 §3: whatever the server knows itself by. */
function isOwn(aud: Json | undefined, names: readonly string[]): Verdict {
	const fits = typeof aud === "string" && names.includes(aud);
	const compared = compare(["aud", textOf(aud)], fits ? "is in" : "is not in", ["own names", names.join(" ")]);
	if (fits) return pass(aud, compared);
	return fail("invalid_client", "aud does not name this server", { ...INVALID_CLIENT, compared });
}
