import { type HttpRequest, type HttpResponse, json, notAllowed } from "../../../http/message";
import { recall } from "../../../world/world";
import { type PartyContext, spend } from "../../context";
import { guard } from "../../guard";
import { authenticating } from "../authentication";
import { type RevokeSubject, revokeChecks } from "../checks/revoke";
import { clientAuthenticates } from "../checks/token/client-authenticates";
import { clientKnown } from "../checks/token/client-known";
import { formEncoded } from "../checks/token/form-encoded";
import { oneAuthentication } from "../checks/token/one-authentication";
import { parametersOnce } from "../checks/token/parameters-once";
import { findToken } from "../find-token";
import { ABOUT_TOKEN_PARAMETERS } from "../known-parameters";
import { revokeFamily } from "../refresh-tokens";
import { readTokenRequest, tokenError } from "./token";

/** The client says who it is as at the token endpoint (RFC 7009 §2.1). */
const requestChecks = authenticating<RevokeSubject>([
	formEncoded,
	parametersOnce,
	oneAuthentication,
	clientKnown,
	clientAuthenticates,
	...revokeChecks,
]);

/** The revocation endpoint (RFC 7009 §2): 200 for every token that works no longer, also for one that never did. */
export async function revoke(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (!recall(at.world, at.lane.id, "as").revocation) return json(404, { error: "not_found" });
	if (request.method !== "POST") return notAllowed("POST");
	const subject = await readSubject(request, at);
	const refused = await guard(requestChecks(subject.client), subject, at);
	if (refused) return tokenError(refused, at);
	const { record, text = "", family } = subject.token ?? {};
	// With a refresh token its whole grant ends (RFC 7009 §2.1).
	if (family !== undefined) revokeFamily(at, family);
	if (record && !record.revoked) {
		record.revoked = true;
		spend(at, text, "revoked");
	}
	return { status: 200, headers: [["Cache-Control", "no-store"]], body: "" };
}

async function readSubject(request: HttpRequest, at: PartyContext): Promise<RevokeSubject> {
	const subject = readTokenRequest(request, at, ABOUT_TOKEN_PARAMETERS);
	const text = subject.params.get("token");
	return { ...subject, token: text === undefined ? undefined : await findToken(at, text) };
}
