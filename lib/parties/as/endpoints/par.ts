import { type HttpRequest, type HttpResponse, json, notAllowed } from "../../../http/message";
import type { PartyContext } from "../../context";
import { guard } from "../../guard";
import { authenticating } from "../authentication";
import { checksAt, type DirectSubject } from "../checks/requests";
import { PUSH_PARAMETERS } from "../known-parameters";
import { hasPar, keepPushed } from "../pushed";
import { readAsked } from "./authorize";
import { readTokenRequest, tokenError, tokenHeaders } from "./token";

/** Characters of a body, at most: what is pushed is kept, and whoever has no credentials may push as well. */
export const LARGEST_PUSH = 16_384;

const clientChecks = authenticating(checksAt("par", "client"));
const requestChecks = checksAt("par", "request");

/**
 * The pushed authorization request endpoint (RFC 9126 §2): who asks is judged as at the token endpoint, and what they
 * ask as at the authorization endpoint, which judges it once more. Whether a person would have to see a page is not
 * judged here: there is none (RFC 9126 §2.3).
 */
export async function par(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	if (!hasPar(at)) return json(404, { error: "not_found" });
	if (request.method !== "POST") return notAllowed("POST");
	if (request.body.length > LARGEST_PUSH) return tooLarge(at);
	const subject = readPush(request, at);
	const refused = (await guard(clientChecks(subject.client), subject, at)) ?? (await guard(requestChecks, subject, at));
	if (refused) return tokenError(refused, at);
	const { client, params } = subject;
	return json(201, keepPushed(at, client?.client_id ?? "", params.pairs), tokenHeaders(at));
}

function readPush(request: HttpRequest, at: PartyContext): DirectSubject {
	const direct = readTokenRequest(request, at, PUSH_PARAMETERS);
	const { redirectUri } = readAsked(direct.params, at);
	return { ...direct, redirectUri };
}

/** 413 (RFC 9126 §2.3), in the form of every other error. */
const tooLarge = (at: PartyContext): HttpResponse =>
	json(413, { error: "invalid_request", error_description: "the request is too large" }, tokenHeaders(at));
