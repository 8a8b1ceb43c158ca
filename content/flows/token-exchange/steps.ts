import type { EventFromLogic } from "xstate";
import { PRINT } from "@/lib/cast/services";
import type { Sent, Step, StepContext } from "@/lib/flow/define";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { sessionOf } from "@/lib/parties/client/session";
import { keepPrints, photosOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;

/** How a call with a token can go: only the service that was meant may take it. */
type Outcome = { type: "CALL_ACCEPTED" } | { type: "CALL_REFUSED" } | { type: "TAKEN_ELSEWHERE" };

/** What came of a call that a service takes, and answers when it has what it needs itself. */
const outcomeOf = ({ pending, elsewhere, response }: Sent): Outcome => {
	if (pending) return { type: "CALL_ACCEPTED" };
	return { type: elsewhere !== undefined || response.status === 200 ? "TAKEN_ELSEWHERE" : "CALL_REFUSED" };
};

async function callPrint(ctx: StepContext): Promise<Event> {
	const { accessToken = "" } = sessionOf(ctx.at("client"));
	const request: HttpRequest = {
		method: "POST",
		url: `${PRINT}/prints`,
		headers: [["Authorization", `Bearer ${accessToken}`]],
		body: "",
	};
	return outcomeOf(await ctx.send("client", request, { channel: "back", note: "print", checks: "hop" }));
}

/** A service exchanges the token that it received with the call. @returns whether it goes on with another one */
async function exchange(ctx: StepContext, call: string, note: string): Promise<boolean> {
	await ctx.turn(call);
	return (await ctx.ask(call, { channel: "back", note, checks: "hop" })).next !== undefined;
}

async function exchangeAtPrint(ctx: StepContext): Promise<Event> {
	if (await exchange(ctx, "print", "exchange")) return { type: "TOKEN_EXCHANGED" };
	await ctx.arrive("print");
	return { type: "EXCHANGE_REFUSED" };
}

async function callImages(ctx: StepContext): Promise<Event> {
	const outcome = outcomeOf(await ctx.ask("print", { channel: "back", note: "images", checks: "hop", mayWait: true }));
	if (outcome.type !== "CALL_ACCEPTED") await ctx.arrive("print");
	return outcome;
}

/** Every service that still owes an answer gives it, the last one first. */
async function answerAll(ctx: StepContext): Promise<HttpResponse> {
	await ctx.arrive("images");
	return (await ctx.arrive("print")).response;
}

async function exchangeAtImages(ctx: StepContext): Promise<Event> {
	if (await exchange(ctx, "images", "again")) return { type: "TOKEN_EXCHANGED" };
	await answerAll(ctx);
	return { type: "EXCHANGE_REFUSED" };
}

/** The last call. The API writes down who called, and the answers travel back. */
async function callApi(ctx: StepContext): Promise<Event> {
	const { elsewhere, response } = await ctx.ask("images", { channel: "back", note: "api", checks: "hop" });
	if (photosOf(response) === undefined) {
		await answerAll(ctx);
		return { type: elsewhere === undefined ? "API_REFUSED" : "TAKEN_ELSEWHERE" };
	}
	showLog(ctx);
	return { type: keepPrints(ctx.at("client"), await answerAll(ctx)) ? "SERVED" : "API_REFUSED" };
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
