/** What the agent does, what the attacker prepares, and what it gets in the end. */
import { TOOL_SERVER } from "@/lib/cast/agent-addresses";
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { ISSUER } from "@/lib/cast/cast";
import { visit } from "@/lib/cast/steps/browser";
import { jsonObject } from "@/lib/crypto/json";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { get, type HttpRequest, type HttpResponse, header, headerAll, post } from "@/lib/http/message";
import { type Bait, writeBait } from "@/lib/parties/attacker/attacker";
import { LURE_PATH } from "@/lib/parties/attacker/pages";
import { resolve } from "@/lib/parties/browser/browser";
import { fillForm, firstLink, hasForm } from "@/lib/parties/browser/forms";
import { keepResult, resultOf, toolCall, toolRequest } from "@/lib/parties/client/mcp-agent";
import { mint } from "@/lib/parties/context";
import { recall } from "@/lib/world/world";
import * as words from "./words";
import * as prepare from "./words-prepare";
import { AGENT_ID, AGENT_NAME } from "./world";

const TOOL = "list_photos";
/** Where the attacker's client wants its answer; and one that a pattern for the agent's takes for the agent's. */
const OWN_CALLBACK = `${EVIL_ORIGIN}/cb`;
const NEAR_CALLBACK = `${EVIL_ORIGIN}/.agent.example/cb`;

const memoryOf = ({ world }: StepContext) => recall(world, "attacker", "attacker");

export const agentCalls: Move<"SERVED" | "NOT_SERVED"> = {
	phase: "use",
	actor: "proxy",
	does: "serves the agent",
	text: "Ada's agent calls a tool of the proxy, as it has done since she connected it.",
	events: {
		SERVED: "The proxy has fetched the photos from the API behind it, with the token that it has for Ada.",
		NOT_SERVED: "The agent gets no photos.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const request = toolCall(ctx.at("client"), TOOL);
			const { pending } = await ctx.send("client", request, { channel: "back", note: "call", checks: "hop" });
			if (!pending) return { type: "NOT_SERVED" };
			await ctx.ask("call", { channel: "back", note: "api", checks: "with answer" });
			const { response } = await ctx.arrive("call");
			return { type: keepResult(ctx.at("client"), response) ? "SERVED" : "NOT_SERVED" };
		},
	},
	words: words.agentWords,
};

const registration = (url: string): HttpRequest => ({
	method: "POST",
	url,
	headers: [["Content-Type", "application/json"]],
	body: JSON.stringify({
		client_name: AGENT_NAME,
		redirect_uris: [OWN_CALLBACK],
		token_endpoint_auth_method: "none",
		grant_types: ["authorization_code"],
		response_types: ["code"],
	}),
});

export const register: Move<"REGISTERED" | "NOT_NEEDED" | "NOT_REGISTERED"> = {
	phase: "prepare",
	actor: "proxy",
	does: "registers a client",
	text: "The attacker wants a client of its own at the proxy, with the agent's name and an address of the attacker's.",
	events: {
		REGISTERED: "The proxy registers it, as it would register anybody's.",
		NOT_NEEDED: "The attacker asks in the name of the agent, which is registered already.",
		NOT_REGISTERED: "The attacker gets no client at the proxy.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (ctx.settings.variant === "redirect") return { type: "NOT_NEEDED" };
			const { metadata } = recall(ctx.world, "client", "client");
			const request = registration(`${metadata.issuer}/register`);
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "register", checks: "hop" });
			const clientId = response.status === 201 ? jsonObject(response.body)?.client_id : undefined;
			if (typeof clientId !== "string") return { type: "NOT_REGISTERED" };
			memoryOf(ctx).clientId = clientId;
			return { type: "REGISTERED" };
		},
	},
	words: prepare.registerWords,
};

/** What the attacker asks the proxy for, and for which client. */
export function baitOf(ctx: StepContext): Bait {
	const { metadata, scope } = recall(ctx.world, "client", "client");
	const { clientId = AGENT_ID } = memoryOf(ctx);
	return {
		authorizationEndpoint: metadata.authorization_endpoint,
		tokenEndpoint: metadata.token_endpoint,
		clientId,
		redirectUri: clientId === AGENT_ID ? NEAR_CALLBACK : OWN_CALLBACK,
		scope: ctx.settings.scope ?? scope,
		responseType: "code",
	};
}

/** The attacker's own visit to the proxy: it agrees to its own client, and keeps where it would be sent. */
export async function goesItself(ctx: StepContext, url: string): Promise<string | undefined> {
	const { response } = await ctx.send("attacker", get(url), { channel: "front", note: "own", checks: "hop" });
	if (!hasForm(response.body)) return header(response.headers, "location");
	const { action, body } = fillForm(response.body, [["decision", "allow"]]);
	const form = post(resolve(action, url), body, [["Cookie", cookiesIn(response)]]);
	const decided = await ctx.send("attacker", form, { channel: "front", note: "ownYes" });
	return header(decided.response.headers, "location");
}

const cookiesIn = ({ headers }: HttpResponse): string =>
	headerAll(headers, "set-cookie")
		.map((line) => line.split(";", 1)[0])
		.join("; ");

export const prepareLink: Move<"READY" | "NOT_READY"> = {
	phase: "prepare",
	actor: "attacker",
	does: "prepares a link",
	text: "The attacker writes an authorization request to the proxy. What Ada is to open is that, or what the proxy makes of it.",
	events: {
		READY: "There is an address that Ada only has to open.",
		NOT_READY: "The proxy did not send the attacker on, so there is no such address.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { variant } = ctx.settings;
			const url = ctx.work("attacker", { note: "bait" }, (at) => {
				const state = variant === "around" ? mint(at, "state", 16) : undefined;
				const bait = { ...baitOf(ctx), ...(state === undefined ? {} : { state }) };
				return { result: writeBait(at, bait), facts: factsOf(bait) };
			});
			if (variant !== "own") return { type: "READY" };
			const next = await goesItself(ctx, url);
			if (!next?.startsWith(`${ISSUER}/`)) return { type: "NOT_READY" };
			memoryOf(ctx).bait = next;
			return { type: "READY" };
		},
	},
	words: prepare.baitWords,
};

const factsOf = ({ clientId, redirectUri }: Bait) => [
	{ name: "client_id", text: clientId },
	{ name: "redirect_uri", text: redirectUri },
];

export const lure: Move<"TO_PROXY" | "PAST_PROXY" | "NOT_LURED"> = {
	phase: "prepare",
	actor: "user",
	does: "opens a page",
	text: "Ada opens a page of the attacker's, and follows the link on it.",
	events: {
		TO_PROXY: "The link leads to the proxy.",
		PAST_PROXY: "The link leads past the proxy's pages, to the server behind it.",
		NOT_LURED: "Ada's browser went somewhere else.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { response } = await visit(ctx, "user", `${EVIL_ORIGIN}${LURE_PATH}`, { note: "lure" });
			const link = firstLink(response.body);
			if (link === undefined || link !== memoryOf(ctx).bait) return { type: "NOT_LURED" };
			recall(ctx.world, "user", "browser").following = link;
			return { type: link.startsWith(`${ISSUER}/`) ? "PAST_PROXY" : "TO_PROXY" };
		},
	},
	words: prepare.lureWords,
};

export const callTool: Move<"READ" | "DENIED"> = {
	phase: "after",
	actor: "proxy",
	does: "serves the attacker",
	text: "The attacker calls the tool with the token that the proxy has issued to it.",
	events: {
		READ: "The proxy fetches Ada's photos for the attacker.",
		DENIED: "The attacker gets no photos.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const request = toolRequest(TOOL_SERVER, TOOL, memoryOf(ctx).accessToken);
			const { pending } = await ctx.send("attacker", request, { channel: "back", note: "loot", checks: "hop" });
			if (!pending) return { type: "DENIED" };
			await ctx.ask("loot", { channel: "back", note: "through", checks: "with answer" });
			const result = resultOf((await ctx.arrive("loot")).response);
			if (result === undefined) return { type: "DENIED" };
			memoryOf(ctx).photos = result.split(", ");
			return { type: "READ" };
		},
	},
	words: words.lootWords,
};
