/** Mallory's page opens the client's, and posts an answer of her own (RFC 9700 §4.17.1.3). */
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { visit } from "@/lib/cast/steps/browser";
import type { Move } from "@/lib/flow/move";
import { postedBy } from "@/lib/parties/browser/messages";
import { recall } from "@/lib/world/world";
import { openerOf, post, receive, shownOrigin } from "./windows";
import { forgingWords } from "./words-forging";

export const inject: Move<"HANDED_ON" | "DROPPED" | "ASTRAY"> = {
	phase: "return",
	actor: "client",
	does: "looks who has posted",
	text: "Mallory's page posts an answer of her own to the client's page, which decides whether to take it.",
	events: {
		HANDED_ON: "The client's page hands it to its server.",
		DROPPED: "The client's page does not take it.",
		ASTRAY: "It did not come to the client's page, or not to its callback.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const posted = postedBy(recall(ctx.world, "user", "browser").page?.html ?? "");
			const { response } = await visit(ctx, "user", `${CLIENT_ORIGIN}/`, { note: "window" });
			const listens = response.body.includes('addEventListener("message"');
			if (!posted || !(await post(ctx, "forgery", posted, shownOrigin(ctx))) || !listens) return { type: "ASTRAY" };
			const came = await receive(ctx, { from: openerOf(ctx), data: posted.data }, { page: "sender", server: "forged" });
			return { type: came === "handed on" ? "HANDED_ON" : came === "dropped" ? "DROPPED" : "ASTRAY" };
		},
	},
	words: forgingWords,
};
