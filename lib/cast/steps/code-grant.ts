/** What every authorization code grant does after the answer has come back: redeem, call the API. */

import type { StepContext } from "../../flow/define";
import type { HttpResponse } from "../../http/message";
import { connected } from "../../parties/client/certificate";
import { sessionOf } from "../../parties/client/session";
import { apiRequest, photosOf, readTokenResponse, tokenRequest } from "../../parties/client/tokens";
import type { LaneId } from "../../vocabulary/lanes";
import { recall } from "../../world/world";
import { askToken, type How } from "./token-request";

/** The client redeems the code. @returns whether it now holds a token */
export async function redeem(ctx: StepContext, lane: LaneId, how: How = {}): Promise<boolean> {
	const { at, response } = await askToken(ctx, lane, tokenRequest, how);
	return readTokenResponse(at, response);
}

/** The client calls the API with its token. @returns whether it got the photos */
export const callApi = async (ctx: StepContext, lane: LaneId, how: How = {}): Promise<boolean> =>
	keepPhotos(ctx, lane, await askApi(ctx, lane, how));

/** The same call, for an answer that is still to be read. */
export async function askApi(ctx: StepContext, lane: LaneId, how: How = {}): Promise<HttpResponse> {
	const client = recall(ctx.world, lane, "client");
	const at = ctx.at(lane);
	const request = connected(apiRequest(client.resource, sessionOf(at).accessToken ?? ""), client, at);
	const sending = { note: "api", checks: "hop", ...how } as const;
	return (await ctx.send(lane, request, { ...sending, channel: "back" })).response;
}

/** The client reads what the API answered. @returns whether there were photos in it */
export function keepPhotos(ctx: StepContext, lane: LaneId, response: HttpResponse): boolean {
	const session = sessionOf(ctx.at(lane));
	const photos = photosOf(response);
	if (photos === undefined) session.error = "api_refused";
	else session.photos = photos;
	return photos !== undefined;
}
