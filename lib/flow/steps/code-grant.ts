/** What every authorization code grant does after the answer has come back: redeem, call the API. */
import { apiRequest, photosOf, readTokenResponse, tokenRequest } from "../../parties/client/tokens";
import type { LaneId } from "../../vocabulary/lanes";
import { recall } from "../../world/world";
import type { StepContext } from "../define";

/** The client redeems the code. @returns whether it now holds a token */
export async function redeem(ctx: StepContext, lane: LaneId): Promise<boolean> {
	const at = ctx.at(lane);
	const request = await tokenRequest(at);
	const { made } = at.notebook;
	const { response } = await ctx.send(lane, request, { channel: "back", note: "token", checks: "hop", made });
	return readTokenResponse(at, response);
}

/** The client calls the API with its token. @returns whether it got the photos */
export async function callApi(ctx: StepContext, lane: LaneId): Promise<boolean> {
	const client = recall(ctx.world, lane, "client");
	const { response } = await ctx.send(lane, apiRequest(client.resource, client.accessToken ?? ""), {
		channel: "back",
		note: "api",
		checks: "hop",
	});
	const photos = photosOf(response);
	if (photos === undefined) client.error = "api_refused";
	else client.photos = photos;
	return photos !== undefined;
}
