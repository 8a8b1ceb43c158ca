/** An agent that asks its person for more, since a mail needs it. */
import { followed, visit } from "@/lib/cast/steps/browser";
import { prepareFacts } from "@/lib/cast/steps/prepare";
import { decide } from "@/lib/cast/steps/sign-in";
import type { Move } from "@/lib/flow/move";
import { hasForm } from "@/lib/parties/browser/forms";
import { readCallback, startAuthorization } from "@/lib/parties/client/authorization";
import { readTokenResponse, tokenRequest } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { hasLeft, sendOn } from "./moves";
import * as words from "./words-step-up";

export const askForMore: Move<"ASKED" | "NOT_ASKED"> = {
	phase: "ask",
	actor: "as",
	does: "asks Ada",
	text: "The agent opens Ada's browser with a request for what the tool server has named.",
	events: { ASKED: "The server shows Ada its consent page.", NOT_ASKED: "The server shows no consent page." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const started = ctx.work("client", { note: "prepare" }, (at) => {
				const made = startAuthorization(at);
				const scope = { name: "scope", text: recall(ctx.world, "client", "client").scope };
				return { result: made, facts: [scope, ...prepareFacts(made)] };
			});
			const url = ctx.link("client", "user", started.url, { note: "open" });
			const { response } = await visit(ctx, "user", url, { note: "authorize", checks: "hop" });
			return { type: response.status === 200 && hasForm(response.body) ? "ASKED" : "NOT_ASKED" };
		},
	},
	words: words.askWords,
};

export const decideMore: Move<"ALLOWED" | "DENIED"> = {
	phase: "consent",
	actor: "user",
	does: "reads the consent page",
	text: "The page says that the agent wants to send mail in Ada's name. She has asked for no such thing.",
	events: { ALLOWED: "Ada allows it.", DENIED: "The agent gets no more than it had." },
	step: {
		kind: "choice",
		options: [
			{ id: "deny", label: "Deny", fields: [["decision", "deny"]] },
			{ id: "allow", label: "Allow", fields: [["decision", "allow"]] },
		],
		run: async (ctx, fields) => {
			const { type } = await decide(ctx, "user", fields);
			return { type: type === "ALLOWED" ? "ALLOWED" : "DENIED" };
		},
	},
	words: words.decideWords,
};

export const obeyAgain: Move<"SENT" | "NOT_SENT"> = {
	phase: "after",
	actor: "rs",
	does: "decides about the call",
	text: "The agent redeems the code, and makes the call once more.",
	events: {
		SENT: "The new token covers the tool, so Ada's mail goes to the attacker.",
		NOT_SENT: "The mail is not sent.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = ctx.link("user", "client", followed(ctx, "user"), { note: "callback", phase: "return" });
			const { id } = recall(ctx.world, "client", "client").transactions.at(-1) ?? {};
			const refused = await ctx.judge("client", { note: "callback", place: "callback", phase: "return" }, (at) =>
				readCallback(at, url, id),
			);
			if (refused) return { type: "NOT_SENT" };
			const request = await tokenRequest(ctx.at("client"));
			const { response } = await ctx.send("client", request, {
				channel: "back",
				note: "token",
				phase: "redeem",
				checks: "with answer",
			});
			if (!readTokenResponse(ctx.at("client"), response)) return { type: "NOT_SENT" };
			return { type: hasLeft(ctx, (await sendOn(ctx, "retry")).response) ? "SENT" : "NOT_SENT" };
		},
	},
	words: words.againWords,
};
