import type { EventFromLogic } from "xstate";
import {
	askServer,
	becomeClient,
	callWithoutToken,
	prepareRequest,
	prompt,
	readDocument,
	readResource,
	readServer,
	redeemForTools,
} from "@/lib/cast/steps/agent";
import { show, usedWhenServed } from "@/lib/cast/steps/sign-in";
import { codeSteps } from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import { header } from "@/lib/http/message";
import { agentOf } from "@/lib/parties/client/mcp-agent";
import { covers } from "@/lib/vocabulary/scopes";
import { recall } from "@/lib/world/world";
import type { machine } from "./machine";

type Event = EventFromLogic<typeof machine>;

/** The call with the token. The tool server takes it, and answers when it has what it needs itself. */
async function listPhotos(ctx: StepContext): Promise<Event> {
	const { pending, next } = await ctx.ask("callback", { channel: "back", note: "call", checks: "hop", mayWait: true });
	if (pending) return { type: "CALL_ACCEPTED" };
	if (next === undefined) await show(ctx, "user", "callback", usedWhenServed);
	return { type: "CALL_REFUSED" };
}

/** The tool server answers the call that waits, and the agent reads it. It may have something to show. @returns whether it got something */
async function answerCall(ctx: StepContext): Promise<boolean> {
	await ctx.arrive("call");
	if (!ctx.world.open.callback?.answer) return true;
	return (await show(ctx, "user", "callback", usedWhenServed)).status === 200;
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
	return { type: ctx.world.open.callback ? "SERVED" : "PASSED_ON" };
}

/** The next tool. A 403 that names a scope leads to the person; a yes means that the first token opened this as well. */
async function orderPrint(ctx: StepContext): Promise<Event> {
	const { request, next } = await ctx.ask("callback", { channel: "back", note: "next", checks: "with answer" });
	if (next !== undefined) return { type: "SCOPE_NEEDED" };
	const { status } = await show(ctx, "user", "callback", usedWhenServed);
	if (status !== 200) return { type: "CALL_REFUSED" };
	return { type: adaAgreedTo(ctx, header(request.headers, "mcp-name")) ? "SERVED" : "UNASKED" };
}

/** Whether what she has granted covers what a tool needs. */
function adaAgreedTo(ctx: StepContext, tool = ""): boolean {
	const { granted = "" } = agentOf(ctx.at("client"));
	const { scopeOfTools } = recall(ctx.world, "rs", "rs");
	return covers(granted.split(" "), scopeOfTools?.[tool] ?? "");
}

/** The same call, with the token that Ada has agreed to. */
async function orderAgain(ctx: StepContext): Promise<Event> {
	await ctx.ask("callback", { channel: "back", note: "again", checks: "with answer" });
	const { status } = await show(ctx, "user", "callback", usedWhenServed);
	return { type: status === 200 ? "SERVED" : "CALL_REFUSED" };
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
