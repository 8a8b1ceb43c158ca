/** Two apps of one phone answer to one scheme. */
import { handoverWords, stealWords } from "@/content/moves/words-phone";
import { followed } from "@/lib/cast/steps/browser";
import type { Move } from "@/lib/flow/move";
import { keepCode } from "@/lib/parties/attacker/attacker";
import { readCallback } from "@/lib/parties/client/authorization";
import { recall } from "@/lib/world/world";

/** The operating system asks the attacker's app first: which app it asks is not defined (RFC 8252 §8.1). */
export const interceptRedirect: Move<"CODE_STOLEN" | "NO_CODE"> = {
	phase: "return",
	actor: "attacker",
	does: "receives the redirect",
	text: "Two apps registered the same scheme. The operating system opens the attacker's.",
	events: { CODE_STOLEN: "There is a code in the URL.", NO_CODE: "There is no code in the URL." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = ctx.link("user", "attacker", followed(ctx, "user"), { note: "steal", stolen: true });
			recall(ctx.world, "user", "browser").following = url;
			return { type: keepCode(ctx.at("attacker"), url) ? "CODE_STOLEN" : "NO_CODE" };
		},
	},
	words: stealWords,
};

/** The attacker's app passes the link on, so that Ada notices nothing; the real app judges it. */
export const handOn: Move<"RETURN_OK" | "MISMATCH"> = {
	phase: "return",
	actor: "client",
	does: "gets the link late",
	text: "The attacker's app passes the link on, so that Ada notices nothing. The real app judges it.",
	events: {
		RETURN_OK: "The app accepts it: it looks like the answer that the app waits for.",
		MISMATCH: "The answer is not the one that the app expects.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const url = ctx.link("attacker", "client", followed(ctx, "user"), { note: "handover" });
			const refusal = await ctx.judge("client", { note: "callback", place: "callback" }, (at) => readCallback(at, url));
			return { type: refusal ? "MISMATCH" : "RETURN_OK" };
		},
	},
	words: handoverWords,
};
