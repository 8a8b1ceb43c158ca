/** What the real app does with the code, after the attacker has had it. */
import { secondWords } from "@/content/moves/words-second";
import { callApi, redeem } from "@/lib/cast/steps/code-grant";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { recall } from "@/lib/world/world";

const stolen = (ctx: StepContext) => recall(ctx.world, "attacker", "attacker").photos !== undefined;

export const redeemAsApp: Move<"TOKENS_ISSUED" | "LOCKED_OUT" | "TOKEN_REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks the honest request",
	text: "Now the real app redeems the same code.",
	events: {
		TOKENS_ISSUED: "The server accepts.",
		LOCKED_OUT: "The server refuses the real app, and the attacker has the photos.",
		TOKEN_REFUSED: "The server refuses, and the attacker has no photos either.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (await redeem(ctx, "client")) return { type: "TOKENS_ISSUED" };
			return { type: stolen(ctx) ? "LOCKED_OUT" : "TOKEN_REFUSED" };
		},
	},
	words: secondWords,
};

export const callAsApp: Move<"ADA_SERVED" | "BOTH_SERVED" | "API_REFUSED"> = {
	phase: "use",
	actor: "rs",
	does: "checks the honest call",
	text: "The real app calls the API.",
	events: {
		ADA_SERVED: "Ada sees her photos, and she is the only one.",
		BOTH_SERVED: "Ada sees her photos, and so does the attacker.",
		API_REFUSED: "The real app gets no photos.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			if (!(await callApi(ctx, "client"))) return { type: "API_REFUSED" };
			return { type: stolen(ctx) ? "BOTH_SERVED" : "ADA_SERVED" };
		},
	},
	words: {},
};
