/** What an agent does as a client: it exchanges the token that it was handed, and calls tools. No model is in it. */
import { jsonObject } from "../../crypto/json";
import { formatPairs, pairsOf } from "../../http/form";
import { type HttpRequest, type HttpResponse, post } from "../../http/message";
import { levelOf } from "../../vocabulary/settings";
import { ACCESS_TOKEN_TYPE, TOKEN_EXCHANGE } from "../../vocabulary/token-exchange";
import type { AgentMemory, PlannedCall } from "../../world/client-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { authenticated } from "./authentication";
import { sessionOf } from "./session";
import { readTokenResponse } from "./tokens";

/** Throws where the client is no agent: an error in a lesson. */
export function agentOf(at: PartyContext): AgentMemory {
	const { agent } = recall(at.world, at.lane.id, "client");
	if (!agent) throw new Error(`Lane "${at.lane.id}" is no agent`);
	return agent;
}

/** A token for one task, for the user; with the agent's own token beside it where the agent is to be named (RFC 8693 §2.1). */
export function taskTokenRequest(at: PartyContext): Promise<HttpRequest> {
	const { received, ownToken } = agentOf(at);
	const { resource, scope } = recall(at.world, at.lane.id, "client");
	const actorToken = levelOf(at.settings, "actor") === "delegation" ? ownToken : undefined;
	return authenticated(
		at,
		pairsOf({
			grant_type: TOKEN_EXCHANGE,
			subject_token: received,
			subject_token_type: ACCESS_TOKEN_TYPE,
			actor_token: actorToken,
			actor_token_type: actorToken === undefined ? undefined : ACCESS_TOKEN_TYPE,
			resource,
			scope: scope || undefined,
		}),
	);
}

/** Takes the answer in: an access token, as `issued_token_type` has to say (RFC 8693 §2.2.1). */
export const readTaskToken = (at: PartyContext, response: HttpResponse): boolean =>
	jsonObject(response.body)?.issued_token_type === ACCESS_TOKEN_TYPE && readTokenResponse(at, response);

/** A call of a tool, with the token in the header (RFC 6750 §2.1). */
export function toolRequest(at: PartyContext, { tool, order, amount }: PlannedCall): HttpRequest {
	const { resource } = recall(at.world, at.lane.id, "client");
	const { accessToken = "" } = sessionOf(at);
	const fields = pairsOf({ order, amount: amount === undefined ? undefined : String(amount) });
	return post(`${resource}/tools/${tool}`, formatPairs(fields), [["Authorization", `Bearer ${accessToken}`]]);
}
