/** Calls to an API that may ask the authorization server before it answers. */

import type { StepContext } from "../../flow/define";
import { sessionOf } from "../../parties/client/session";
import { apiRequest, photosOf } from "../../parties/client/tokens";
import type { LaneId } from "../../vocabulary/lanes";

export type CallEvent = { type: "ASKED" } | { type: "SERVED" } | { type: "API_REFUSED" };

/** The client sends its token to an API: the one at `resource`. */
export async function callWithToken(
	ctx: StepContext,
	client: LaneId,
	resource: string,
	note: string,
): Promise<CallEvent> {
	const { accessToken = "" } = sessionOf(ctx.at(client));
	const { response, pending } = await ctx.send(client, apiRequest(resource, accessToken), {
		channel: "back",
		note,
		checks: "hop",
	});
	if (pending) return { type: "ASKED" };
	return { type: photosOf(response) ? "SERVED" : "API_REFUSED" };
}

export type AskedEvent = { type: "SERVED" } | { type: "API_REFUSED" } | { type: "CANNOT_TELL" };

/**
 * The API asks about the token of a call that waits, judges the answer, and answers the call.
 * @param note key of the call that waits; `asking` is the key of the question
 */
export async function askAndAnswer(
	ctx: StepContext,
	{ note, asking }: { readonly note: string; readonly asking: string },
): Promise<AskedEvent> {
	await ctx.ask(note, { channel: "back", note: asking, checks: "hop", judging: { note, place: "API" } });
	const { response } = await ctx.arrive(note);
	if (response.status === 503) return { type: "CANNOT_TELL" };
	return { type: photosOf(response) ? "SERVED" : "API_REFUSED" };
}
