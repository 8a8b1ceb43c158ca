import type { EventFromLogic } from "xstate";
import { PRINT } from "@/lib/cast/services";
import { askToken } from "@/lib/cast/steps/token-request";
import type { Step, StepContext } from "@/lib/flow/define";
import { type HttpRequest, json } from "@/lib/http/message";
import { photosOf } from "@/lib/parties/client/tokens";
import { exchangeRequest, onwardOf, onwardRequest, readExchange } from "@/lib/parties/service/onward";
import type { LaneId } from "@/lib/vocabulary/lanes";
import { recall } from "@/lib/world/world";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;

/** How a call with a token can go: only the service that was meant may take it. */
type Outcome = { type: "CALL_ACCEPTED" } | { type: "CALL_REFUSED" } | { type: "TAKEN_ELSEWHERE" };

/** A call that the next service takes, and answers when it has what it needs itself. */
async function call(ctx: StepContext, from: LaneId, request: HttpRequest, note: string): Promise<Outcome> {
	const { pending, elsewhere, response } = await ctx.send(from, request, { channel: "back", note, checks: "hop" });
	if (pending) return { type: "CALL_ACCEPTED" };
	return { type: elsewhere !== undefined || response.status === 200 ? "TAKEN_ELSEWHERE" : "CALL_REFUSED" };
}

/** A service exchanges the token that it received. @returns whether it now holds another one */
async function exchange(ctx: StepContext, lane: LaneId, note: string): Promise<boolean> {
	const { at, response } = await askToken(ctx, lane, exchangeRequest, { note });
	return readExchange(at, response);
}

/** Every service that still owes an answer says that it could not go on, the last one first. */
function giveUp(ctx: StepContext, notes: readonly string[]): void {
	for (const note of notes) ctx.answer(note, json(502, { error: "onward_call_failed" }));
}

function callPrint(ctx: StepContext): Promise<Event> {
	const { accessToken = "" } = recall(ctx.world, "client", "client");
	const request: HttpRequest = {
		method: "POST",
		url: `${PRINT}/prints`,
		headers: [["Authorization", `Bearer ${accessToken}`]],
		body: "",
	};
	return call(ctx, "client", request, "print");
}

async function exchangeAtPrint(ctx: StepContext): Promise<Event> {
	if (await exchange(ctx, "service", "exchange")) return { type: "TOKEN_EXCHANGED" };
	giveUp(ctx, ["print"]);
	return { type: "EXCHANGE_REFUSED" };
}

async function callImages(ctx: StepContext): Promise<Event> {
	const outcome = await call(ctx, "service", onwardRequest(ctx.at("service")), "images");
	if (outcome.type !== "CALL_ACCEPTED") giveUp(ctx, ["print"]);
	return outcome;
}

async function exchangeAtImages(ctx: StepContext): Promise<Event> {
	if (await exchange(ctx, "images", "again")) return { type: "TOKEN_EXCHANGED" };
	giveUp(ctx, ["images", "print"]);
	return { type: "EXCHANGE_REFUSED" };
}

/** The last call. The API writes down who called, and the answers travel back. */
async function callApi(ctx: StepContext): Promise<Event> {
	const at = ctx.at("images");
	const how = { channel: "back", note: "api", checks: "hop" } as const;
	const { elsewhere, response } = await ctx.send("images", onwardRequest(at), how);
	const photos = photosOf(response);
	if (photos === undefined) {
		giveUp(ctx, ["images", "print"]);
		return { type: elsewhere === undefined ? "API_REFUSED" : "TAKEN_ELSEWHERE" };
	}
	onwardOf(at).photos = photos;
	showLog(ctx);
	ctx.answer("images", json(200, { images: photos }));
	ctx.answer("print", json(201, { prints: photos }));
	recall(ctx.world, "client", "client").photos = photos;
	return { type: "SERVED" };
}

/** What the API wrote in its log when it served the call, from the claims that it had checked. */
function showLog(ctx: StepContext): void {
	const entry = recall(ctx.world, "rs", "rs").log?.at(-1);
	if (!entry) throw new Error("The API served a call and did not write it down");
	ctx.work("rs", { note: "log" }, () => ({
		result: undefined,
		facts: [
			{ name: "sub", text: entry.sub },
			{ name: "act.sub", text: entry.actor ?? "none" },
			{ name: "client_id", text: entry.clientId },
		],
	}));
}

export const steps: Readonly<Record<string, Step<Event>>> = {
	calling: { kind: "run", run: callPrint },
	exchanging: { kind: "run", run: exchangeAtPrint },
	callingImages: { kind: "run", run: callImages },
	exchangingAgain: { kind: "run", run: exchangeAtImages },
	callingApi: { kind: "run", run: callApi },
};
