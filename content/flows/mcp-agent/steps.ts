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
import { askToken } from "@/lib/cast/steps/token-request";
import { codeSteps } from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import { header } from "@/lib/http/message";
import { agentOf, keepResult, readScopeChallenge } from "@/lib/parties/client/mcp-agent";
import { photosOf } from "@/lib/parties/client/tokens";
import { answerToolCall } from "@/lib/parties/rs/tool-server";
import { exchangeRequest, onwardOf, onwardRequest, readExchange } from "@/lib/parties/service/onward";
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

/** The tool server answers the call that waits, and the agent reads it. */
function answerCall(ctx: StepContext, text: string, failed: boolean): void {
	const waiting = ctx.world.open.call;
	if (!waiting) throw new Error("No call of a tool waits");
	const response = answerToolCall(waiting.request, text, failed);
	ctx.answer("call", response);
	keepResult(ctx.at("client"), response);
	if (failed) giveUp(ctx);
}

/** A token for the API behind: exchanged, or, where the server takes the short cut, the one that it received. */
async function getUpstreamToken(ctx: StepContext): Promise<Event> {
	const at = ctx.at("rs");
	const onward = onwardOf(at);
	if (levelOf(ctx.settings, "upstream") === "passthrough") {
		ctx.work("rs", { note: "reuse" }, () => {
			const text = onward.received ?? "";
			onward.accessToken = text;
			return { result: undefined, facts: [{ name: "access_token", text }] };
		});
		return { type: "TOKEN_REUSED" };
	}
	const { response } = await askToken(ctx, "rs", exchangeRequest, { note: "exchange", checks: "with answer" });
	if (readExchange(at, response)) return { type: "TOKEN_EXCHANGED" };
	answerCall(ctx, "The photo API could not be asked.", true);
	return { type: "EXCHANGE_REFUSED" };
}

async function callUpstream(ctx: StepContext): Promise<Event> {
	const how = { channel: "back", note: "api", checks: "with answer" } as const;
	const { response } = await ctx.send("rs", onwardRequest(ctx.at("rs")), how);
	const photos = photosOf(response);
	answerCall(ctx, photos?.join(", ") ?? "The photo API refused.", photos === undefined);
	if (photos === undefined) return { type: "UPSTREAM_REFUSED" };
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
