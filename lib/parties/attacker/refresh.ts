/** What an attacker keeps of an answer with tokens. */
import { jsonObject } from "../../crypto/json";
import type { HttpResponse } from "../../http/message";
import { recall } from "../../world/world";
import { proverOf } from "../client/dpop";
import { tokenOf } from "../client/tokens";
import type { PartyContext } from "../context";

/** Takes the answer in, as the client would: with a key of its own it wants a token that is bound to that. @returns whether there was an access token in it */
export function keepTokens(at: PartyContext, response: HttpResponse): boolean {
	const attacker = recall(at.world, at.lane.id, "attacker");
	const token = tokenOf(response, proverOf(at) ? "dpop" : "bearer");
	if (token === undefined) return false;
	const { refresh_token: next, expires_in: lifetime } = jsonObject(response.body) ?? {};
	attacker.accessToken = token;
	if (typeof next === "string") attacker.refreshToken = next;
	if (typeof lifetime === "number") attacker.firstTokenEnds ??= at.now() + lifetime;
	return true;
}
