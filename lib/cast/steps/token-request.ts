/** Every request to a token endpoint is sent alike: made by the client, which may sign for it, and checked in a hop of its own. */

import type { Sending, StepContext } from "../../flow/define";
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { PartyContext } from "../../parties/context";
import type { LaneId } from "../../vocabulary/lanes";

/** Where a lesson has other words for a message, or sends it in another phase. */
export type How = Partial<Omit<Sending, "channel">>;

/** Makes the request, sends it, and hands back the answer with the party that may read it. */
export async function askToken(
	ctx: StepContext,
	lane: LaneId,
	make: (at: PartyContext) => HttpRequest | Promise<HttpRequest>,
	how: How = {},
): Promise<{ readonly at: PartyContext; readonly response: HttpResponse }> {
	const at = ctx.at(lane);
	const request = await make(at);
	const sending = { note: "token", checks: "hop", made: at.notebook.made, ...how } as const;
	const { response } = await ctx.send(lane, request, { ...sending, channel: "back" });
	return { at, response };
}
