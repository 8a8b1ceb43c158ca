/** What a client does when its access token is over: notice it, refresh, go on. */

import type { StepContext } from "../../flow/define";
import { asksForNewToken, readTokenResponse, refreshRequest } from "../../parties/client/tokens";
import type { LaneId } from "../../vocabulary/lanes";
import { askApi, keepPhotos } from "./code-grant";
import { askToken, type How } from "./token-request";

/** The client sends its refresh token. @returns whether it now holds a new access token */
export async function refresh(ctx: StepContext, lane: LaneId, how: How = {}): Promise<boolean> {
	const { at, response } = await askToken(ctx, lane, refreshRequest, { note: "refresh", ...how });
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
