/** What a program does that acts as itself: it proves who it is, gets a token, and calls the API. No browser takes part. */
import { parseChallenges } from "../../http/challenge";
import { pairsOf } from "../../http/form";
import { headerAll } from "../../http/message";
import { CERTIFICATE_HEADER } from "../../parties/certificate";
import { authenticated, signAssertion } from "../../parties/client/authentication";
import { apiRequest, photosOf, readTokenResponse } from "../../parties/client/tokens";
import { register } from "../../parties/context";
import type { LaneId } from "../../vocabulary/lanes";
import type { ClientMemory } from "../../world/memory";
import { recall } from "../../world/world";
import type { StepContext } from "../define";

/** The program takes what it will prove itself with; an assertion is made new for each request. */
export async function prepareCredentials(ctx: StepContext, lane: LaneId): Promise<void> {
	const client = recall(ctx.world, lane, "client");
	const made = client.authMethod === "private_key_jwt" ? await signAssertion(ctx.at(lane)) : undefined;
	ctx.work(lane, { note: "prepare", phase: "prepare" }, (at) => {
		if (made !== undefined) client.assertion = register(at, "client_assertion", made);
		return { result: undefined, facts: factsOf(client) };
	});
}

const factsOf = ({ clientId, clientSecret, assertion, certificateSubject }: ClientMemory) =>
	Object.entries({
		client_id: clientId,
		client_secret: clientSecret,
		client_assertion: assertion,
		[CERTIFICATE_HEADER]: certificateSubject,
	}).flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));

/** The whole grant is one request (OAuth 2.1 §4.2.1). @returns whether the program now holds a token */
export async function askForItself(ctx: StepContext, lane: LaneId): Promise<boolean> {
	const at = ctx.at(lane);
	const { scope, resource } = recall(ctx.world, lane, "client");
	const request = await authenticated(at, pairsOf({ grant_type: "client_credentials", scope, resource }));
	const { made } = at.notebook;
	const { response } = await ctx.send(lane, request, { channel: "back", note: "token", checks: "hop", made });
	return readTokenResponse(at, response);
}

/** How a call ended: with what was asked for, with "this token works no longer", or with another no. */
export type CallEnd = "served" | "token invalid" | "refused";

/** The program calls the API with its token. Only a challenge with `invalid_token` is worth a new one (RFC 6750 §3.1). */
export async function callAsItself(ctx: StepContext, lane: LaneId): Promise<CallEnd> {
	const client = recall(ctx.world, lane, "client");
	const { response } = await ctx.send(lane, apiRequest(client.resource, client.accessToken ?? ""), {
		channel: "back",
		note: "api",
		checks: "hop",
	});
	const photos = photosOf(response);
	if (photos !== undefined) {
		client.photos = photos;
		return "served";
	}
	client.error = "api_refused";
	const challenges = parseChallenges(headerAll(response.headers, "www-authenticate"));
	return challenges.some(({ params }) => params.error === "invalid_token") ? "token invalid" : "refused";
}
