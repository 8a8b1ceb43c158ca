import { publicJwk } from "../../../crypto/keys";
import { formatChallenge } from "../../../http/challenge";
import { type HttpRequest, type HttpResponse, isGet, json, notAllowed } from "../../../http/message";
import type { Refusal } from "../../../vocabulary/message";
import { recall } from "../../../world/world";
import { readBearer } from "../../bearer/read";
import type { PartyContext } from "../../context";
import { guard } from "../../guard";
import { type UserinfoSubject, userinfoChecks } from "../checks/userinfo";
import { scopeTokens } from "../scope";

/**
 * The userinfo endpoint (OpenID Core §5.3): GET or POST with an access token that has the scope `openid`.
 * `sub` is always in the answer; `name` only with the scope `profile` (OpenID Core §5.4).
 */
export async function userinfo(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	const as = recall(at.world, at.lane.id, "as");
	if (!as.openid) return json(404, { error: "not_found" });
	if (!isGet(request) && request.method !== "POST") return notAllowed("GET, POST");
	const subject = readCall(request, at);
	const refused = await guard(userinfoChecks, subject, at);
	if (refused) return refuse(refused);
	const { sub, scope } = subject.jwt?.claims ?? {};
	const account = Object.values(as.accounts).find((one) => one.sub === sub);
	const allowed = typeof scope === "string" ? (scopeTokens(scope) ?? []) : [];
	const body = { sub, ...(allowed.includes("profile") && account ? { name: account.name } : {}) };
	return json(200, body, [["Cache-Control", "no-store"]]);
}

function readCall(request: HttpRequest, at: PartyContext): UserinfoSubject {
	const { key } = recall(at.world, at.lane.id, "as");
	return readBearer(request, { keys: [publicJwk(key)], needs: "openid" });
}

/** The errors of RFC 6750 §3, as OpenID Core §5.3.3 asks. */
function refuse({ error, description, status }: Refusal): HttpResponse {
	const asksForScope = error === "" || error === "insufficient_scope";
	const challenge = formatChallenge("Bearer", {
		realm: "userinfo",
		error: error === "" ? undefined : error,
		error_description: error === "" ? undefined : description,
		scope: asksForScope ? "openid" : undefined,
	});
	const body = error === "" ? {} : { error, error_description: description };
	return json(status, body, [
		["WWW-Authenticate", challenge],
		["Cache-Control", "no-store"],
	]);
}
