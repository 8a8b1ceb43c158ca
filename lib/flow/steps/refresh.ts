/** What a client does when its access token is over: notice it, refresh, go on. */
import { asksForNewToken, readTokenResponse, refreshRequest } from "../../parties/client/tokens";
import type { LaneId } from "../../vocabulary/lanes";
import type { Sending, StepContext } from "../define";
import { askApi, keepPhotos } from "./code-grant";

type How = Partial<Omit<Sending, "channel">>;

/** The client sends its refresh token. @returns whether it now holds a new access token */
export async function refresh(ctx: StepContext, lane: LaneId, how: How = {}): Promise<boolean> {
	const at = ctx.at(lane);
	const sending = { note: "refresh", checks: "hop", ...how } as const;
	const { response } = await ctx.send(lane, refreshRequest(at), { ...sending, channel: "back" });
	return readTokenResponse(at, response);
}

/** A call whose token may be over by now. */
export async function callLate(
	ctx: StepContext,
	lane: LaneId,
	how: How = {},
): Promise<{ type: "SERVED" } | { type: "NEW_TOKEN_NEEDED" } | { type: "API_REFUSED" }> {
	const response = await askApi(ctx, lane, how);
	if (asksForNewToken(response)) return { type: "NEW_TOKEN_NEEDED" };
	return { type: keepPhotos(ctx, lane, response) ? "SERVED" : "API_REFUSED" };
}
