/** An API that asks the authorization server about a token before it serves (RFC 7662). It keeps no answer. */

import { base64, utf8 } from "../../crypto/bytes";
import { jsonObject } from "../../crypto/json";
import { formatPairs } from "../../http/form";
import { type HttpRequest, type HttpResponse, post } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { guard } from "../guard";
import { audienceMine } from "./checks/audience-mine";
import { introspectionChecks } from "./checks/introspection";
import { issuerExpected } from "./checks/issuer-expected";
import { notEarly } from "./checks/not-early";
import { notExpired } from "./checks/not-expired";
import { oneToken } from "./checks/one-token";
import { scopeCovers } from "./checks/scope-covers";
import { tokenSent } from "./checks/token-sent";
import { judgeCertificate } from "./mtls";
import { readCall, refuse, serve } from "./rs";

/** The token may be any text, so nothing of it is read here: the answer is what counts. */
const askedChecks = [oneToken, tokenSent, ...introspectionChecks, issuerExpected, audienceMine, notExpired, notEarly];

/** The question about the token of a call (RFC 7662 §2.1), with the API's own credentials. */
export function introspectionRequest(call: HttpRequest, at: PartyContext): HttpRequest {
	const { introspection } = recall(at.world, at.lane.id, "rs");
	const { token = "" } = readCall(call, at) ?? {};
	const { endpoint = "", id = "", secret = "" } = introspection ?? {};
	const pair = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
	return post(
		endpoint,
		formatPairs([
			["token", token],
			["token_type_hint", "access_token"],
		]),
		[["Authorization", `Basic ${base64(utf8(pair))}`]],
	);
}

/** Judges a call by what the authorization server has answered, and answers the call. */
export async function answerIntrospected(
	call: HttpRequest,
	answer: HttpResponse,
	at: PartyContext,
): Promise<{ readonly refused: Refusal | undefined; readonly response: HttpResponse }> {
	const read = readCall(call, at);
	if (!read) throw new Error("A call that needs no token was asked about");
	const introspected = answer.status === 200 ? jsonObject(answer.body) : undefined;
	const subject = { ...read, ...(introspected === undefined ? {} : { introspected }) };
	const refused =
		(await guard(askedChecks, subject, at)) ??
		(await judgeCertificate(subject, at)) ??
		(await guard([scopeCovers], subject, at));
	return { refused, response: refused ? refuse(refused, subject.needs, at) : serve(subject, at) };
}
