/** Ada's own sign-in from the first click to her photos, told in short: after an attack that left her without. */
import { inPhase } from "@/lib/cast/steps/in-phase";
import { consentOptions, decide, show, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import { ask, bringBack, checkReturn, prepare, redeemCode, showPhotos, takeIdToken } from "@/lib/cast/steps/web-client";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { recall } from "@/lib/world/world";

/** What the servers check is shown with their answers. */
const SHORT = { checks: "with answer" } as const;

async function signsIn(ctx: StepContext, query: string): Promise<boolean> {
	if ((await prepare(ctx, undefined, query)).type !== "PREPARED") return false;
	if ((await ask(inPhase(ctx, "ask"), undefined, SHORT)).type !== "REQUEST_OK") return false;
	const deciding = inPhase(ctx, "consent");
	const asksWho = recall(ctx.world, "user", "browser").page?.html.includes('type="password"');
	if (asksWho && (await signIn(deciding, "user", signInOptions[0].fields)).type !== "SIGNED_IN") return false;
	return (await decide(deciding, "user", consentOptions[0].fields)).type === "ALLOWED";
}

/** The answer comes back, and the client goes on with it. @param goesOn from a page that the client may show before it redeems */
async function isServed(ctx: StepContext, goesOn?: (ctx: StepContext) => Promise<boolean>): Promise<boolean> {
	const [returning, redeeming, using] = [inPhase(ctx, "return"), inPhase(ctx, "redeem"), inPhase(ctx, "use")];
	if ((await bringBack(returning)).type !== "DELIVERED") return false;
	if ((await checkReturn(returning)).type !== "RETURN_OK") return false;
	if (goesOn && ctx.world.open.callback?.answer) {
		await show(returning, "user", "callback");
		return goesOn(ctx);
	}
	if ((await redeemCode(redeeming, undefined, SHORT)).type !== "TOKENS_ISSUED") return false;
	if (!(await takeIdToken(redeeming))) return false;
	return (await showPhotos(using, undefined, SHORT)).type === "SERVED";
}

const serving = (
	query = "",
	goesOn?: (ctx: StepContext) => Promise<boolean>,
): Move<"ADA_SERVED" | "NOT_SERVED">["step"] => ({
	kind: "run",
	run: async (ctx) => ({
		type: (await signsIn(ctx, query)) && (await isServed(ctx, goesOn)) ? "ADA_SERVED" : "NOT_SERVED",
	}),
});

export const adaHerself: Move<"ADA_SERVED" | "NOT_SERVED"> = {
	phase: "prepare",
	actor: "client",
	does: "serves Ada herself",
	text: "Ada goes to the client by herself, for a sign-in of her own.",
	events: { ADA_SERVED: "Ada sees her photos.", NOT_SERVED: "Ada's photos do not come." },
	step: serving(),
	words: {},
};

/** The same where the client asks which server she means. @param query what her click says */
export const adaFrom = (query: string): typeof adaHerself => ({ ...adaHerself, step: serving(query) });

/** The same where the client shows a page before it redeems. @param goesOn from that page */
export const adaPastPage = (goesOn: (ctx: StepContext) => Promise<boolean>): typeof adaHerself => ({
	...adaHerself,
	step: serving(undefined, goesOn),
});
