/** Ada's own sign-in from the first click to her photos, told in short: after an attack that left her without. */
import { inPhase } from "@/lib/cast/steps/in-phase";
import { consentOptions, decide, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import { ask, bringBack, checkReturn, prepare, redeemCode, showPhotos } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { recall } from "@/lib/world/world";

/** What the servers check is shown with their answers. */
const SHORT = { checks: "with answer" } as const;

async function signsIn(ctx: StepContext): Promise<boolean> {
	if ((await prepare(ctx)).type !== "PREPARED") return false;
	if ((await ask(inPhase(ctx, "ask"), undefined, SHORT)).type !== "REQUEST_OK") return false;
	const deciding = inPhase(ctx, "consent");
	const asksWho = recall(ctx.world, "user", "browser").page?.html.includes('type="password"');
	if (asksWho && (await signIn(deciding, "user", signInOptions[0].fields)).type !== "SIGNED_IN") return false;
	return (await decide(deciding, "user", consentOptions[0].fields)).type === "ALLOWED";
}

export const adaHerself: Move<"ADA_SERVED" | "NOT_SERVED"> = {
	phase: "prepare",
	actor: "client",
	does: "serves Ada herself",
	text: "Ada goes to the client by herself, for a sign-in of her own.",
	events: { ADA_SERVED: "Ada sees her photos.", NOT_SERVED: "Ada's photos do not come." },
	step: {
		kind: "run",
		run: async (ctx) => {
			if (!(await signsIn(ctx))) return { type: "NOT_SERVED" };
			const [returning, redeeming, using] = [inPhase(ctx, "return"), inPhase(ctx, "redeem"), inPhase(ctx, "use")];
			if ((await bringBack(returning)).type !== "DELIVERED") return { type: "NOT_SERVED" };
			if ((await checkReturn(returning)).type !== "RETURN_OK") return { type: "NOT_SERVED" };
			if ((await redeemCode(redeeming, undefined, SHORT)).type !== "TOKENS_ISSUED") return { type: "NOT_SERVED" };
			return { type: (await showPhotos(using, undefined, SHORT)).type === "SERVED" ? "ADA_SERVED" : "NOT_SERVED" };
		},
	},
	words: {},
};
