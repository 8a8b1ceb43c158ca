/** What somebody does with a token that has leaked, where a tool server calls an API for whoever calls it. */
import { TOOL_SERVER } from "@/lib/cast/agent-addresses";
import type { Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { readAccessLog } from "@/lib/parties/attacker/leaked-call";
import { keepResult, resultOf, toolCall, toolRequest } from "@/lib/parties/client/mcp-agent";
import { recall, type World } from "@/lib/world/world";
import { PASSED_ON } from "./passed-on";
import { callThroughWords, copyWords, forwardWords, relayWords } from "./words";

const TOOL = "list_photos";

/** The agent calls the tool by itself, with the token that it has had for a while. */
export const agentCalls: Step<{ type: "CALL_ACCEPTED" | "CALL_REFUSED" }> = {
	kind: "run",
	run: async (ctx) => {
		const request = toolCall(ctx.at("client"), TOOL);
		const { pending } = await ctx.send("client", request, { channel: "back", note: "call", checks: "hop" });
		return { type: pending ? "CALL_ACCEPTED" : "CALL_REFUSED" };
	},
};

/** The API behind answers, and the agent has its result. What the API was sent for that may be read there. */
export const agentIsServed: Move<"SERVED" | "SERVED_AND_READ" | "UPSTREAM_REFUSED"> = {
	phase: "use",
	actor: "upstream",
	does: "checks the token",
	text: "The tool server calls the photo API, which decides by the token alone.",
	events: {
		SERVED: "The token is good for this call. The result goes back to the agent.",
		SERVED_AND_READ: "The result goes back to the agent, and somebody reads the log of the API.",
		UPSTREAM_REFUSED: "The token is not good for this call, so the tool fails.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			await ctx.ask("call", { channel: "back", note: "api", checks: "with answer" });
			const { response } = await ctx.arrive("call");
			if (!keepResult(ctx.at("client"), response)) return { type: "UPSTREAM_REFUSED" };
			return { type: ctx.settings.variant === PASSED_ON ? "SERVED_AND_READ" : "SERVED" };
		},
	},
	words: {},
};

/** Whether the agent has what Ada wanted. */
export const agentHasResult = (world: World): boolean =>
	(recall(world, "client", "client").mcp?.results.length ?? 0) > 0;

/** Somebody reads what the API was sent for the agent. */
export const readPassedOn: Move<"COPIED"> = {
	phase: "after",
	actor: "attacker",
	does: "reads the API's log",
	text: "Somebody reads a log of the API behind, in which the headers of every call stand.",
	events: { COPIED: "The attacker has what stands in it." },
	step: {
		kind: "run",
		run: async (ctx) => {
			ctx.work("attacker", { note: "copy" }, (at) => ({ result: undefined, facts: readAccessLog(at, "upstream") }));
			return { type: "COPIED" };
		},
	},
	words: copyWords,
};

export const relay: Move<"TAKEN" | "REFUSED"> = {
	phase: "after",
	actor: "rs",
	does: "checks the leaked token",
	text: "The attacker calls the tool with the token that it has.",
	events: {
		TAKEN: "The tool server takes the token, and now needs the photos itself.",
		REFUSED: "The tool server does not take the token, so it calls nobody.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { accessToken } = recall(ctx.world, "attacker", "attacker");
			const request = toolRequest(TOOL_SERVER, TOOL, accessToken);
			const { pending } = await ctx.send("attacker", request, { channel: "back", note: "relay", checks: "hop" });
			return { type: pending ? "TAKEN" : "REFUSED" };
		},
	},
	words: relayWords,
};

/** What the tool server takes to the API behind: the token that it received, or another one, if it gets one for that. */
export const forward: Move<"PASSED" | "SWAPPED" | "NOT_SWAPPED"> = {
	phase: "after",
	actor: "rs",
	does: "needs a token itself",
	text: "Behind the tool server is the photo API, and that wants a token, too.",
	events: {
		PASSED: "The tool server takes the token that came with the call.",
		SWAPPED: "The authorization server issues another token for the leaked one.",
		NOT_SWAPPED: "The authorization server issues nothing, so the tool fails.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const text = String(ctx.world.open.relay?.waits?.about.received);
			if ((await ctx.turn("relay")).next === "fetched") {
				ctx.work("rs", { note: "pass" }, () => ({ result: undefined, facts: [{ name: "access_token", text }] }));
				return { type: "PASSED" };
			}
			const { next } = await ctx.ask("relay", { channel: "back", note: "swap", checks: "hop" });
			if (next !== undefined) return { type: "SWAPPED" };
			await ctx.arrive("relay");
			return { type: "NOT_SWAPPED" };
		},
	},
	words: forwardWords,
};

export const callThrough: Move<"READ" | "DENIED"> = {
	phase: "after",
	actor: "upstream",
	does: "checks the token",
	text: "The tool server calls the photo API for the attacker.",
	events: {
		READ: "The API sends the photos, and the tool server hands them out.",
		DENIED: "The photos do not come back.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const before = logOf(ctx).length;
			await ctx.ask("relay", { channel: "back", note: "through", checks: "hop" });
			if (logOf(ctx).length > before) showLog(ctx);
			const result = resultOf((await ctx.arrive("relay")).response);
			if (result === undefined) return { type: "DENIED" };
			recall(ctx.world, "attacker", "attacker").photos = result.split(", ");
			return { type: "READ" };
		},
	},
	words: callThroughWords,
};

const logOf = ({ world }: StepContext) => recall(world, "upstream", "rs").log ?? [];

/** What the API has written down of the call, from the claims that it had checked. */
function showLog(ctx: StepContext): void {
	const { sub = "", clientId = "" } = logOf(ctx).at(-1) ?? {};
	const facts = [
		{ name: "sub", text: sub },
		{ name: "client_id", text: clientId },
	];
	ctx.work("upstream", { note: "log" }, () => ({ result: undefined, facts }));
}
