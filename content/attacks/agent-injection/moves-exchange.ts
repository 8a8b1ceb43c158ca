/** An agent that does not ask its person for more, since a mail tells it of another way (RFC 8693). */
import { TOOL_SERVER } from "@/lib/cast/agent-addresses";
import type { Move } from "@/lib/flow/move";
import { pairsOf } from "@/lib/http/form";
import { readTaskToken } from "@/lib/parties/client/agent";
import { authenticated } from "@/lib/parties/client/authentication";
import { sessionOf } from "@/lib/parties/client/session";
import { ACCESS_TOKEN_TYPE, TOKEN_EXCHANGE } from "@/lib/vocabulary/token-exchange";
import { recall } from "@/lib/world/world";
import { hasLeft, sendOn } from "./moves";
import { exchangeWords } from "./words-exchange";

export const exchangeForMore: Move<"ISSUED" | "REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "is asked for an exchange",
	text: "The agent asks the authorization server for another token in exchange for its own, as the mail says.",
	events: {
		ISSUED: "The server issues one that covers more.",
		REFUSED: "The server issues none. The agent may still ask Ada.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const at = ctx.at("client");
			const { scope } = recall(ctx.world, "client", "client");
			const fields = pairsOf({
				grant_type: TOKEN_EXCHANGE,
				subject_token: sessionOf(at).accessToken,
				subject_token_type: ACCESS_TOKEN_TYPE,
				resource: TOOL_SERVER,
				scope,
			});
			const how = { channel: "back", note: "widen", checks: "hop" } as const;
			const { response } = await ctx.send("client", await authenticated(at, fields), how);
			return { type: readTaskToken(at, response) ? "ISSUED" : "REFUSED" };
		},
	},
	words: exchangeWords,
};

export const sendExchanged: Move<"SENT" | "NOT_SENT"> = {
	phase: "after",
	actor: "rs",
	does: "decides about the call",
	text: "The agent makes the call once more, with what it got in exchange.",
	events: {
		SENT: "The new token covers the tool, so Ada's mail goes to the attacker.",
		NOT_SENT: "The mail is not sent.",
	},
	step: {
		kind: "run",
		run: async (ctx) => ({ type: hasLeft(ctx, (await sendOn(ctx, "widened")).response) ? "SENT" : "NOT_SENT" }),
	},
	words: {},
};
