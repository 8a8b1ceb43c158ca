/** Calls to an API that may ask the authorization server before it answers. */

import type { StepContext } from "../../flow/define";
import { apiRequest, photosOf } from "../../parties/client/tokens";
import { answerIntrospected, introspectionRequest } from "../../parties/rs/introspection";
import type { LaneId } from "../../vocabulary/lanes";
import { recall } from "../../world/world";

export type CallEvent = { type: "ASKED" } | { type: "SERVED" } | { type: "API_REFUSED" };

/** The client sends its token to an API: the one at `resource`. */
export async function callWithToken(
	ctx: StepContext,
	client: LaneId,
	resource: string,
	note: string,
): Promise<CallEvent> {
	const { accessToken = "" } = recall(ctx.world, client, "client");
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
	api: LaneId,
	{ note, asking }: { readonly note: string; readonly asking: string },
): Promise<AskedEvent> {
	const call = ctx.world.open[note]?.request;
	if (!call) throw new Error(`No call "${note}" waits for an answer`);
	const question = introspectionRequest(call, ctx.at(api));
	const { response: said } = await ctx.send(api, question, { channel: "back", note: asking, checks: "hop" });
	let answer = said;
	await ctx.judge(api, { note, place: "API" }, async (at) => {
		const { refused, response } = await answerIntrospected(call, said, at);
		answer = response;
		return refused;
	});
	const { response } = ctx.answer(note, answer);
	if (response.status === 503) return { type: "CANNOT_TELL" };
	return { type: photosOf(response) ? "SERVED" : "API_REFUSED" };
}
