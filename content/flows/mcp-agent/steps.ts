import type { EventFromLogic } from "xstate";
import {
	askServer,
	becomeClient,
	callTool,
	callWithoutToken,
	giveUp,
	prepareRequest,
	prompt,
	readDocument,
	readResource,
	readServer,
	redeemForTools,
	showResults,
} from "@/lib/cast/steps/agent";
import { codeSteps } from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import { header } from "@/lib/http/message";
import { agentOf, keepResult, readScopeChallenge } from "@/lib/parties/client/mcp-agent";
import { covers } from "@/lib/vocabulary/scopes";
import { levelOf } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;

/** The call with the token. The tool server takes it, and answers when it has what it needs itself. */
async function listPhotos(ctx: StepContext): Promise<Event> {
	const { pending, response } = await callTool(ctx, "list_photos", "call", "hop");
	if (pending) return { type: "CALL_ACCEPTED" };
	keepResult(ctx.at("client"), response);
	giveUp(ctx);
	return { type: "CALL_REFUSED" };
}

/** The tool server answers the call that waits, and the agent reads it. @returns whether there was something in it */
async function answerCall(ctx: StepContext): Promise<boolean> {
	const { response } = await ctx.arrive("call");
	const kept = keepResult(ctx.at("client"), response);
	if (!kept) giveUp(ctx);
	return kept;
}

/** A token for the API behind: exchanged, or, where the server takes the short cut, the one that it received. */
async function getUpstreamToken(ctx: StepContext): Promise<Event> {
	const text = String(ctx.world.open.call?.waits?.about.received);
	const { next } = await ctx.turn("call");
	if (next === "fetched") {
		ctx.work("rs", { note: "reuse" }, () => ({ result: undefined, facts: [{ name: "access_token", text }] }));
		return { type: "TOKEN_REUSED" };
	}
	const got = await ctx.ask("call", { channel: "back", note: "exchange", checks: "with answer" });
	if (got.next !== undefined) return { type: "TOKEN_EXCHANGED" };
	await answerCall(ctx);
	return { type: "EXCHANGE_REFUSED" };
}

async function callUpstream(ctx: StepContext): Promise<Event> {
	await ctx.ask("call", { channel: "back", note: "api", checks: "with answer" });
	if (!(await answerCall(ctx))) return { type: "UPSTREAM_REFUSED" };
	if (levelOf(ctx.settings, "upstream") === "exchange") return { type: "SERVED" };
	showResults(ctx);
	return { type: "PASSED_ON" };
}

/** The next tool. A 403 that names a scope leads to the person; a yes means that the first token opened this as well. */
async function orderPrint(ctx: StepContext): Promise<Event> {
	const { request, response } = await callTool(ctx, "order_print", "next", "with answer");
	if (keepResult(ctx.at("client"), response)) {
		showResults(ctx);
		return { type: adaAgreedTo(ctx, header(request.headers, "mcp-name")) ? "SERVED" : "UNASKED" };
	}
	if (readScopeChallenge(ctx.at("client"), response)) return { type: "SCOPE_NEEDED" };
	giveUp(ctx);
	return { type: "CALL_REFUSED" };
}

/** Whether what she has granted covers what a tool needs. */
function adaAgreedTo(ctx: StepContext, tool = ""): boolean {
	const { granted = "" } = agentOf(ctx.at("client"));
	const { scopeOfTools } = recall(ctx.world, "rs", "rs");
	return covers(granted.split(" "), scopeOfTools?.[tool] ?? "");
}

/** The same call, with the token that Ada has agreed to. */
async function orderAgain(ctx: StepContext): Promise<Event> {
	const { response } = await callTool(ctx, "order_print", "again", "with answer");
	const served = keepResult(ctx.at("client"), response);
	if (served) showResults(ctx);
	else giveUp(ctx);
	return { type: served ? "SERVED" : "CALL_REFUSED" };
}

export const steps: Readonly<Record<string, Step<Event>>> = {
	prompting: { kind: "run", run: prompt },
	discovering: { kind: "run", run: callWithoutToken },
	readingResourceMetadata: { kind: "run", run: readResource },
	readingServerMetadata: { kind: "run", run: readServer },
	registering: { kind: "run", run: becomeClient },
	preparing: { kind: "run", run: prepareRequest },
	requesting: { kind: "run", run: askServer },
	readingDocument: { kind: "run", run: readDocument },
	consenting: codeSteps.consenting,
	returning: codeSteps.returning,
	checkingReturn: codeSteps.checkingReturn,
	redeeming: { kind: "run", run: redeemForTools },
	callingTool: { kind: "run", run: listPhotos },
	gettingUpstreamToken: { kind: "run", run: getUpstreamToken },
	callingUpstream: { kind: "run", run: callUpstream },
	callingNextTool: { kind: "run", run: orderPrint },
	callingAgain: { kind: "run", run: orderAgain },
};
