/** The challenge in Ada's request is that of a session that the attacker has at the client (RFC 9700 §4.5.4). */
import { setBait } from "@/content/moves/bait";
import { beginOwnSession } from "@/content/moves/own-session";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { writeBait, writeBaitForOwn } from "@/lib/parties/attacker/attacker";
import { atLeast } from "@/lib/vocabulary/settings";
import { recall } from "@/lib/world/world";
import { catchThroughClient } from "./pass-client";
import { asksForOwn, baitOf } from "./world";

const run = <E extends string>({ step }: Move<E>, ctx: StepContext) => step.run(ctx, []);

const usualLure = setBait(baitOf, (at, bait) => (asksForOwn(at.settings) ? writeBaitForOwn : writeBait)(at, bait));

/** A request with the challenge of its own session can only be written after that has begun. */
export const lure: typeof usualLure = {
	...usualLure,
	step: {
		kind: "run",
		run: async (ctx) => {
			if (asksForOwn(ctx.settings)) await run(beginOwnSession, ctx);
			return run(usualLure, ctx);
		},
	},
	words: { ...beginOwnSession.words, ...usualLure.words },
};

/**
 * Whether only the client can redeem the code: for its credentials, or for the verifier that it keeps. Where there is
 * neither, the attacker takes the shorter way.
 */
function needsClient({ settings, world }: StepContext): boolean {
	const { own } = recall(world, "attacker", "attacker");
	return asksForOwn(settings) && (atLeast(settings, "clientType", "confidential") || own?.codeChallenge !== undefined);
}

export const catchCode: Move<"CODE_CAUGHT" | "CODE_FOR_CLIENT" | "TOKEN_CAUGHT" | "NOTHING_CAUGHT"> = {
	...catchThroughClient,
	events: {
		...catchThroughClient.events,
		CODE_FOR_CLIENT: "There is a code in the address, and the attacker has a session for it at the client.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { type } = await run(catchThroughClient, ctx);
			return { type: type === "CODE_CAUGHT" && needsClient(ctx) ? "CODE_FOR_CLIENT" : type };
		},
	},
};
