import type { Pairs } from "../../../http/form";
import { type HttpRequest, type HttpResponse, json, notAllowed } from "../../../http/message";
import type { Refusal } from "../../../vocabulary/message";
import type { PartyContext } from "../../context";
import { guard } from "../../guard";
import { authenticating } from "../authentication";
import { keySame } from "../checks/par/key-same";
import { checksAt } from "../checks/requests";
import type { DirectSubject } from "../checks/subjects";
import { judgeProof } from "../dpop";
import { KEY_PARAMETER, PUSH_PARAMETERS } from "../known-parameters";
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
	const key = await keyFor(subject, at);
	if ("error" in key) return tokenError(key, at);
	return json(201, keepPushed(at, client?.client_id ?? "", [...params.pairs, ...key]), tokenHeaders(at));
}

/**
 * What a proof adds to the request: the key for which the code will be (RFC 9449 §10.1). A client may also name it, and
 * a proof is no must here.
 */
async function keyFor(subject: DirectSubject, at: PartyContext): Promise<Pairs | Refusal> {
	const proof = await judgeProof(subject, at, false);
	if ("error" in proof) return proof;
	if (proof.jkt === undefined) return [];
	const refused = await guard([keySame], { ...subject, ...proof }, at);
	return refused ?? (subject.params.get(KEY_PARAMETER) === undefined ? [[KEY_PARAMETER, proof.jkt]] : []);
}

function readPush(request: HttpRequest, at: PartyContext): DirectSubject {
	const direct = readTokenRequest(request, at, PUSH_PARAMETERS);
	const { redirectUri } = readAsked(direct.params, at);
	return { ...direct, redirectUri };
}

/** 413 (RFC 9126 §2.3), in the form of every other error. */
const tooLarge = (at: PartyContext): HttpResponse =>
	json(413, { error: "invalid_request", error_description: "the request is too large" }, tokenHeaders(at));
