/** Answers in JSON, and how a fault writes another one. */
import { type JsonObject, jsonObject } from "../../crypto/json";
import { pathBelow } from "../../http/base";
import { type Params, parsePairs, readParams } from "../../http/form";
import type { HttpResponse } from "../../http/message";
import type { Answered, Asked } from "./fault";

/** The object that an answer brings; `undefined` where it failed, or brings none. */
export const bodyOf = ({ status, body }: HttpResponse): JsonObject | undefined =>
	status === 200 ? jsonObject(body) : undefined;

/** The same answer with another object; members that are `undefined` go. */
export const withBody = (response: HttpResponse, body: object): HttpResponse => ({
	...response,
	body: JSON.stringify(body),
});

/** Whether a request came to this path of the authorization server. */
export const isAt = ({ sandbox, to, request }: Asked, path: string): boolean =>
	to === "as" && pathBelow(sandbox.addresses.issuer, request.url) === path;

/** What was asked of the token endpoint, where it has given tokens. */
export interface TokenAnswer {
	readonly asked: Params;
	readonly body: JsonObject;
}

/** @param grant only for this one, where it is given */
export function tokenAnswer(answered: Answered, grant?: string): TokenAnswer | undefined {
	if (!isAt(answered, "/token")) return undefined;
	const asked = readParams(parsePairs(answered.request.body));
	const body = bodyOf(answered.response);
	const isWanted = grant === undefined || asked.get("grant_type") === grant;
	return body?.access_token !== undefined && isWanted ? { asked, body } : undefined;
}
