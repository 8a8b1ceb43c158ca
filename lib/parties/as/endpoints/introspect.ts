import type { JsonObject } from "../../../crypto/json";
import { parsePairs, readParams } from "../../../http/form";
import { type HttpRequest, type HttpResponse, json, notAllowed } from "../../../http/message";
import { recall } from "../../../world/world";
import type { PartyContext } from "../../context";
import { guard } from "../../guard";
import { activeChecks, askingChecks, type IntrospectSubject } from "../checks/introspect";
import { formEncoded } from "../checks/token/form-encoded";
import { oneAuthentication } from "../checks/token/one-authentication";
import { parametersOnce } from "../checks/token/parameters-once";
import { presentedCredentials } from "../client-credentials";
import { findToken } from "../find-token";
import { ABOUT_TOKEN_PARAMETERS } from "../known-parameters";
import { tokenError } from "./token";

const requestChecks = [formEncoded, parametersOnce, oneAuthentication, ...askingChecks];

const NO_STORE = [["Cache-Control", "no-store"]] as const;

/** The introspection endpoint (RFC 7662 §2): an API asks whether a token counts, and what it stands for. */
export async function introspect(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (!recall(at.world, at.lane.id, "as").apis) return json(404, { error: "not_found" });
	if (request.method !== "POST") return notAllowed("POST");
	const subject = await readSubject(request, at);
	const refused = await guard(requestChecks, subject, at);
	if (refused) return tokenError(refused, at);
	const inactive = await guard(activeChecks, subject, at);
	return json(200, inactive ? { active: false } : described(subject, at), NO_STORE);
}

async function readSubject(request: HttpRequest, at: PartyContext): Promise<IntrospectSubject> {
	const { apis = {} } = recall(at.world, at.lane.id, "as");
	const params = readParams(parsePairs(request.body));
	const presented = presentedCredentials(request.headers, params, request.tls);
	const clientId = presented.find((p) => p.clientId !== undefined)?.clientId;
	const caller = clientId !== undefined && Object.hasOwn(apis, clientId) ? apis[clientId] : undefined;
	const text = params.get("token");
	const token = text === undefined ? undefined : await findToken(at, text);
	return { request, params, knows: ABOUT_TOKEN_PARAMETERS, presented, clientId, client: undefined, caller, token };
}

/** What the server tells of an active token (RFC 7662 §2.2). */
function described({ token }: IntrospectSubject, at: PartyContext) {
	const { accounts } = recall(at.world, at.lane.id, "as");
	const { claims, sub } = token?.record ?? {};
	const username = Object.keys(accounts).find((name) => accounts[name]?.sub === sub);
	return { active: true, ...claims, ...(username === undefined ? {} : { username }), token_type: typeOf(claims) };
}

/** A token that is bound to a key by DPoP is of that type (RFC 9449 §6.2). */
const typeOf = ({ cnf }: JsonObject = {}) =>
	typeof cnf === "object" && cnf !== null && "jkt" in cnf ? "DPoP" : "Bearer";
