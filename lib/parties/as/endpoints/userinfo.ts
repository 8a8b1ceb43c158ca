import { publicJwk } from "../../../crypto/keys";
import { type HttpRequest, type HttpResponse, isGet, json, notAllowed } from "../../../http/message";
import type { Refusal } from "../../../vocabulary/message";
import type { Account } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { readBearer } from "../../bearer/read";
import type { PartyContext } from "../../context";
import { challengeHeaders, judgeCallProof, schemesOf } from "../../dpop/call";
import { guard } from "../../guard";
import { personChecks, type UserinfoSubject, userinfoReferenceChecks, userinfoTokenChecks } from "../checks/userinfo";
import { scopeTokens } from "../scope";

/**
 * The userinfo endpoint (OpenID Core §5.3): GET or POST with an access token that has the scope `openid`, and with a
 * proof where the token is bound to a key (RFC 9449 §7).
 * `sub` is always in the answer; `name` only with the scope `profile`, and an address only with `email` (OpenID Core
 * §5.4).
 */
export async function userinfo(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	const as = recall(at.world, at.lane.id, "as");
	if (!as.openid) return json(404, { error: "not_found" });
	if (!isGet(request) && request.method !== "POST") return notAllowed("GET, POST");
	const { subject, isReference } = readCall(request, at);
	const refused =
		(await guard(isReference ? userinfoReferenceChecks : userinfoTokenChecks, subject, at)) ??
		(await judgeCallProof(request, subject, at)) ??
		(await guard(personChecks, subject, at));
	if (refused) return refuse(refused, request, at);
	const { sub, scope } = subject.jwt?.claims ?? {};
	const account = Object.values(as.accounts).find((one) => one.sub === sub);
	const allowed = typeof scope === "string" ? (scopeTokens(scope) ?? []) : [];
	return json(200, { sub, ...claimsOf(account, allowed) }, [["Cache-Control", "no-store"]]);
}

/** What a scope tells of a person. */
const claimsOf = ({ name, email }: Partial<Account> = {}, allowed: readonly string[]) => ({
	...(allowed.includes("profile") && name !== undefined ? { name } : {}),
	...(allowed.includes("email") && email !== undefined ? { email, email_verified: true } : {}),
});

/** An opaque token stands for what the server wrote down when it issued it. */
function readCall(
	request: HttpRequest,
	at: PartyContext,
): { readonly subject: UserinfoSubject; readonly isReference: boolean } {
	const { key, references = {}, tokens } = recall(at.world, at.lane.id, "as");
	const subject = readBearer(request, { keys: [publicJwk(key)], needs: "openid", scheme: schemesOf(at) });
	const { token = "" } = subject;
	const claims = Object.hasOwn(references, token) ? tokens[references[token] ?? ""]?.claims : undefined;
	if (claims === undefined) return { subject, isReference: false };
	const jwt = { header: {}, claims, segments: ["", "", ""] as const, signatureLength: 0 };
	return { subject: { ...subject, jwt }, isReference: true };
}

/** The errors of RFC 6750 §3, as OpenID Core §5.3.3 asks. */
function refuse({ error, description, status }: Refusal, request: HttpRequest, at: PartyContext): HttpResponse {
	const asksForScope = error === "" || error === "insufficient_scope";
	const params = {
		realm: "userinfo",
		error: error === "" ? undefined : error,
		error_description: error === "" ? undefined : description,
		scope: asksForScope ? "openid" : undefined,
	};
	const body = error === "" ? {} : { error, error_description: description };
	return json(status, body, [...challengeHeaders(request, params, at), ["Cache-Control", "no-store"]]);
}
