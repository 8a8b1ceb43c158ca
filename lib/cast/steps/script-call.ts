/** A script of a page calls another origin: the browser carries the call, may have to ask first, and decides who reads the answer. */

import type { StepContext } from "../../flow/define";
import type { HttpRequest, HttpResponse } from "../../http/message";
import { originOf } from "../../parties/browser/browser";
import { preflightChecks, readChecks } from "../../parties/browser/checks";
import { fromPage, preflightOf } from "../../parties/browser/script-call";
import { guard } from "../../parties/guard";
import type { LaneId } from "../../vocabulary/lanes";
import { recall } from "../../world/world";
import type { How } from "./token-request";

/** Where the script runs, and the browser of its page. */
export interface PageLanes {
	readonly client: LaneId;
	readonly user: LaneId;
}

/** How it is told, with other keys of notes where a lesson has more than one question of the browser. */
interface ScriptHow extends How {
	readonly note: string;
	readonly question?: string;
}

/**
 * The answer, as far as the script may have it: `undefined` where the browser keeps it, or has not sent the call.
 * @param how with the key of the notes: the browser's verdict on the answer has the same key with `-read` behind it,
 * the question before the call is `preflight`, unless another key is named
 */
export async function callFromScript(
	ctx: StepContext,
	{ client, user }: PageLanes,
	request: HttpRequest,
	{ question = "preflight", ...how }: ScriptHow,
): Promise<HttpResponse | undefined> {
	const origin = originOf(recall(ctx.world, user, "browser").page?.url ?? "");
	if (!(await mayCall(ctx, user, { origin, request, note: question }))) return undefined;
	const sending = { checks: "hop", ...how, channel: "front", via: user } as const;
	const sent = await ctx.send(client, fromPage(origin, request), sending);
	const { response } = sent;
	// Where nobody answers, there is nothing to keep from anybody.
	if (response.status === 0) return response;
	const reading = { note: `${how.note}-read`, place: "browser", releases: sent.exchange } as const;
	const refusal = await ctx.judge(user, reading, (at) =>
		guard(readChecks, { origin, request: sent.request, response }, at),
	);
	return refusal ? undefined : response;
}

/** Asks first, where the browser has to, and makes sure that the answer allows the call. */
async function mayCall(
	ctx: StepContext,
	user: LaneId,
	{ origin, request, note }: { readonly origin: string; readonly request: HttpRequest; readonly note: string },
): Promise<boolean> {
	const question = preflightOf(origin, request);
	if (!question) return true;
	const { response } = await ctx.send(user, question, { channel: "front", note });
	const refusal = await ctx.judge(user, { note, place: "browser" }, (at) =>
		guard([...readChecks, ...preflightChecks], { origin, request, response }, at),
	);
	return refusal === undefined;
}
