/** Ada's own sign-in, at a page that is the client itself, or at one with a server behind it. */
import { adaArrives } from "@/content/moves/ada-arrives";
import { adaHerself } from "@/content/moves/ada-herself";
import { adaSeesPhotos, clientHasPhotos } from "@/lib/cast/attacked";
import { inPhase } from "@/lib/cast/steps/in-phase";
import { askFromPage, openAnswer } from "@/lib/cast/steps/page-client";
import { beginInPage, callApiInPage, readCodeInPage, redeemInPage } from "@/lib/cast/steps/page-code";
import { consentOptions, decide, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import { ask, prepare } from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { recall, type World } from "@/lib/world/world";
import { isBff } from "./world";

/** A page serves nobody but Ada. A server serves the attacker as well, so that there the page in her own window counts. */
export const adaHasPhotos = (world: World): boolean =>
	recall(world, "client", "client").files === undefined ? adaSeesPhotos(world) : clientHasPhotos(world);

type HonestStep = Step<{ type: string }>;
type Served = { type: "ADA_SERVED" } | { type: "NOT_SERVED" };

export const beginning: HonestStep = {
	kind: "run",
	run: (ctx) => (isBff(ctx.settings) ? prepare(ctx) : beginInPage(ctx)),
};

export const asking: HonestStep = { kind: "run", run: (ctx) => (isBff(ctx.settings) ? ask(ctx) : askFromPage(ctx)) };

/** The page reads the answer from its address, redeems the code and calls the API. */
async function finishInPage(ctx: StepContext): Promise<Served> {
	const returning = inPhase(ctx, "return");
	if ((await openAnswer(returning)).type !== "DELIVERED") return { type: "NOT_SERVED" };
	if ((await readCodeInPage(returning)).type !== "RETURN_OK") return { type: "NOT_SERVED" };
	if ((await redeemInPage(inPhase(ctx, "redeem"))).type !== "TOKENS_ISSUED") return { type: "NOT_SERVED" };
	return { type: (await callApiInPage(inPhase(ctx, "use"))).type === "SERVED" ? "ADA_SERVED" : "NOT_SERVED" };
}

async function herselfInPage(ctx: StepContext): Promise<Served> {
	await beginInPage(ctx);
	if ((await askFromPage(inPhase(ctx, "ask"))).type !== "REQUEST_OK") return { type: "NOT_SERVED" };
	const deciding = inPhase(ctx, "consent");
	const asksWho = recall(ctx.world, "user", "browser").page?.html.includes('type="password"');
	if (asksWho && (await signIn(deciding, "user", signInOptions[0].fields)).type !== "SIGNED_IN")
		return { type: "NOT_SERVED" };
	if ((await decide(deciding, "user", consentOptions[0].fields)).type !== "ALLOWED") return { type: "NOT_SERVED" };
	return finishInPage(ctx);
}

const either = (move: Move<Served["type"]>, page: (ctx: StepContext) => Promise<Served>): Move<Served["type"]> => ({
	...move,
	step: {
		kind: "run",
		run: (ctx) => (isBff(ctx.settings) ? (move.step.run as (ctx: StepContext) => Promise<Served>)(ctx) : page(ctx)),
	},
});

export const arriving = either(adaArrives, finishInPage);
export const herself = either(adaHerself, herselfInPage);
