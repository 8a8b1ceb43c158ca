/** What a web client does in an authorization code grant, from the click to the photos. */

import type { Step, StepContext } from "../../flow/define";
import { isRedirect } from "../../http/message";
import type { LaneId } from "../../vocabulary/lanes";
import { recall } from "../../world/world";
import type { CodeEvent } from "../code-states";
import { followed, submit, type Visited, visit } from "./browser";
import { madeFacts } from "./prepare";
import { askServer, consentOptions, decide, postedBy, show, signIn, signInOptions, usedWhenServed } from "./sign-in";
import type { How } from "./token-request";

/** Where the person and the client of a lesson stand. */
export interface Places {
	readonly user: LaneId;
	readonly client: LaneId;
}

const USUAL: Places = { user: "user", client: "client" };

/** Key of the request whose answer the person waits for, where the client redeems and reads first. */
const CALLBACK = "callback";

/**
 * The person clicks; the client makes what its request needs. Its answer arrives with the next step.
 * @param query what the click says besides, such as the server that the person chose
 */
export async function prepare(
	ctx: StepContext,
	{ user, client }: Places = USUAL,
	query = "",
): Promise<{ type: "PREPARED" } | { type: "NOT_STARTED" }> {
	const note = "connect";
	const { made, pending } = await visit(ctx, user, `${ctx.lane(client).base}/connect${query}`, {
		note,
		holds: isRedirect,
	});
	if (!ctx.world.open[note]?.answer) {
		if (pending) await show(ctx, user, note);
		return { type: "NOT_STARTED" };
	}
	ctx.work(client, { note: "prepare", made }, () => ({ result: undefined, facts: madeFacts(ctx.world, made) }));
	return { type: "PREPARED" };
}

/**
 * The client sends the browser on, and the browser asks the server.
 * @param rewrite what the one who sits before the browser makes of the address that it was sent to
 */
export async function ask(
	ctx: StepContext,
	{ user }: Places = USUAL,
	how: How = {},
	rewrite = (url: string): string => url,
) {
	await show(ctx, user, "connect", "ask");
	return askServer(ctx, user, rewrite(followed(ctx, user)), how);
}

/** The browser takes the answer to wherever the server sent it, or posts the form that the server's page holds. */
export const bringBack = async (ctx: StepContext, { user }: Places = USUAL) => {
	const { page, following } = recall(ctx.world, user, "browser");
	if (following !== undefined || !postedBy(page?.html ?? "")) return bring(ctx, user, followed(ctx, user), CALLBACK);
	return broughtTo(ctx, user, await submit(ctx, user, [], { note: CALLBACK }), CALLBACK);
};

/** The same, of whatever address leads to the client's callback. */
export async function bring(
	ctx: StepContext,
	user: LaneId,
	url: string,
	note: string,
): Promise<{ type: "DELIVERED" } | { type: "ASTRAY" }> {
	return broughtTo(ctx, user, await visit(ctx, user, url, { note }), note);
}

async function broughtTo(
	ctx: StepContext,
	user: LaneId,
	{ pending }: Visited,
	note: string,
): Promise<{ type: "DELIVERED" } | { type: "ASTRAY" }> {
	if (pending && judgesAnswers(ctx, note)) return { type: "DELIVERED" };
	if (pending) await show(ctx, user, note);
	return { type: "ASTRAY" };
}

/** Whether a client is about to judge the answer that a request has brought. */
export const judgesAnswers = ({ world }: StepContext, note: string): boolean =>
	world.open[note]?.waits?.next === "judgeAnswer";

/** The client judges the answer before it uses anything of it. */
export async function checkReturn(
	ctx: StepContext,
	{ user }: Places = USUAL,
	waiting = CALLBACK,
): Promise<{ type: "RETURN_OK" } | { type: "ERROR_READ" } | { type: "MISMATCH" }> {
	const { refusal } = await ctx.turn(waiting, { place: "callback" });
	if (!refusal) return { type: "RETURN_OK" };
	await show(ctx, user, waiting);
	return { type: refusal.check === "callback.answer-complete" ? "ERROR_READ" : "MISMATCH" };
}

/** The client redeems the code. */
export async function redeemCode(
	ctx: StepContext,
	{ user }: Places = USUAL,
	how: How = {},
	waiting = CALLBACK,
): Promise<{ type: "TOKENS_ISSUED" } | { type: "TOKEN_REFUSED" }> {
	const { next } = await ctx.ask(waiting, { note: "token", checks: "hop", ...how, channel: "back" });
	if (next !== undefined) return { type: "TOKENS_ISSUED" };
	await show(ctx, user, waiting);
	return { type: "TOKEN_REFUSED" };
}

/**
 * Where the client has asked for an ID Token, it judges that before it uses any token of the answer; else there is nothing
 * to do.
 * @returns whether it goes on
 */
export async function takeIdToken(
	ctx: StepContext,
	{ user }: Places = USUAL,
	note = "id-token",
	waiting = CALLBACK,
): Promise<boolean> {
	const isGood = await idTokenHolds(ctx, waiting, note);
	if (!isGood) await show(ctx, user, waiting);
	return isGood;
}

/** The same, of whoever waits before something else than a browser of the lesson. */
export async function idTokenHolds(ctx: StepContext, waiting: string, note: string): Promise<boolean> {
	if (ctx.world.open[waiting]?.waits?.next !== "judgeIdToken") return true;
	const { refusal } = await ctx.turn(waiting, { note, place: "ID Token" });
	return refusal === undefined;
}

/** The client calls the API and shows the photos to its user. */
export async function showPhotos(
	ctx: StepContext,
	{ user }: Places = USUAL,
	how: How = {},
	waiting = CALLBACK,
): Promise<{ type: "SERVED" } | { type: "API_REFUSED" }> {
	await ctx.ask(waiting, { note: "api", checks: "hop", ...how, channel: "back" });
	const { status } = await show(ctx, user, waiting, usedWhenServed);
	return { type: status === 200 ? "SERVED" : "API_REFUSED" };
}

/** The steps of the states that every code grant has (`codeStates`). */
export const codeSteps = {
	preparing: { kind: "run", run: (ctx) => prepare(ctx) },
	requesting: { kind: "run", run: (ctx) => ask(ctx) },
	signingIn: { kind: "choice", options: signInOptions, run: (ctx, fields) => signIn(ctx, "user", fields) },
	consenting: { kind: "choice", options: consentOptions, run: (ctx, fields) => decide(ctx, "user", fields) },
	returning: { kind: "run", run: (ctx) => bringBack(ctx) },
	checkingReturn: { kind: "run", run: (ctx) => checkReturn(ctx) },
} satisfies Readonly<Record<string, Step<CodeEvent>>>;
