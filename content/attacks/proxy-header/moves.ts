/** A call that goes through the proxy, a log of the API, and what somebody does with what stands in it. */
import { keepPhotos } from "@/lib/cast/steps/code-grant";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import type { HeaderList, HttpRequest, HttpResponse } from "@/lib/http/message";
import { keepCall } from "@/lib/parties/attacker/leaked-call";
import { connected } from "@/lib/parties/client/certificate";
import { sessionOf } from "@/lib/parties/client/session";
import { apiRequest, photosOf } from "@/lib/parties/client/tokens";
import type { PartyContext } from "@/lib/parties/context";
import { CLIENT_CERT, certificateTold, clientCert } from "@/lib/parties/proxy/client-cert";
import { isReadable, originOf } from "@/lib/parties/proxy/inner-link";
import { recall } from "@/lib/world/world";
import { callWords, insideWords, logWords, throughWords } from "./words";
import { AROUND, LINK, LISTENS } from "./world";

/** The notes of a call: of the letter to the proxy, and of the one from there to the API. */
type Notes = readonly [outer: string, inner: string];

/** Sends a call to the proxy, which takes it to the API, and the answer back. */
async function sendThrough(
	ctx: StepContext,
	from: string,
	request: HttpRequest,
	[outer, inner]: Notes,
): Promise<HttpResponse> {
	const { pending, response } = await ctx.send(from, request, { channel: "back", note: outer, checks: "hop" });
	if (!pending) return response;
	const asked = await ctx.ask(outer, { channel: "back", note: inner, checks: "hop" });
	if (ctx.settings.variant === LISTENS && isReadable(asked.request.url))
		recall(ctx.world, "attacker", "attacker").overheard = { request: asked.request, response: asked.response };
	return (await ctx.arrive(outer)).response;
}

export const callThroughProxy: Move<"SERVED" | "SERVED_LISTENED_TO" | "NOT_SERVED"> = {
	phase: "use",
	actor: "rs",
	does: "checks token and certificate",
	text: "The client calls the API. Its connection ends at the proxy, which passes the call on.",
	events: {
		SERVED: "The pictures of the program come back.",
		SERVED_LISTENED_TO: "They come back, and somebody has listened in the network behind the proxy.",
		NOT_SERVED: "No pictures come back.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const client = recall(ctx.world, "client", "client");
			const at = ctx.at("client");
			const request = connected(apiRequest(client.resource, sessionOf(at).accessToken ?? ""), client, at);
			const response = await sendThrough(ctx, "client", request, ["api", "passed"]);
			if (!keepPhotos(ctx, "client", response)) return { type: "NOT_SERVED" };
			return { type: ctx.settings.variant === LISTENS ? "SERVED_LISTENED_TO" : "SERVED" };
		},
	},
	words: callWords,
};

/** Keeps what the headers of a call tell. @returns what that was */
export function readCall(at: PartyContext, headers: HeaderList) {
	const facts = keepCall(at, headers);
	const told = certificateTold(headers);
	if (told === undefined) return facts;
	recall(at.world, "attacker", "attacker").certificateRead = told;
	return [...facts, { name: CLIENT_CERT, text: clientCert(told)[1] }];
}

export const readProxiedLog: Move<"GOES_THROUGH" | "GOES_AROUND"> = {
	phase: "after",
	actor: "attacker",
	does: "reads the API's log",
	text: "Somebody reads a log of the API, in which the headers of every call stand.",
	events: {
		GOES_THROUGH: "The attacker calls from outside, through the proxy.",
		GOES_AROUND: "The attacker is in the network behind the proxy, and calls the API itself.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { accessLog = [] } = recall(ctx.world, "rs", "rs");
			ctx.work("attacker", { note: "log" }, (at) => ({
				result: undefined,
				facts: readCall(at, accessLog.at(-1) ?? []),
			}));
			return { type: ctx.settings.variant === AROUND ? "GOES_AROUND" : "GOES_THROUGH" };
		},
	},
	words: logWords,
};

/** The call of the attacker, with all that stood in the log, on a connection without a certificate. */
function copiedCall({ world }: StepContext, base: string): HttpRequest {
	const { accessToken = "", certificateRead } = recall(world, "attacker", "attacker");
	const call = apiRequest(base, accessToken);
	return certificateRead === undefined ? call : { ...call, headers: [...call.headers, clientCert(certificateRead)] };
}

function keep({ world }: StepContext, response: HttpResponse): { type: "READ" | "DENIED" } {
	const pictures = photosOf(response);
	if (pictures !== undefined) recall(world, "attacker", "attacker").photos = pictures;
	return { type: pictures === undefined ? "DENIED" : "READ" };
}

const events = { READ: "The API sends the pictures.", DENIED: "No pictures come back." } as const;

export const callFromOutside: Move<"READ" | "DENIED"> = {
	phase: "after",
	actor: "rs",
	does: "judges the copied token",
	text: "The attacker sends the proxy what stood in the log.",
	events,
	step: {
		kind: "run",
		run: async (ctx) => {
			const { resource } = recall(ctx.world, "client", "client");
			return keep(ctx, await sendThrough(ctx, "attacker", copiedCall(ctx, resource), ["through", "onward"]));
		},
	},
	words: throughWords,
};

export const callFromInside: Move<"READ" | "DENIED"> = {
	phase: "after",
	actor: "rs",
	does: "judges the copied token",
	text: "The attacker sends the API itself what stood in the log, past the proxy.",
	events,
	step: {
		kind: "run",
		run: async (ctx) => {
			const how = { channel: "back", note: "inside", checks: "hop" } as const;
			return keep(ctx, (await ctx.send("attacker", copiedCall(ctx, originOf(LINK, ctx.at("attacker"))), how)).response);
		},
	},
	words: insideWords,
};
